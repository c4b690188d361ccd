#include "testmain.h"

#include "oddspans.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

struct Slice {
    qint64 begin;
    qint64 end;
};

/// All times of these spans are whole microseconds.
qint64 microsOf(const QJsonValue& value)
{
    return qRound64(value.toDouble());
}

/// Two of one lane may lie beside or within each other.
bool mayShareALane(const Slice& a, const Slice& b)
{
    const bool apart = a.end <= b.begin || b.end <= a.begin;
    const bool within = (a.begin <= b.begin && b.end <= a.end) || (b.begin <= a.begin && a.end <= b.end);
    return apart || within;
}

} // namespace

/// What Perfetto is given.
class PerfettoWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void everySpanIsASliceAndNoneCrossesAnother()
    {
        std::mt19937 random(42);
        for (int round = 0; round < 500; ++round) {
            const Traces traces = oddTraces(random, Oddness::Carried);
            std::size_t spans = 0;
            for (const auto& trace : traces)
                spans += trace->size();
            const std::string text = written(traces, TraceOutput::Perfetto);
            QJsonParseError error;
            const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text), &error);
            QVERIFY2(error.error == QJsonParseError::NoError, text.c_str());
            std::map<std::pair<int, int>, std::vector<Slice>> lanes;
            std::size_t slices = 0;
            for (const QJsonValue& event : document[u"traceEvents"_s].toArray()) {
                if (event[u"ph"_s].toString() != u"X"_s)
                    continue;
                ++slices;
                const qint64 begin = microsOf(event[u"ts"_s]);
                const Slice slice{begin, begin + microsOf(event[u"dur"_s])};
                auto& lane = lanes[{event[u"pid"_s].toInt(), event[u"tid"_s].toInt()}];
                for (const Slice& other : lane)
                    QVERIFY2(mayShareALane(slice, other), text.c_str());
                lane.push_back(slice);
            }
            QCOMPARE(slices, spans);
        }
    }
};

GATEHOUSE_TEST(PerfettoWriterTest)

#include "tst_perfettowriter.moc"
