#include "deskofourown.h"
#include "elidedlabel.h"
#include "openprofile.h"
#include "page.h"
#include "testmain.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 30'000; // a shared machine under sanitizers
const QByteArray jsonType = "Content-Type: application/json";
const QByteArray rulesPath = "/api/v1/configs/validation.rules";
const QByteArray firstRules =
    "{\"version\": 1,\n \"endpoints\": [\n"
    "  {\"id\": \"clusters\", \"path\": \"/api/v1/clusters\", \"methods\": [\"POST\"],\n"
    "   \"fields\": [{\"path\": \"/name\", \"type\": \"string\"}]},\n"
    "  {\"id\": \"reports\", \"path\": \"/api/v1/reports\", \"max_body_bytes\": 1024}\n ]\n}";

} // namespace

/// Rules changed on the page, on a real gateway over a real PostgreSQL.
class RulesJourneyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskOfOurOwn> m_desk;

    template <class Widget>
    Widget* find(const QString& name)
    {
        return m_desk->window().findChild<Widget*>(name);
    }

    RawAnswer put(const QByteArray& value, const QByteArray& precondition)
    {
        return m_desk->gateway().request("PUT", rulesPath, "{\"reason\":\"a test\",\"value\":" + value + "}",
                                         {jsonType, precondition});
    }
    RawAnswer postCluster()
    {
        return m_desk->gateway().request("POST", "/api/v1/clusters", "{}", {jsonType});
    }
    QByteArray tag() { return m_desk->gateway().request("GET", rulesPath).field("etag"); }

    /// With GATEHOUSE_RENDERS set, what the journey saw is kept there for people to look at.
    void keep(const QString& name, QWidget* what = nullptr)
    {
        const QString folder = qEnvironmentVariable("GATEHOUSE_RENDERS");
        if (folder.isEmpty())
            return;
        for (const bool isDark : {false, true}) {
            Theme::apply(*qApp, isDark ? ThemeChoice::Dark : ThemeChoice::Light);
            QCoreApplication::sendPostedEvents();
            QWidget& shown = what != nullptr ? *what : m_desk->window();
            shown.grab().save(QDir(folder).filePath(name + (isDark ? u"-dark.png"_s : u"-light.png"_s)));
        }
        Theme::apply(*qApp, ThemeChoice::Light);
    }

    void openEndpoint(const QString& id)
    {
        Page* page = m_desk->goTo(u"rules"_s);
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(page->sights().contains(u"data"_s), patience);
        Location place = page->location();
        place.id = id;
        page->open(place);
        QCOMPARE(page->location().id, id);
    }

    void applyWith(const QString& reason)
    {
        QTest::mouseClick(find<QPushButton>(u"apply"_s), Qt::LeftButton);
        QTRY_VERIFY(find<QLineEdit>(u"changeReason"_s));
        auto* act = find<QPushButton>(u"changeAct"_s);
        QVERIFY(!act->isEnabled()); // there is no way around the reason
        QTest::keyClicks(find<QLineEdit>(u"changeReason"_s), reason);
        keep(u"apply"_s, find<QWidget>(u"rulesChangeDialog"_s));
        QVERIFY(act->isEnabled());
        QTest::mouseClick(act, Qt::LeftButton);
    }

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<DeskOfOurOwn>();
        const QString failure = m_desk->startServers();
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        QCOMPARE(put(firstRules, "If-None-Match: *").status, 201);
        Theme::apply(*qApp, ThemeChoice::Light);
        m_desk->openConsole();
    }
    void cleanupTestCase() { m_desk.reset(); }

    void aFieldMadeRequiredTurnsTheNextRequestIntoTheContractsAnswer()
    {
        QVERIFY(postCluster().status != 422);
        openEndpoint(u"clusters"_s);
        auto* fields = find<QAbstractItemView>(u"ruleFields"_s);
        QVERIFY(fields);
        QCOMPARE(fields->model()->rowCount(), 1);
        fields->setCurrentIndex(fields->model()->index(0, 2));
        QTest::keyClick(fields, Qt::Key_Space);
        QVERIFY(find<QPlainTextEdit>(u"rulesText"_s)
                    ->toPlainText()
                    .contains(u"{\"path\": \"/name\", \"type\": \"string\", \"required\": true}"_s));
        keep(u"draft"_s);
        applyWith(u"Clusters need names"_s);
        QTRY_COMPARE_WITH_TIMEOUT(find<ElidedLabel>(u"convergence"_s)->text(), u"applied on all 1"_s,
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(postCluster().status, 422, patience);
        QTRY_COMPARE_WITH_TIMEOUT(find<ElidedLabel>(u"benchDraft"_s)->text(), u"422"_s, patience);
        keep(u"applied"_s);
        m_desk->window().resize(1024, 700);
        keep(u"narrow"_s);
        m_desk->window().resize(1440, 900);
        QCOMPARE(postCluster().body,
                 QByteArray(R"({"detail":"Validation Error","errors":[{"field":"name","message":)"
                            R"("Field 'name' is required"}]})"));
        // Every other byte is as it was stored.
        const QByteArray stored = m_desk->gateway().request("GET", rulesPath).body;
        QByteArray expected = firstRules;
        expected.replace(R"("type": "string"})", R"("type": "string", "required": true})");
        QVERIFY2(stored.contains(expected), stored.constData());
        const QByteArray history = m_desk->gateway().request("GET", rulesPath + "/history").body;
        QVERIFY2(history.contains("Clusters need names"), history.constData());
    }

    void twoWhoChangeDifferentEndpointsBothGetTheirWay()
    {
        openEndpoint(u"reports"_s);
        auto* text = find<QPlainTextEdit>(u"rulesText"_s);
        text->moveCursor(QTextCursor::End);
        text->insertPlainText(u",,"_s);
        QTRY_VERIFY(find<QAbstractItemView>(u"findings"_s)->model()->rowCount() == 1);
        keep(u"broken"_s);
        text->textCursor().deletePreviousChar();
        text->textCursor().deletePreviousChar();
        QVERIFY(!find<QPushButton>(u"apply"_s)->isEnabled());
        auto* limit = find<QLineEdit>(u"rule-body-limit"_s);
        limit->setFocus();
        limit->selectAll();
        QTest::keyClicks(limit, u"2"_s);
        // Meanwhile somebody else is faster.
        QByteArray theirs = firstRules;
        theirs.replace("\"/api/v1/clusters\"", "\"/api/v1/cluster\"");
        QCOMPARE(put(theirs, "If-Match: " + tag()).status, 200);
        applyWith(u"Reports are longer"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"conflictMerge"_s), patience);
        QVERIFY(m_desk->gateway().request("GET", rulesPath).body.contains("1024"));
        auto* merge = find<QPushButton>(u"conflictMerge"_s);
        keep(u"conflict"_s, find<QWidget>(u"rulesConflictDialog"_s));
        QVERIFY(merge->isEnabled());
        QTest::mouseClick(merge, Qt::LeftButton);
        QTRY_VERIFY(!find<QPushButton>(u"conflictMerge"_s));
        applyWith(u"Reports are longer, on what others changed"_s);
        const auto stored = [this] { return m_desk->gateway().request("GET", rulesPath).body; };
        QTRY_VERIFY_WITH_TIMEOUT(stored().contains("2048"), patience);
        QVERIFY(stored().contains("\"/api/v1/cluster\""));
    }

    void theWayBackIsANewVersion()
    {
        openEndpoint(u"reports"_s);
        find<QTabBar>(u"rulesTabs"_s)->setCurrentIndex(2);
        auto* versions = find<QAbstractItemView>(u"versionTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(versions->model()->rowCount() == 4, patience);
        versions->setCurrentIndex(versions->model()->index(3, 0));
        auto* back = find<QPushButton>(u"rollback"_s);
        QTRY_VERIFY_WITH_TIMEOUT(back->isVisible() && back->text().contains(u"v1"_s), patience);
        keep(u"history"_s);
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_VERIFY(find<QLineEdit>(u"changeReason"_s));
        QTest::keyClicks(find<QLineEdit>(u"changeReason"_s), u"It was better"_s);
        QTest::mouseClick(find<QPushButton>(u"changeAct"_s), Qt::LeftButton);
        const auto stored = [this] { return m_desk->gateway().request("GET", rulesPath).body; };
        QTRY_VERIFY_WITH_TIMEOUT(stored().contains(firstRules), patience);
        QVERIFY(stored().contains("\"version\":5"));
        QTRY_COMPARE_WITH_TIMEOUT(find<QPlainTextEdit>(u"rulesText"_s)->toPlainText(),
                                  QString::fromUtf8(firstRules), patience);
        find<QTabBar>(u"rulesTabs"_s)->setCurrentIndex(0);
    }
};

GATEHOUSE_TEST(RulesJourneyTest)
#include "tst_rulesjourney.moc"
