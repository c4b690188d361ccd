#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at <concepts> and <compare>
#include "confighint.h"
#include "entitytags.h"
#include "jsonbody.h"
#include "writeprecondition.h"
#endif
#include "testmain.h"

#include <QList>

using namespace gatehouse;

namespace
{

std::vector<std::string_view> viewsOf(const std::vector<std::string>& texts)
{
    return {texts.begin(), texts.end()};
}

std::vector<std::string> stringsOf(const QList<QByteArray>& texts)
{
    std::vector<std::string> all;
    for (const QByteArray& text : texts)
        all.push_back(text.toStdString());
    return all;
}

} // namespace

/// What strangers say about configuration: entity tags, announcements, bodies.
class ConfigReadersTest : public QObject
{
    Q_OBJECT

private slots:
    void entityTagsAreReadAsTheStandardHasThem_data()
    {
        QTest::addColumn<QList<QByteArray>>("fields");
        QTest::addColumn<bool>("isList");
        QTest::addColumn<bool>("any");
        QTest::addColumn<bool>("strong"); // of "a"
        QTest::addColumn<bool>("weak");   // of "a"
        const auto row = [](const char* name, const QList<QByteArray>& fields, bool isList, bool any,
                            bool strong,
                            bool weak) { QTest::newRow(name) << fields << isList << any << strong << weak; };
        row("one tag", {"\"a\""}, true, false, true, true);
        row("another tag", {"\"b\""}, true, false, false, false);
        row("a weak tag", {"W/\"a\""}, true, false, false, true);
        row("a star", {"*"}, true, true, false, true);
        row("a star among tags", {"\"a\", *"}, false, false, false, false);
        row("a star in a second field", {"\"a\"", "*"}, false, false, false, false);
        row("a list", {"\"b\" ,\t\"a\""}, true, false, true, true);
        row("a list with empty elements", {", ,\"a\",,"}, true, false, true, true);
        row("two fields are one list", {"\"b\"", "\"a\""}, true, false, true, true);
        row("a comma inside a tag", {"\"b,\"a\""}, false, false, false, false);
        row("a tag with a comma", {"\"a,b\""}, true, false, false, false);
        row("nothing at all", {""}, true, false, false, false);
        row("no quotes", {"a"}, false, false, false, false);
        row("an open quote", {"\"a"}, false, false, false, false);
        row("a small w", {"w/\"a\""}, false, false, false, false);
        row("a blank inside", {"\"a b\""}, false, false, false, false);
        row("two tags without a comma", {"\"a\" \"b\""}, false, false, false, false);
    }
    void entityTagsAreReadAsTheStandardHasThem()
    {
        QFETCH(QList<QByteArray>, fields);
        QFETCH(bool, isList);
        const auto texts = stringsOf(fields);
        const auto tags = EntityTags::read(viewsOf(texts));
        QCOMPARE(tags.has_value(), isList);
        if (!tags)
            return;
        QTEST(tags->isAny(), "any");
        QTEST(tags->holdsStrong("a"), "strong");
        QTEST(tags->holds("a"), "weak");
    }

    void announcementsAreHintsOrNothing_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("read");
        const auto row = [](const char* name, const char* message, const char* read) {
            QTest::newRow(name) << QByteArray(message) << QByteArray(read);
        };
        row("whole", "{\"service\":\"s\",\"key\":\"k\",\"version\":7}",
            "{\"service\":\"s\",\"key\":\"k\",\"version\":7}");
        row("without service, as in 004", "{\"key\":\"k\",\"version\":7}",
            "{\"service\":\"api-gateway\",\"key\":\"k\",\"version\":7}");
        row("without version", "{\"key\":\"k\"}", "{\"service\":\"api-gateway\",\"key\":\"k\"}");
        row("a version that is none", "{\"key\":\"k\",\"version\":\"x\"}",
            "{\"service\":\"api-gateway\",\"key\":\"k\"}");
        row("further members", "{\"key\":\"k\",\"by\":[1]}", "{\"service\":\"api-gateway\",\"key\":\"k\"}");
        row("no key", "{\"service\":\"s\"}", "");
        row("a key that cannot be", "{\"key\":\"a b\"}", "");
        row("a service that is no string", "{\"service\":1,\"key\":\"k\"}", "");
        row("no object", "[\"k\"]", "");
        row("no JSON", "k", "");
        row("nothing", "", "");
    }
    void announcementsAreHintsOrNothing()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, read);
        const auto hint = ConfigHint::read(message.toStdString());
        QCOMPARE(hint ? QByteArray::fromStdString(hint->text()) : QByteArray(), read);
    }
    void anAnnouncementOfUnreasonableSizeIsNotRead()
    {
        const std::string large = "{\"key\":\"k\",\"x\":\"" + std::string(10'000, 'x') + "\"}";
        QVERIFY(!ConfigHint::read(large));
    }

    void namesMayRepeatOnlyWhereTheyAreJudgedLater_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("read");
        QTest::newRow("nowhere") << QByteArray("{\"value\":{\"a\":1}}") << true;
        QTest::newRow("inside the value") << QByteArray("{\"value\":{\"b\":[{\"a\":1,\"a\":2}]}}") << true;
        QTest::newRow("the value itself") << QByteArray("{\"value\":1,\"value\":2}") << false;
        QTest::newRow("inside another member") << QByteArray("{\"x\":{\"a\":1,\"a\":2}}") << false;
        QTest::newRow("inside and outside")
            << QByteArray("{\"value\":{\"a\":1,\"a\":2},\"x\":1,\"x\":2}") << false;
    }
    void namesMayRepeatOnlyWhereTheyAreJudgedLater()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, read);
        JsonBody into;
        QCOMPARE(!JsonBody::read(body.toStdString(), into, "value").has_value(), read);
    }
};

GATEHOUSE_TEST(ConfigReadersTest)
#include "tst_configreaders.moc"
