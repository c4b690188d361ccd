#include "traceresultcsv.h"

#include "spantexts.h"
#include "utctime.h"

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

QString startOf(const TraceSummary& line)
{
    if (line.startUnixNano == 0)
        return {};
    const std::chrono::microseconds since1970(static_cast<std::int64_t>(line.startUnixNano / 1000));
    return QString::fromStdString(formatUtc(UtcTime(since1970)));
}

QString servicesOf(const TraceSummary& line)
{
    QStringList all;
    for (const ServiceShare& share : line.services)
        all << SpanTexts::masked(share.name);
    return all.join(u' ');
}

QStringList cellsOf(const TraceSummary& line)
{
    return {QString::fromStdString(line.traceId), startOf(line),
            SpanTexts::masked(line.rootService),  SpanTexts::masked(line.rootName),
            QString::number(line.durationNano),   QString::number(line.spanCount),
            QString::number(line.errorCount),     servicesOf(line)};
}

} // namespace

CsvTable traceResultCsv(const TraceList& traces)
{
    CsvTable table;
    table.header = {u"trace_id"_s,    u"start"_s, u"service"_s, u"operation"_s,
                    u"duration_ns"_s, u"spans"_s, u"errors"_s,  u"services"_s};
    table.rows = traces.size();
    table.row = [traces](std::uint64_t row) { return cellsOf(traces[row]->summary); };
    return table;
}

} // namespace gatehouse
