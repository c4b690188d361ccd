#include "eventmessage.h"
#include "testmain.h"

#include <QByteArray>
#include <QObject>
#include <QTest>

using namespace gatehouse;

namespace
{

const QByteArray mark(64, 'a');
const QByteArray health = "{\"instance\":\"h-1\",\"number\":7,\"at\":\"2026-03-01T06:02:20.632281Z\","
                          "\"type\":\"health\",\"data\":{\"name\":\"redis\",\"from\":\"healthy\","
                          "\"to\":\"unhealthy\"}}";

QByteArray with(const QByteArray& type, const QByteArray& data)
{
    return "{\"instance\":\"h-1\",\"number\":7,\"at\":\"2026-03-01T06:02:20.632281Z\",\"type\":\"" + type +
           "\",\"data\":" + data + "}";
}

QByteArray changed(const char* before, const QByteArray& after)
{
    QByteArray text = health;
    return text.replace(before, after);
}

} // namespace

/// What instances tell each other, and what anybody else may say on their channel.
class EventMessageTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("health") << health;
        QTest::newRow("a message with its owner")
            << QByteArray(with("chat.message", R"({"session_id":"s","message_id":"m","role":"user"})"))
                   .replace("\"}}", "\"},\"owner\":\"" + mark + "\"}");
        QTest::newRow("a message of nobody")
            << with("chat.message", R"({"session_id":"s","message_id":"m","role":"tool"})");
        QTest::newRow("configuration")
            << with("config.updated", R"({"service":"api-gateway","key":"validation.rules","version":3})");
        QTest::newRow("configuration without a version")
            << with("config.updated", R"({"service":"a","key":"b","version":null})");
        QTest::newRow("a rejection") << with("request.rejected",
                                             R"({"id":"r","rule":"header:x-a","status":422})");
        QTest::newRow("a rejection without a rule")
            << with("request.rejected", R"({"id":"r","rule":null,"status":413})");
        QTest::newRow("an instance") << with("instance",
                                             R"({"instance":"h-1","served_version":null,"state":"live"})");
        QTest::newRow("where it is") << QByteArray(R"({"instance":"h-1","number":0})");
        QTest::newRow("an id in another script") << changed("redis", "Läge 東京");
    }
    void whatIsWrittenIsRead()
    {
        QFETCH(QByteArray, text);
        const auto message = EventMessage::read(text.toStdString());
        QVERIFY(message.has_value());
        QCOMPARE(QByteArray::fromStdString(message->text()), text);
    }

    void whatElseStandsThereIsNotPassedOn()
    {
        const QByteArray more = changed("\"to\":", "\"content\":\"secret\",\"to\":")
                                    .replace("\"type\"", "\"note\":\"secret\",\"type\"");
        const auto message = EventMessage::read(more.toStdString());
        QVERIFY(message.has_value());
        QCOMPARE(QByteArray::fromStdString(message->text()), health);
        QCOMPARE(message->event->ids, std::vector<std::string>{"redis"});
    }

    void whatIsNoMessageIsDropped_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("no instance") << QByteArray(R"({"number":1})");
        QTest::newRow("no number") << QByteArray(R"({"instance":"h"})");
        QTest::newRow("cut off") << health.left(health.size() - 1);
        QTest::newRow("a member twice") << changed("\"number\":7", "\"number\":7,\"number\":8");
        QTest::newRow("an instance with a line end") << changed("h-1", "h\\n1");
        QTest::newRow("an instance of another kind") << changed("\"h-1\"", "5");
        QTest::newRow("an event without a number") << changed("\"number\":7", "\"number\":0");
        QTest::newRow("a negative number") << changed("\"number\":7", "\"number\":-7");
        QTest::newRow("half a number") << changed("\"number\":7", "\"number\":7.5");
        QTest::newRow("a number beyond all") << changed("\"number\":7", "\"number\":18446744073709551615");
        QTest::newRow("a number as text") << changed("\"number\":7", "\"number\":\"7\"");
        QTest::newRow("no time") << changed("2026-03-01T06:02:20.632281Z", "today");
        QTest::newRow("an unknown type") << changed("\"health\"", "\"weather\"");
        QTest::newRow("a type of another kind") << changed("\"health\"", "[]");
        QTest::newRow("data of another type") << changed("\"health\"", "\"instance\"");
        QTest::newRow("data that is no object") << with("health", "\"redis\"");
        QTest::newRow("a member missing") << with("health", R"({"name":"redis","from":"healthy"})");
        QTest::newRow("a state of many words") << changed("unhealthy", "not healthy at all");
        QTest::newRow("a state without end") << changed("unhealthy", QByteArray(33, 'a'));
        QTest::newRow("an empty id") << changed("\"redis\"", "\"\"");
        QTest::newRow("an id with a control") << changed("redis", "re\\u0007dis");
        QTest::newRow("an id with a NUL") << changed("redis", "re\\u0000dis");
        QTest::newRow("an id without end") << changed("redis", QByteArray(513, 'a'));
        QTest::newRow("an id that is no UTF-8") << changed("redis", "\xff");
        QTest::newRow("data below data") << changed("\"redis\"", "{\"a\":{\"b\":1}}");
        QTest::newRow("a status as text")
            << with("request.rejected", R"({"id":"r","rule":null,"status":"4"})");
        QTest::newRow("an owner by name") << changed("\"type\"", "\"owner\":\"ann\",\"type\"");
        QTest::newRow("an owner in capitals")
            << changed("\"type\"", "\"owner\":\"" + mark.toUpper() + "\",\"type\"");
        QTest::newRow("too long") << QByteArray(5000, ' ') + health;
    }
    void whatIsNoMessageIsDropped()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!EventMessage::read(text.toStdString()));
    }

    void anOwnersMarkNamesNobody()
    {
        const std::string ann = ownerMark("ann@example.org");
        QCOMPARE(ann.size(), std::size_t(64));
        QVERIFY(ann == ownerMark("ann@example.org"));
        QVERIFY(ann != ownerMark("Ann@example.org"));
        QVERIFY(ann.find("ann") == ann.npos);
    }
};

GATEHOUSE_TEST(EventMessageTest)
#include "tst_eventmessage.moc"
