#include "testmain.h"

#include "httpfetcher.h"
#include "openprofile.h"
#include "tracebatch.h"
#include "tracedesk.h"
#include "tracefixture.h"
#include "tracelinks.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace gatehouse;
using namespace gatehouse::test;

class TraceLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereATraceMayBe_data()
    {
        using Kind = TraceSourceKind;
        const QString closed =
            u"It is in no file that is open, and the profile names no address at which spans "
            "would be received."_s;
        const QString look = closed + u" This version does not ask other systems for traces: look in %1."_s;
        QTest::addColumn<QList<TraceAddress>>("sources");
        QTest::addColumn<LinkId>("link");
        QTest::addColumn<QString>("text");
        const LinkId trace{u"trace"_s, u"4bf9"_s};
        const LinkId request{u"request"_s, u"req-1"_s};
        QTest::newRow("no source") << QList<TraceAddress>{} << trace << closed;
        QTest::newRow("the page of Jaeger") << QList<TraceAddress>{{Kind::Jaeger, u"http://traces:16686/"_s}}
                                            << trace << look.arg(u"Jaeger, http://traces:16686/trace/4bf9"_s);
        QTest::newRow("no password of an address")
            << QList<TraceAddress>{{Kind::Jaeger, u"https://ann:secret@traces/?key=secret"_s}} << request
            << look.arg(u"Jaeger, https://traces"_s);
        QTest::newRow("several") << QList<TraceAddress>{{Kind::Tempo, u"http://tempo:3200"_s},
                                                        {Kind::File, u"/tmp/a.json"_s}}
                                 << trace << look.arg(u"Tempo, http://tempo:3200; the file, /tmp/a.json"_s);
        QTest::newRow("it should have been sent here")
            << QList<TraceAddress>{{Kind::Otlp, u"127.0.0.1:0"_s}} << trace
            << u"This trace is not here: it was not sent to this console, was left out by sampling, or has "
               u"not "
               "arrived yet."_s;
        QTest::newRow("a request that should have been sent here")
            << QList<TraceAddress>{{Kind::Otlp, u"127.0.0.1:0"_s}} << request
            << u"No trace of this request is here: it was not sent to this console, was left out by "
               u"sampling, "
               "or has not arrived yet."_s;
    }
    void saysWhereATraceMayBe()
    {
        QFETCH(QList<TraceAddress>, sources);
        QFETCH(LinkId, link);
        QFETCH(QString, text);
        HttpFetcher http;
        Profile settings;
        settings.traces = sources;
        OpenProfile profile(settings, nullptr, http);
        TraceLinks links(profile);
        const LinkAnswer answer = *links.resolve(link).result();
        QCOMPARE(answer.text, text);
        QVERIFY(answer.kind == LinkAnswer::Kind::None);
    }

    void saysThatOldTracesMadeRoom()
    {
        HttpFetcher http;
        Profile settings;
        settings.traces = {{TraceSourceKind::Otlp, u"127.0.0.1:0"_s}};
        OpenProfile profile(settings, nullptr, http);
        TraceStoreLimits limits;
        limits.memory = std::size_t{4} << 20U;
        TraceStore& store = TraceDesk::of(profile, limits)->live().store();
        const std::string text(1 << 16, 'x');
        for (std::uint64_t trace = 1; store.figures().evictedTraces == 0; ++trace) {
            QVERIFY2(trace < 2000, "nothing makes room");
            TraceBatch batch(store);
            SentSpan span;
            span.traceId = SentId::ofNumber(1, trace, 32);
            span.spanId = SentId::ofNumber(0, 1, 16);
            span.name = text;
            QVERIFY(batch.addSpan(span));
            batch.commit();
        }
        TraceLinks links(profile);
        const QString answer = links.resolve({u"trace"_s, u"4bf9"_s}).result()->text;
        QVERIFY2(answer.contains(u"had to make room"_s), qPrintable(answer));
    }

    void saysWhatATraceIs_data()
    {
        QTest::addColumn<LinkId>("link");
        QTest::newRow("by its id") << LinkId{u"trace"_s, u"4bf92f3577b34da6"_s};
        QTest::newRow("by its request") << LinkId{u"request"_s, u"req-7"_s};
    }
    void saysWhatATraceIs()
    {
        QFETCH(LinkId, link);
        HttpFetcher http;
        Profile settings;
        settings.slug = u"demo"_s;
        OpenProfile profile(settings, nullptr, http);
        TraceDesk* const desk = TraceDesk::of(profile);
        QTemporaryDir folder;
        const QSignalSpy opened(&desk->files(), &TraceFileShelf::opened);
        desk->files().open({writeFile(
            folder.path(), u"a.json"_s,
            zipkinJson({{"4bf92f3577b34da6", "gateway", "POST /chat", 1'000'000, 5'010'000, "http.request.id",
                         "req-7"},
                        {"4bf92f3577b34da6", "gateway", "ask", 1'000'000, 10, "error", "late"}}))});
        QTRY_COMPARE(opened.size(), 1);
        TraceLinks links(profile);
        const LinkAnswer answer = *links.resolve(link).result();
        QVERIFY(answer.kind == LinkAnswer::Kind::Found);
        QCOMPARE(answer.text, u"POST /chat · 5.01\u00a0s · 2 spans · 1 error"_s);
        QCOMPARE(answer.location.toLink(), u"gatehouse://demo/traces/4bf92f3577b34da6"_s);
    }
};

GATEHOUSE_TEST(TraceLinksTest)
#include "tst_tracelinks.moc"
