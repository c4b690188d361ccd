#include "deskofourown.h"
#include "linkcard.h"
#include "messagebar.h"
#include "navigator.h"
#include "openprofile.h"
#include "page.h"
#include "pagestack.h"
#include "testmain.h"
#include "theme.h"
#include "tracepane.h"
#include "traceview.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 30'000; // a shared machine under sanitizers
const QByteArray jsonType = "Content-Type: application/json";
const QString someSpan = u"00f067aa0ba902b7"_s;

} // namespace

/// From a request to its trace and on to what it is about: through a real gateway that sends its spans to the
/// console.
class TraceJourneyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskOfOurOwn> m_desk;

    /// With GATEHOUSE_RENDERS set, what the journey saw is kept there for people to look at.
    void keep(const QString& name)
    {
        const QString folder = qEnvironmentVariable("GATEHOUSE_RENDERS");
        if (folder.isEmpty())
            return;
        for (const bool isDark : {false, true}) {
            Theme::apply(*qApp, isDark ? ThemeChoice::Dark : ThemeChoice::Light);
            QCoreApplication::sendPostedEvents();
            m_desk->window().grab().save(
                QDir(folder).filePath(name + (isDark ? u"-dark.png"_s : u"-light.png"_s)));
        }
        Theme::apply(*qApp, ThemeChoice::Light);
    }

    Page* current() { return m_desk->window().pages().current(); }
    TracePane* pane() { return m_desk->window().findChild<TracePane*>(); }
    Location placeOf(const QString& page, const QString& id, const QString& subId = {})
    {
        Location place;
        place.slug = m_desk->window().navigator().slug();
        place.page = page;
        place.id = id;
        place.subId = subId;
        return place;
    }
    void openTrace(const QString& id)
    {
        m_desk->window().navigator().go(placeOf(u"traces"_s, id));
        QCOMPARE(current()->id(), u"traces"_s);
        QTRY_VERIFY_WITH_TIMEOUT(current()->sights().contains(u"trace"_s), patience);
        QCOMPARE(pane()->view().trace().id(), id.toStdString());
    }
    LinkCard* cardAbout(const QString& word)
    {
        for (LinkCard* card : current()->findChildren<LinkCard*>())
            if (card->isVisible() && card->accessibleName().contains(word, Qt::CaseInsensitive))
                return card;
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<DeskOfOurOwn>();
        const QString failure = m_desk->startServers();
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        Theme::apply(*qApp, ThemeChoice::Light);
        m_desk->openConsole();
        // Before anybody looks at traces.
        QCOMPARE(current()->id(), u"overview"_s);
        QTRY_VERIFY_WITH_TIMEOUT(current()->profile()->state(OpenProfile::Part::Traces).kind ==
                                     OpenProfile::PartState::Kind::Connected,
                                 patience);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void aRequestAppearsUnderTheParentItNames_data()
    {
        QTest::addColumn<QByteArrayList>("fields");
        QTest::addColumn<QString>("trace");
        const QString w3c = u"4bf92f3577b34da6a3ce929d0e0e4736"_s;
        const QString b3 = u"80f198ee56343ba864fe8b2a57d3eff7"_s;
        const QString multi = u"463ac35c9f6413ad48485a3953bb6124"_s;
        const QByteArray span = someSpan.toLatin1();
        QTest::newRow("traceparent") << QByteArrayList{"traceparent: 00-" + w3c.toLatin1() + "-" + span +
                                                       "-01"}
                                     << w3c;
        QTest::newRow("B3 in one field") << QByteArrayList{"b3: " + b3.toLatin1() + "-" + span + "-1"} << b3;
        QTest::newRow("B3 in several fields")
            << QByteArrayList{"X-B3-TraceId: " + multi.toLatin1(), "X-B3-SpanId: " + span, "X-B3-Sampled: 1"}
            << multi;
    }
    void aRequestAppearsUnderTheParentItNames()
    {
        QFETCH(QByteArrayList, fields);
        QFETCH(QString, trace);
        // The place first: what comes later appears by itself.
        m_desk->window().navigator().go(placeOf(u"traces"_s, trace));
        QVERIFY(!current()->sights().contains(u"trace"_s));
        QCOMPARE(m_desk->gateway().request("GET", "/api/v1/chat/sessions?limit=1", {}, fields).status, 200);
        openTrace(trace);
        const Trace& shown = pane()->view().trace();
        QCOMPARE(shown.shown(shown.sentParent(0)), someSpan.toStdString());
        QVERIFY(shown.repairs(0).has(SpanRepair::MissingParent));
        QVERIFY(shown.size() > 1);
        keep(u"trace-"_s + QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    }

    void aMessageLeadsToItsTraceAndTheTraceBackToTheConversation()
    {
        const QString trace = u"0af7651916cd43dd8448eb211c80319c"_s;
        const QString session = m_desk->makeSession("Where is my order?", "customer-0042");
        const QByteArray path = "/api/v1/chat/sessions/" + session.toUtf8() + "/messages";
        const QByteArray message =
            "{\"role\":\"user\",\"content\":\"It was due on Monday.\",\"metadata\":{\"trace_id\":\"" +
            trace.toUtf8() + "\"}}";
        QCOMPARE(
            m_desk->gateway()
                .request("POST", path, message,
                         {jsonType, "traceparent: 00-" + trace.toUtf8() + "-" + someSpan.toUtf8() + "-01"})
                .status,
            201);
        m_desk->window().navigator().go(placeOf(u"sessions"_s, session));
        QTRY_VERIFY_WITH_TIMEOUT(cardAbout(u"trace"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(cardAbout(u"trace"_s)->isEnabled(), patience);
        keep(u"message"_s);
        QTest::mouseClick(cardAbout(u"trace"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(current()->id(), u"traces"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(current()->sights().contains(u"trace"_s), patience);
        QCOMPARE(current()->location().id, trace);

        pane()->view().setCurrent(0);
        QTRY_VERIFY_WITH_TIMEOUT(cardAbout(u"conversation"_s), patience);
        keep(u"trace-of-message"_s);
        QTest::mouseClick(cardAbout(u"conversation"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(current()->id(), u"sessions"_s, patience);
        QCOMPARE(current()->location().id, session);
    }

    void aTraceThatIsNotHereSaysSo()
    {
        m_desk->window().navigator().go(placeOf(u"traces"_s, u"deadbeefdeadbeefdeadbeefdeadbeef"_s));
        QTRY_VERIFY_WITH_TIMEOUT(current()->sights().contains(u"missing"_s), patience);
        keep(u"trace-missing"_s);
    }

    void aFileThatIsLetFallOnTheWindowOpens()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"one.json"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("[{\"traceId\":\"5af7183fb1d4cf5f\",\"id\":\"6b221d5bc9e6496c\",\"name\":\"from a file\","
                   "\"timestamp\":1556604172355737,\"duration\":1431,\"localEndpoint\":{\"serviceName\":"
                   "\"backend\"}}]");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_desk->window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_desk->window(), &drop);
        QTRY_VERIFY2_WITH_TIMEOUT(current()->location().id == u"5af7183fb1d4cf5f"_s,
                                  qPrintable(current()->messageBar()->text()), patience);
        QTRY_VERIFY_WITH_TIMEOUT(current()->sights().contains(u"trace"_s), patience);
        QCOMPARE(pane()->view().trace().name(0), "from a file");
    }
};

GATEHOUSE_TEST(TraceJourneyTest)
#include "tst_tracejourney.moc"
