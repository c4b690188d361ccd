#include "traceresultcsv.h"

#include "spantexts.h"
#include "utctime.h"

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

/// What some spreadsheets look through before they look for a formula: blanks, what is not to be seen, and
/// full-width forms.
bool mayBeginFormula(const QString& text)
{
    for (const QChar c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Format)
            continue;
        return u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(c);
    }
    return false;
}

QByteArray cell(std::string_view sent)
{
    QString text = SpanTexts::masked(sent);
    if (mayBeginFormula(text))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text.toUtf8();
}

QByteArray number(std::uint64_t value)
{
    return QByteArray::number(qulonglong{value});
}

QByteArray startOf(const TraceSummary& line)
{
    if (line.startUnixNano == 0)
        return {};
    const std::chrono::microseconds since1970(static_cast<std::int64_t>(line.startUnixNano / 1000));
    return QByteArray::fromStdString(formatUtc(UtcTime(since1970)));
}

QByteArray servicesOf(const TraceSummary& line)
{
    std::string all;
    for (const ServiceShare& share : line.services)
        all += (all.empty() ? "" : " ") + share.name;
    return cell(all);
}

} // namespace

QByteArray traceResultCsv(const TraceList& traces)
{
    QByteArray csv = "trace_id,start,service,operation,duration_ns,spans,errors,services\r\n";
    for (const auto& listed : traces) {
        const TraceSummary& line = listed->summary;
        const QByteArrayList cells{
            cell(line.traceId),        startOf(line),          cell(line.rootService),  cell(line.rootName),
            number(line.durationNano), number(line.spanCount), number(line.errorCount), servicesOf(line)};
        csv += cells.join(',') + "\r\n";
    }
    return csv;
}

} // namespace gatehouse
