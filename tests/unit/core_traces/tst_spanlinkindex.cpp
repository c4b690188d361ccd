#include "spandetailswriter.h"
#include "spanlinkindex.h"
#include "testmain.h"
#include "tracebuilder.h"

#include <QTest>

using namespace gatehouse;

namespace
{

struct Link {
    std::uint64_t trace; ///< 0: none named
    std::uint64_t span;
};

/// Three spans of trace 7, the first of which has these links.
std::shared_ptr<const Trace> traceWith(const std::vector<Link>& links)
{
    SpanDetailsWriter details;
    for (const Link& link : links) {
        details.beginLink(link.trace == 0 ? SentId() : SentId::ofNumber(0, link.trace, 32),
                          SentId::ofNumber(0, link.span, 16));
        details.end();
    }
    TraceBuilder builder;
    for (std::uint64_t id = 1; id <= 3; ++id) {
        SentSpan span;
        span.traceId = SentId::ofNumber(0, 7, 32);
        span.spanId = SentId::ofNumber(0, id, 16);
        span.startNano = id;
        span.endNano = id + 1;
        if (id == 1)
            span.details = details.bytes();
        if (!builder.addSpan(span))
            return nullptr;
    }
    return builder.finish().front();
}

} // namespace

class SpanLinkIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void linksAreKnownFromBothEnds()
    {
        const SpanLinkIndex index(*traceWith({{7, 3}, {7, 2}, {7, 3}, {0, 2}}));
        QCOMPARE(index.from(0).size(), 2U);
        QCOMPARE(index.from(0)[0], (SpanLinkPair{0, 1}));
        QCOMPARE(index.from(0)[1], (SpanLinkPair{0, 2}));
        QCOMPARE(index.to(2).size(), 1U);
        QCOMPARE(index.to(2)[0], (SpanLinkPair{0, 2}));
        QVERIFY(index.to(0).empty());
        QCOMPARE(index.target(SentId::ofNumber(0, 3, 16)), 2U);
    }

    void whatLeadsNowhereHereIsNone_data()
    {
        QTest::addColumn<quint64>("trace");
        QTest::addColumn<quint64>("span");
        QTest::newRow("a span of another trace") << quint64{8} << quint64{2};
        QTest::newRow("a span that is not here") << quint64{7} << quint64{99};
        QTest::newRow("an id of zeros") << quint64{7} << quint64{0};
    }
    void whatLeadsNowhereHereIsNone()
    {
        QFETCH(quint64, trace);
        QFETCH(quint64, span);
        const SpanLinkIndex index(*traceWith({{trace, span}}));
        QVERIFY(index.empty());
        QCOMPARE(index.target(SentId::ofNumber(0, span, 16)), noSpan);
    }
};

GATEHOUSE_TEST(SpanLinkIndexTest)
#include "tst_spanlinkindex.moc"
