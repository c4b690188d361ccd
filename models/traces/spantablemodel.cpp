#include "spantablemodel.h"

#include "spantext.h"
#include "spantimes.h"

#include <QLocale>

#include <limits>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

bool isFigure(SpanColumn column)
{
    return column == SpanColumn::Start || column == SpanColumn::Duration || column == SpanColumn::Self ||
           column == SpanColumn::Depth;
}

Qt::Alignment alignmentOf(SpanColumn column)
{
    return (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

QString statusText(const Trace& trace, SpanIndex span)
{
    return spanStatusText(trace.hasError(span) ? SpanStatus::Error : trace.status(span));
}

} // namespace

SpanTableModel::SpanTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void SpanTableModel::setOrder(std::shared_ptr<const SpanTableOrder> order)
{
    beginResetModel();
    const bool isSameTrace = m_order && order && m_order->question.trace == order->question.trace;
    m_order = std::move(order);
    if (!isSameTrace)
        m_texts.setTrace(m_order ? m_order->question.trace : nullptr);
    endResetModel();
}

int SpanTableModel::rowOf(SpanIndex span) const
{
    if (!m_order || span >= m_order->rows.size() || m_order->rows[span] == SpanTableOrder::noRow)
        return -1;
    return static_cast<int>(m_order->rows[span]);
}

int SpanTableModel::rowCount(const QModelIndex& parent) const
{
    constexpr auto most = static_cast<std::size_t>(std::numeric_limits<int>::max());
    return parent.isValid() || !m_order ? 0 : static_cast<int>(std::min(m_order->spans.size(), most));
}

int SpanTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : spanColumnCount;
}

QString SpanTableModel::displayText(SpanIndex span, SpanColumn column) const
{
    const Trace& trace = *m_order->question.trace;
    switch (column) {
    case SpanColumn::Service:
        return m_texts.service(span);
    case SpanColumn::Operation:
        return m_texts.name(span);
    case SpanColumn::Start:
        return spanOffsetText(static_cast<std::int64_t>(m_order->afterStartNano(span)));
    case SpanColumn::Duration:
        return spanDurationText(trace.durationNano(span));
    case SpanColumn::Self:
        return spanDurationText(m_order->selfNano(span));
    case SpanColumn::Kind:
        return spanKindText(trace.kind(span));
    case SpanColumn::Status:
        return statusText(trace, span);
    case SpanColumn::Depth:
        return QLocale().toString(trace.depth(span));
    case SpanColumn::SpanId:
        return shownLine(trace.spanId(span), 64);
    }
    return {};
}

QVariant SpanTableModel::sortValue(SpanIndex span, SpanColumn column) const
{
    const Trace& trace = *m_order->question.trace;
    switch (column) {
    case SpanColumn::Start:
        return static_cast<qulonglong>(m_order->afterStartNano(span));
    case SpanColumn::Duration:
        return static_cast<qulonglong>(trace.durationNano(span));
    case SpanColumn::Self:
        return static_cast<qulonglong>(m_order->selfNano(span));
    case SpanColumn::Depth:
        return static_cast<qulonglong>(trace.depth(span));
    case SpanColumn::Service:
    case SpanColumn::Operation:
    case SpanColumn::Kind:
    case SpanColumn::Status:
    case SpanColumn::SpanId:
        return displayText(span, column);
    }
    return {};
}

QString SpanTableModel::toolTip(SpanIndex span, SpanColumn column) const
{
    const Trace& trace = *m_order->question.trace;
    if (column == SpanColumn::Start)
        return exactInstantText(m_order->startNano + m_order->afterStartNano(span));
    if (column == SpanColumn::Duration)
        return exactDurationText(trace.durationNano(span));
    if (column == SpanColumn::Self)
        return exactDurationText(m_order->selfNano(span));
    return {};
}

QVariant SpanTableModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const SpanIndex span = spanAt(index.row());
    const auto column = static_cast<SpanColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(span, column);
    case Qt::ToolTipRole:
        return toolTip(span, column);
    case Qt::TextAlignmentRole:
        return int(alignmentOf(column));
    case SortRole:
        return sortValue(span, column);
    case SpanRole:
        return span;
    case ErrorRole:
        return m_order->question.trace->hasError(span);
    default:
        return {};
    }
}

QVariant SpanTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<SpanColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(column));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (column) {
    case SpanColumn::Service:
        return tr("Service");
    case SpanColumn::Operation:
        return tr("Operation");
    case SpanColumn::Start:
        return isTip ? tr("From the start of the trace") : tr("Start");
    case SpanColumn::Duration:
        return tr("Duration");
    case SpanColumn::Self:
        return isTip ? tr("The time in which the span was at work itself") : tr("Self");
    case SpanColumn::Kind:
        return tr("Kind");
    case SpanColumn::Status:
        return tr("Status");
    case SpanColumn::Depth:
        return isTip ? tr("Its level in the tree; 1 is the top") : tr("Depth");
    case SpanColumn::SpanId:
        return tr("Span id");
    }
    return {};
}

CsvTable SpanTableModel::table(const std::shared_ptr<const SpanTableOrder>& order)
{
    CsvTable table;
    table.header = {u"service"_s, u"operation"_s, u"start_unix_nano"_s, u"duration_ns"_s, u"self_ns"_s,
                    u"kind"_s,    u"status"_s,    u"depth"_s,           u"span_id"_s};
    table.rows = order->spans.size();
    auto texts = std::make_shared<SpanTexts>();
    texts->setTrace(order->question.trace);
    table.row = [order, texts](std::uint64_t row) {
        const Trace& trace = *order->question.trace;
        const SpanIndex span = order->spans[static_cast<std::size_t>(row)];
        constexpr std::array<const char16_t*, 6> kinds{u"",       u"internal", u"server",
                                                       u"client", u"producer", u"consumer"};
        const auto kind = static_cast<std::size_t>(trace.kind(span));
        return QStringList{texts->service(span),
                           texts->name(span),
                           QString::number(order->startNano + order->afterStartNano(span)),
                           QString::number(trace.durationNano(span)),
                           QString::number(order->selfNano(span)),
                           QString::fromUtf16(kinds.at(std::min<std::size_t>(kind, 5))),
                           trace.hasError(span)                   ? u"error"_s
                           : trace.status(span) == SpanStatus::Ok ? u"ok"_s
                                                                  : u"unset"_s,
                           QString::number(trace.depth(span)),
                           shownLine(trace.spanId(span), 64)};
    };
    return table;
}

} // namespace gatehouse
