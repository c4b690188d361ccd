#include "chip.h"
#include "elidedlabel.h"
#include "httpfetcher.h"
#include "messagebar.h"
#include "openprofile.h"
#include "rulespage.h"
#include "scriptedserver.h"
#include "testmain.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;
using namespace gatehouse;
using gatehouse::test::ScriptedServer;

namespace
{

const QByteArray Json = "application/json";
const QByteArray RulesPath = "/api/v1/configs/validation.rules";
const QByteArray Document =
    "{\n  \"version\": 1,\n  \"endpoints\": [\n"
    "    { \"id\": \"chat\", \"path\": \"/api/v1/chat\", \"odd\": 1.50,\n"
    "      \"fields\": [{ \"path\": \"/message\", \"type\": \"string\" }] },\n"
    "    { \"id\": \"reports\", \"path\": \"/api/v1/reports\", \"mode\": \"report\" }\n  ]\n}";

QByteArray stored(int version, const QByteArray& document, const QByteArray& who = "ann")
{
    return "{\"version\":" + QByteArray::number(version) + ",\"hash\":\"h" + QByteArray::number(version) +
           "\",\"value\":" + document + ",\"updated_by\":\"" + who +
           "\",\"updated_at\":\"2026-03-01T06:02:20.632281Z\"}";
}

QByteArray instances(int version)
{
    const QByteArray number = QByteArray::number(version);
    return "{\"instances\":[{\"instance\":\"gw-1\",\"started_at\":\"2026-03-01T06:02:20Z\",\"seen_at\":"
           "\"2026-03-01T06:02:20Z\",\"served_version\":" +
           number + ",\"served_hash\":\"h" + number +
           "\",\"stale_since\":null,\"refused\":null,\"alive\":true}]}";
}

} // namespace

class RulesPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpFetcher> m_http;
    std::unique_ptr<OpenProfile> m_profile;
    std::unique_ptr<RulesPage> m_page;

    void serve(int version, const QByteArray& document)
    {
        m_server->answer(RulesPath,
                         ScriptedServer::whole("200 OK", Json, stored(version, document),
                                               "ETag: \"v" + QByteArray::number(version) + "\"\r\n"));
        m_server->answer("/api/v1/instances", ScriptedServer::whole("200 OK", Json, instances(version)));
    }

    void open(bool isReadOnly = false)
    {
        Profile profile;
        profile.slug = u"unit"_s;
        profile.name = u"Unit"_s;
        profile.readOnly = isReadOnly;
        profile.environment = Environment::Development;
        profile.gateway.url = m_server->url("");
        m_profile = std::make_unique<OpenProfile>(profile, nullptr, *m_http);
        m_page = std::make_unique<RulesPage>(m_profile.get());
        m_page->resize(1440, 840);
        m_page->show();
    }

    bool hasData() const { return m_page->sights().contains(u"data"_s); }

    template <class Widget>
    Widget* find(const QString& name)
    {
        return m_page->findChild<Widget*>(name);
    }
    QPlainTextEdit* text() { return find<QPlainTextEdit>(u"rulesText"_s); }
    void choose(const QString& id)
    {
        Location place;
        place.id = id;
        m_page->open(place);
    }
    void type(const QString& name, const QString& words)
    {
        auto* line = find<QLineEdit>(name);
        QVERIFY2(line, qPrintable(name));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, words);
    }
    void trigger(const QString& words)
    {
        for (QAction* action : m_page->pageActions()) {
            if (action->text() == words || action->text().startsWith(words + u' '))
                action->trigger();
        }
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_server = std::make_unique<ScriptedServer>();
        m_http = std::make_unique<HttpFetcher>();
    }
    void cleanup()
    {
        m_page.reset();
        m_profile.reset();
        m_http.reset();
        m_server.reset();
    }

    void withoutAGatewaySaysWhatToDo()
    {
        m_page = std::make_unique<RulesPage>(nullptr);
        m_page->show();
        QVERIFY(m_page->sights().contains(u"empty"_s));
        QCOMPARE(m_page->pageActions().size(), 0);
    }

    void saysWhatIsInTheWay_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("title");
        QTest::newRow("not signed in")
            << QByteArray("401 Unauthorized") << QByteArray("{}") << u"Not signed in"_s;
        QTest::newRow("not allowed") << QByteArray("403 Forbidden") << QByteArray("{}") << u"Not allowed"_s;
        QTest::newRow("no such contract")
            << QByteArray("404 Not Found") << QByteArray("{\"detail\":\"Not Found\"}")
            << u"This gateway does not serve its rules"_s;
        QTest::newRow("away") << QByteArray("503 Service Unavailable") << QByteArray("{}")
                              << u"The rules could not be read"_s;
        QTest::newRow("nothing stored yet")
            << QByteArray("404 Not Found") << QByteArray("{\"error\":\"CONFIG_NOT_FOUND\",\"message\":\"x\"}")
            << u"No rules are stored yet"_s;
    }
    void saysWhatIsInTheWay()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, title);
        m_server->answer(RulesPath, ScriptedServer::whole(status, Json, body));
        open();
        const auto isSaid = [this, &title] {
            for (const QLabel* label : m_page->findChildren<QLabel*>()) {
                if (label->text() == title && label->isVisible())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isSaid());
    }

    void beginsWithTheDefaultDocument()
    {
        m_server->answer(RulesPath,
                         ScriptedServer::whole("404 Not Found", Json,
                                               "{\"error\":\"CONFIG_NOT_FOUND\",\"message\":\"x\"}"));
        open();
        QTRY_VERIFY(m_page->sights().contains(u"empty"_s));
        for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
            if (button->text() == u"Start from the default document")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(text()->isVisible());
        QCOMPARE(text()->toPlainText().toStdString(), defaultRules());
        QVERIFY(find<QPushButton>(u"apply"_s)->isEnabled());
        trigger(u"Back to what is saved"_s); // no file is left for the next test
        QVERIFY(!text()->isVisible());
    }

    void formAndTextAreViewsOfOneDocument()
    {
        serve(1, Document);
        open();
        QTRY_VERIFY(hasData());
        choose(u"chat"_s);
        QCOMPARE(find<QLineEdit>(u"rule-path"_s)->text(), u"/api/v1/chat"_s);
        type(u"rule-path"_s, u"/api/v2"_s);
        QVERIFY(text()->toPlainText().contains(u"\"path\": \"/api/v2\", \"odd\": 1.50"_s));
        QVERIFY(find<Chip>(u"draftState"_s)->isVisible());
        QTextCursor cursor = text()->document()->find(u"/api/v2"_s);
        cursor.insertText(u"/api/v3"_s);
        QCOMPARE(find<QLineEdit>(u"rule-path"_s)->text(), u"/api/v3"_s);
        trigger(u"Undo"_s);
        QCOMPARE(find<QLineEdit>(u"rule-path"_s)->text(), u"/api/v2"_s);
        trigger(u"Undo"_s);
        QCOMPARE(text()->toPlainText(), QString::fromUtf8(Document));
        QVERIFY(!find<Chip>(u"draftState"_s)->isVisible());
        QVERIFY(find<QLabel>(u"alsoInJson"_s)->text().contains(u"odd"_s));
    }

    void theFormStaysWithItsEndpointWhenOthersMove()
    {
        serve(1, Document);
        open();
        QTRY_VERIFY(hasData());
        choose(u"reports"_s);
        QTextCursor cursor = text()->document()->find(u"{ \"id\": \"chat\""_s);
        cursor.setPosition(cursor.selectionStart());
        cursor.insertText(u"{ \"id\": \"first\", \"path\": \"/first\" },\n    "_s);
        QCOMPARE(m_page->location().id, u"reports"_s);
        QCOMPARE(find<QLineEdit>(u"rule-path"_s)->text(), u"/api/v1/reports"_s);
        type(u"rule-path"_s, u"/r"_s);
        QVERIFY(text()->toPlainText().contains(u"\"id\": \"reports\", \"path\": \"/r\""_s));
        choose(u"first"_s);
        trigger(u"Delete the endpoint"_s);
        QVERIFY(!text()->toPlainText().contains(u"first"_s));
        QCOMPARE(find<QLineEdit>(u"rule-path"_s)->text(), u"/api/v1/chat"_s);
        trigger(u"Back to what is saved"_s);
    }

    void brokenJsonGreysTheFormAndKeepsTheText()
    {
        serve(1, Document);
        open();
        QTRY_VERIFY(hasData());
        choose(u"chat"_s);
        text()->setFocus();
        text()->moveCursor(QTextCursor::End);
        QTest::keyClicks(text(), u",,"_s);
        QVERIFY(find<QLabel>(u"formFault"_s)->isVisible());
        QVERIFY(find<QLabel>(u"formFault"_s)->text().contains(u"8"_s)); // the line
        QVERIFY(!find<QLineEdit>(u"rule-path"_s)->isEnabled());
        QCOMPARE(find<QLineEdit>(u"rule-path"_s)->text(), u"/api/v1/chat"_s);
        QTRY_VERIFY(find<QLabel>(u"lintWords"_s)->text().contains(u"1 error"_s));
        QVERIFY(text()->toPlainText().endsWith(u",,"_s));
        auto* findings = find<QAbstractItemView>(u"findings"_s);
        text()->moveCursor(QTextCursor::Start);
        QTest::mouseClick(findings->viewport(), Qt::LeftButton, {},
                          findings->visualRect(findings->model()->index(0, 0)).center());
        QCOMPARE(text()->textCursor().blockNumber(), text()->blockCount() - 1);
        trigger(u"Undo"_s);
        QVERIFY(find<QLineEdit>(u"rule-path"_s)->isEnabled());
        trigger(u"Back to what is saved"_s);
    }

    void lintIsAtTheLineInTheListAndAtTheField()
    {
        serve(1, Document);
        open();
        QTRY_VERIFY(hasData());
        choose(u"chat"_s);
        type(u"rule-path"_s, u"no slash"_s);
        auto* findings = find<QAbstractItemView>(u"findings"_s);
        QTRY_VERIFY(findings->model()->rowCount() > 0);
        QVERIFY(!find<QLineEdit>(u"rule-path"_s)->accessibleDescription().isEmpty());
        QVERIFY(!find<QLabel>(u"formFindings"_s)->text().isEmpty());
        choose(u"reports"_s);
        QTest::mouseClick(findings->viewport(), Qt::LeftButton, {},
                          findings->visualRect(findings->model()->index(0, 0)).center());
        QCOMPARE(m_page->location().id, u"chat"_s);
        QCOMPARE(text()->textCursor().blockNumber(), 3);
        trigger(u"Back to what is saved"_s);
    }

    void triesARequestOnTheDraft()
    {
        serve(1, Document);
        open();
        QTRY_VERIFY(hasData());
        choose(u"chat"_s);
        QTRY_COMPARE(find<ElidedLabel>(u"benchDraft"_s)->text(), u"passes"_s);
        auto* fields = find<QAbstractItemView>(u"ruleFields"_s);
        fields->setCurrentIndex(fields->model()->index(0, 2));
        QTest::keyClick(fields, Qt::Key_Space);
        QTRY_COMPARE(find<ElidedLabel>(u"benchDraft"_s)->text(), u"422"_s);
        QCOMPARE(find<ElidedLabel>(u"benchStored"_s)->text(), u"passes"_s);
        QCOMPARE(find<QPlainTextEdit>(u"benchAnswer"_s)->toPlainText(),
                 QStringLiteral(R"({"detail":"Validation Error","errors":[{"field":"message","message":)"
                                R"("Field 'message' is required"}]})"));
        trigger(u"Back to what is saved"_s);
    }

    void appliesWithAReasonAndSaysWhenItIsEverywhere()
    {
        serve(1, Document);
        open();
        QTRY_VERIFY(hasData());
        choose(u"chat"_s);
        type(u"rule-path"_s, u"/api/v2"_s);
        QByteArray after = Document;
        after.replace("\"/api/v1/chat\"", "\"/api/v2\"");
        serve(2, after);
        QTest::mouseClick(find<QPushButton>(u"apply"_s), Qt::LeftButton);
        auto* act = find<QPushButton>(u"changeAct"_s);
        QVERIFY(act && !act->isEnabled());
        QTest::keyClicks(find<QLineEdit>(u"changeReason"_s), u"because"_s);
        QTest::mouseClick(act, Qt::LeftButton);
        QTRY_VERIFY(m_server->bodies().contains("{\"reason\":\"because\",\"value\":" + after + "}"));
        QTRY_COMPARE(find<ElidedLabel>(u"convergence"_s)->text(), u"applied on all 1"_s);
        QVERIFY(!find<Chip>(u"draftState"_s)->isVisible());
        QCOMPARE(find<Chip>(u"liveVersion"_s)->text(), u"v2 stored"_s);
    }

    void aReadOnlyProfileStoresNothing()
    {
        serve(1, Document);
        open(true);
        QTRY_VERIFY(hasData());
        choose(u"chat"_s);
        type(u"rule-path"_s, u"/api/v2"_s);
        QTest::mouseClick(find<QPushButton>(u"apply"_s), Qt::LeftButton);
        QVERIFY(m_page->messageBar()->text().contains(u"Ctrl+U"_s));
        QVERIFY(!find<QPushButton>(u"changeAct"_s));
        m_profile->unlock();
        QTest::mouseClick(find<QPushButton>(u"apply"_s), Qt::LeftButton);
        QVERIFY(find<QPushButton>(u"changeAct"_s));
        trigger(u"Back to what is saved"_s);
    }

    void aDraftOutlivesThePage()
    {
        serve(1, Document);
        open();
        QTRY_VERIFY(hasData());
        choose(u"chat"_s);
        type(u"rule-path"_s, u"/api/v2"_s);
        m_page.reset();
        m_profile.reset();
        open();
        QTRY_VERIFY(hasData());
        QVERIFY(text()->toPlainText().contains(u"/api/v2"_s));
        QVERIFY(!m_page->messageBar()->text().isEmpty());
        trigger(u"Back to what is saved"_s);
        QCOMPARE(text()->toPlainText(), QString::fromUtf8(Document));
    }

    void endsWhileItReads()
    {
        serve(1, Document);
        for (int i = 0; i < 20; ++i) {
            open();
            QCoreApplication::sendPostedEvents();
            m_page.reset();
            m_profile.reset();
        }
    }
};

GATEHOUSE_TEST(RulesPageTest)
#include "tst_rulespage.moc"
