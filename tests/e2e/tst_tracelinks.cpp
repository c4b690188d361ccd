#include "httpfetcher.h"
#include "openprofile.h"
#include "testmain.h"
#include "tracelinks.h"

using namespace Qt::StringLiterals;
using namespace gatehouse;

class TraceLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereATraceMayBe_data()
    {
        using Kind = TraceSourceKind;
        const QString none = u"This version cannot read traces yet, and the profile names no trace source."_s;
        const QString look = u"This version cannot read traces yet. Look in %1."_s;
        QTest::addColumn<QList<TraceAddress>>("sources");
        QTest::addColumn<LinkId>("link");
        QTest::addColumn<QString>("text");
        const LinkId trace{u"trace"_s, u"4bf9"_s};
        const LinkId request{u"request"_s, u"req-1"_s};
        QTest::newRow("no source") << QList<TraceAddress>{} << trace << none;
        QTest::newRow("only what is sent to the console")
            << QList<TraceAddress>{{Kind::Otlp, u"127.0.0.1:4318"_s}} << trace << none;
        QTest::newRow("the page of Jaeger") << QList<TraceAddress>{{Kind::Jaeger, u"http://traces:16686/"_s}}
                                            << trace << look.arg(u"Jaeger, http://traces:16686/trace/4bf9"_s);
        QTest::newRow("no password of an address")
            << QList<TraceAddress>{{Kind::Jaeger, u"https://ann:secret@traces/?key=secret"_s}} << request
            << look.arg(u"Jaeger, https://traces"_s);
        QTest::newRow("several") << QList<TraceAddress>{{Kind::Tempo, u"http://tempo:3200"_s},
                                                        {Kind::File, u"/tmp/a.json"_s}}
                                 << trace << look.arg(u"Tempo, http://tempo:3200; the file, /tmp/a.json"_s);
    }
    void saysWhereATraceMayBe()
    {
        QFETCH(QList<TraceAddress>, sources);
        QFETCH(LinkId, link);
        QFETCH(QString, text);
        HttpFetcher http;
        Profile settings;
        settings.traces = sources;
        const OpenProfile profile(settings, nullptr, http);
        TraceLinks links(profile);
        QCOMPARE(links.resolve(link).result()->text, text);
        QVERIFY(links.resolve(link).result()->kind == LinkAnswer::Kind::None);
    }
};

GATEHOUSE_TEST(TraceLinksTest)
#include "tst_tracelinks.moc"
