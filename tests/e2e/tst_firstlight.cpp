#include "deskofourown.h"
#include "healthmonitor.h"
#include "livefeed.h"
#include "openprofile.h"
#include "page.h"
#include "pagestack.h"
#include "sessionlistmodel.h"
#include "testmain.h"
#include "timedapplication.h"
#include "transcriptmodel.h"

#include <QSignalSpy>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

constexpr int patience = 30'000; // a shared machine under sanitizers

} // namespace

/// The main job on real servers: conversations are read, latencies are watched, outages are
/// said and survived.
class FirstLightTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskOfOurOwn> m_desk;

    SessionListModel* sessions() { return m_desk->window().findChild<SessionListModel*>(); }

    QStringList titles()
    {
        QStringList all;
        if (const auto* model = sessions())
            for (int row = 0; row < model->rowCount(); ++row)
                all += model->index(row, 0).data(SessionListModel::TitleRole).toString();
        return all;
    }

    OpenProfile::PartState part(OpenProfile::Part part)
    {
        return m_desk->window().pages().current()->profile()->state(part);
    }

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<DeskOfOurOwn>();
        const QString failure = m_desk->startServers();
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        m_desk->openConsole();
        TimedApplication::instance()->restart();
    }

    void cleanupTestCase()
    {
        const auto longest = TimedApplication::instance()->longest();
        const QString words = QStringLiteral("longest event on the GUI thread: %1 ms (%2)")
                                  .arg(static_cast<double>(longest.count()) / 1000.0, 0, 'f', 1)
                                  .arg(TimedApplication::instance()->longestEvent());
        if (longest > std::chrono::milliseconds(50))
            qWarning("%s", qPrintable(words));
        else
            qInfo("%s", qPrintable(words));
        m_desk.reset();
    }

    void aMessagePostedThroughTheGatewayAppearsOnTheSessionsPage()
    {
        Page* page = m_desk->goTo(QStringLiteral("sessions"));
        QVERIFY(page);
        const QString id = m_desk->makeSession("Where is my order?", "customer-0042");
        QVERIFY(!id.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(titles().contains(QStringLiteral("Where is my order?")), patience);

        // A reader opens it, and the next message comes by itself.
        Location place = page->location();
        place.id = id;
        page->open(place);
        QCOMPARE(m_desk->postMessage(id, R"({"role":"user","content":"It was due on Monday."})"), 201);
        auto* transcript = m_desk->window().findChild<TranscriptModel*>();
        QVERIFY(transcript);
        QTRY_VERIFY_WITH_TIMEOUT(transcript->rowCount() == 1, patience);
        QVERIFY(transcript->index(0, 0).data().toString().contains(QStringLiteral("Monday")));
        QTRY_VERIFY_WITH_TIMEOUT(page->sights().contains(QStringLiteral("data")), patience);
    }

    void aPersonalValueIsMaskedOnTheWay()
    {
        Page* page = m_desk->goTo(QStringLiteral("sessions"));
        const QString id = m_desk->makeSession("Write to ann@example.com", "customer-0043");
        QTRY_VERIFY_WITH_TIMEOUT(titles().contains(QStringLiteral("Write to [redacted:email]")), patience);
        Location place = page->location();
        place.id = id;
        page->open(place);
        QCOMPARE(m_desk->postMessage(id, R"({"role":"user","content":"I am ann@example.com"})"), 201);
        auto* transcript = m_desk->window().findChild<TranscriptModel*>();
        QTRY_VERIFY_WITH_TIMEOUT(transcript->rowCount() == 1, patience);
        QVERIFY(!transcript->index(0, 0).data().toString().contains(QStringLiteral("ann@example.com")));
    }

    void aBackendThatStopsAnsweringBecomesAGapAndAState()
    {
        Page* page = m_desk->goTo(QStringLiteral("health"));
        QTRY_VERIFY_WITH_TIMEOUT(page->sights().contains(QStringLiteral("data")), patience);
        QVERIFY(!page->sights().contains(QStringLiteral("down")));
        m_desk->backend().setSilent(true);
        QTRY_VERIFY_WITH_TIMEOUT(page->sights().contains(QStringLiteral("down")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(page->sights().contains(QStringLiteral("gap")), patience);
        m_desk->backend().setSilent(false);
        QTRY_VERIFY_WITH_TIMEOUT(!page->sights().contains(QStringLiteral("down")), patience);
        // What happened stays on the chart.
        QVERIFY(page->sights().contains(QStringLiteral("gap")));
    }

    void theGatewayTellsOfAChangeAndTheHealthPageShowsIt()
    {
        using Kind = OpenProfile::PartState::Kind;
        Page* page = m_desk->goTo(QStringLiteral("health"));
        QTRY_VERIFY_WITH_TIMEOUT(part(OpenProfile::Part::LiveFeed).kind == Kind::Connected, patience);
        auto* monitor = HealthMonitor::of(*page->profile());
        QSignalSpy heard(&page->profile()->feed(), &LiveFeed::healthChanged);
        m_desk->backend().setSilent(true);
        QTRY_VERIFY_WITH_TIMEOUT(!heard.isEmpty(), patience);
        const auto change = heard.first().first().value<FeedHealth>();
        QCOMPARE(change.name, QLatin1String(DeskOfOurOwn::component));
        QSignalSpy recorded(monitor, &HealthMonitor::recorded);
        QTRY_VERIFY_WITH_TIMEOUT(page->sights().contains(QStringLiteral("down")), patience);
        QVERIFY(!recorded.isEmpty());
        m_desk->backend().setSilent(false);
        QTRY_VERIFY_WITH_TIMEOUT(!page->sights().contains(QStringLiteral("down")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(heard.size() >= 2, patience);
    }

    void postgresqlStoppedAndStartedAgainIsSaidAndSurvived()
    {
        using Kind = OpenProfile::PartState::Kind;
        m_desk->goTo(QStringLiteral("sessions"));
        QTRY_VERIFY_WITH_TIMEOUT(part(OpenProfile::Part::PostgreSql).kind == Kind::Connected, patience);
        const int before = sessions()->rowCount();
        QVERIFY(before > 0);

        QVERIFY(m_desk->postgres().stop());
        QTRY_VERIFY_WITH_TIMEOUT(part(OpenProfile::Part::PostgreSql).kind == Kind::Retrying ||
                                     part(OpenProfile::Part::PostgreSql).kind == Kind::Failed,
                                 patience);
        QCOMPARE(sessions()->rowCount(), before); // nothing that was loaded is lost
        QCOMPARE(m_desk->gateway().request("GET", "/api/v1/chat/sessions").status, 503);

        QVERIFY(m_desk->postgres().start());
        QTRY_VERIFY_WITH_TIMEOUT(part(OpenProfile::Part::PostgreSql).kind == Kind::Connected, patience);
        QString id;
        QTRY_VERIFY_WITH_TIMEOUT(!(id = m_desk->makeSession("After the outage", "customer-0044")).isEmpty(),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(titles().contains(QStringLiteral("After the outage")), patience);
    }

    void aGatewayThatGoesAwayIsSaidAndSurvived()
    {
        using Kind = OpenProfile::PartState::Kind;
        Page* page = m_desk->goTo(QStringLiteral("health"));
        QTRY_VERIFY_WITH_TIMEOUT(part(OpenProfile::Part::Gateway).kind == Kind::Connected, patience);
        QVERIFY(m_desk->gateway().stop());
        QTRY_VERIFY_WITH_TIMEOUT(part(OpenProfile::Part::Gateway).kind != Kind::Connected, patience);
        QTRY_VERIFY_WITH_TIMEOUT(part(OpenProfile::Part::LiveFeed).kind == Kind::Retrying, patience);
        QVERIFY(page->sights().contains(QStringLiteral("data"))); // the old readings stay
    }
};

GATEHOUSE_TEST(FirstLightTest)
#include "tst_firstlight.moc"
