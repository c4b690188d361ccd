#include "testmain.h"

#include "criticalpath.h"
#include "selftime.h"
#include "spanlist.h"
#include "traceinfo.h"

#include <algorithm>
#include <random>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

/// Few ids, services and times, so that every repair comes up.
std::vector<QByteArray> anySpans(std::mt19937& random)
{
    const auto any = [&random](std::initializer_list<const char*> words) {
        return QByteArray(*(words.begin() + random() % words.size()));
    };
    const QByteArray era = any({"", "170000000000000000"});
    std::vector<QByteArray> spans(1 + random() % 30);
    for (QByteArray& span : spans) {
        const auto id = [&] {
            return any({"-", "0", "a", "0A", "b", "c", "d", "e", "f", "x-1", "00000000000000000000b"});
        };
        const auto time = [&] { return era + any({"1", "2", "3", "7", "9"}); };
        span = id() + ' ' + id() + ' ' + any({"web", "db", "-"}) + ' ' + any({"get", "-"}) + ' ';
        switch (random() % 7) {
        case 0:
            span += "-";
            break;
        case 1:
            span += "+5";
            break;
        case 2:
            span += ".." + time();
            break;
        case 3:
            span += time();
            break;
        case 4:
            span += time() + "+-4";
            break;
        case 5:
            span += time() + ".." + time();
            break;
        default:
            span += time() + "+4";
            break;
        }
        span += ' ' + any({"client", "server", "producer", "consumer", "internal"});
        span += any(
            {"", "", " error", " piece", " piece", " follows=a child=c", " other=9/a", " child=a child=b"});
        span += any({"", "", "", " trace=01", " trace=100000000000000000001", " trace=", " trace=2"});
    }
    return spans;
}

/// What was sent of a span, as far as the trace still knows it; `time` stands for start, end and duration.
QByteArray sentWords(const std::string& traceId, const std::string& id, const std::string& parent,
                     std::string_view name, const SentTimes& times)
{
    QByteArray words = QByteArray::fromStdString(traceId + '|' + id + '|' + parent + '|') +
                       QByteArray(name.data(), static_cast<qsizetype>(name.size())) + '|';
    if (times.startNano)
        words += QByteArray::number(qulonglong(*times.startNano));
    // An end and a duration of a good span say the same.
    if (times.durationNano)
        words +=
            times.startNano && *times.durationNano >= 0
                ? ".." + QByteArray::number(qulonglong(*times.startNano + std::uint64_t(*times.durationNano)))
                : '+' + QByteArray::number(qlonglong(*times.durationNano));
    else if (times.endNano)
        words += ".." + QByteArray::number(qulonglong(*times.endNano));
    return words;
}

/// Notes what goes in, as TraceBuilder gets it.
class NotingSink final : public TraceSink
{
public:
    explicit NotingSink(TraceSink& next) : m_next(next) {}

    ResourceId reserveResource() override { return m_next.reserveResource(); }
    ScopeId reserveScope() override { return m_next.reserveScope(); }
    void describeResource(ResourceId id, const SentResource& resource) override
    {
        m_next.describeResource(id, resource);
    }
    void describeScope(ScopeId id, const SentScope& scope) override { m_next.describeScope(id, scope); }
    bool addSpan(const SentSpan& span) override
    {
        // The first it names; a reference into another trace is a link.
        SentId parent = span.parentId;
        for (const SentReference& reference : span.references)
            if (!parent.valid() && reference.traceId.empty())
                parent = reference.spanId;
        sent.push_back(sentWords(span.traceId.shown(), span.spanId.shown(),
                                 parent.valid() ? parent.shown() : "", span.name,
                                 {span.startNano, span.endNano, span.durationNano}));
        return m_next.addSpan(span);
    }
    void markPartial(const SentId& traceId) override { m_next.markPartial(traceId); }
    void addUnreadable(std::uint64_t count) override { m_next.addUnreadable(count); }

    std::vector<QByteArray> sent;

private:
    TraceSink& m_next;
};

std::string shownParent(const Trace& trace, const KeptSpanId& parent)
{
    return parent.named() ? trace.shown(parent) : std::string();
}

void noteBack(const Trace& trace, std::vector<QByteArray>& found)
{
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        found.push_back(sentWords(trace.sentTraceId(span), trace.spanId(span),
                                  shownParent(trace, trace.sentParent(span)),
                                  trace.text(trace.sentName(span)), trace.sentTimes(span)));
        for (const SpanPiece& piece : trace.pieces(span))
            found.push_back(sentWords(trace.traceIdOf(piece.sent.traceIdDigits), trace.shown(piece.id),
                                      shownParent(trace, piece.sent.parent), trace.text(piece.sent.name),
                                      piece.sent.times));
    }
}

} // namespace

/// What must hold for any spans at all.
class TracePropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void everySpanIsAccountedForAndEveryRepairCanBeUndone()
    {
        std::mt19937 random(20);
        for (int round = 0; round < 3000; ++round) {
            const auto spans = anySpans(random);
            TraceBuilder builder;
            NotingSink sink(builder);
            for (const QByteArray& span : spans)
                addSpans(sink, span);
            const auto traces = builder.finish();
            std::size_t count = 0;
            std::vector<QByteArray> found;
            for (const auto& trace : traces) {
                count += trace->sentCount();
                noteBack(*trace, found);
            }
            QCOMPARE(count, spans.size());
            std::sort(found.begin(), found.end());
            std::sort(sink.sent.begin(), sink.sent.end());
            for (std::size_t at = 0; at < found.size(); ++at)
                if (found[at] != sink.sent[at]) {
                    QByteArray all;
                    for (const QByteArray& span : spans)
                        all += span + '\n';
                    QFAIL((found[at] + " is not " + sink.sent[at] + " of\n" + all).constData());
                }
        }
    }

    void everyTraceIsATree()
    {
        std::mt19937 random(21);
        for (int round = 0; round < 3000; ++round) {
            QByteArray list;
            for (const QByteArray& span : anySpans(random))
                list += span + '\n';
            for (const auto& trace : tracesOf(list)) {
                for (SpanIndex span = 0; span < trace->size(); ++span) {
                    const SpanIndex parent = trace->parent(span);
                    if (parent == noSpan) {
                        QCOMPARE(trace->depth(span), 1U);
                        continue;
                    }
                    QVERIFY(parent < span && trace->isInSubtree(span, parent));
                    QCOMPARE(trace->depth(span), trace->depth(parent) + 1);
                    QVERIFY(selfTime(*trace, span) <= trace->durationNano(span));
                }
                std::uint64_t total = 0;
                for (SpanIndex top = 0; top < trace->size(); top = trace->afterSubtree(top))
                    total += trace->durationNano(top);
                std::uint64_t onPath = 0;
                for (const CriticalSegment& segment : criticalPath(*trace))
                    onPath += segment.endNano - segment.startNano;
                QCOMPARE(onPath, total);
            }
        }
    }

    void theSameSpansMakeTheSameTraces()
    {
        std::mt19937 random(22);
        for (int round = 0; round < 300; ++round) {
            QByteArray list;
            for (const QByteArray& span : anySpans(random))
                list += span + '\n';
            const auto first = tracesOf(list);
            const auto second = tracesOf(list);
            QCOMPARE(first.size(), second.size());
            for (std::size_t at = 0; at < first.size(); ++at)
                QCOMPARE(pictureOf(*first[at]), pictureOf(*second[at]));
        }
    }
};

GATEHOUSE_TEST(TracePropertiesTest)

#include "tst_traceproperties.moc"
