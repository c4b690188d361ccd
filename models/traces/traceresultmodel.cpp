#include "traceresultmodel.h"

#include "spantimes.h"
#include "tracewords.h"

#include <QLocale>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t mostServicesShown = 12;
constexpr std::size_t mostSteps = 200; ///< else the whole list is new

QString count(std::uint64_t number)
{
    return QLocale().toString(qulonglong{number});
}

/// "web 12, db 3 (1 error), …"
QString servicesText(const TraceSummary& line)
{
    QStringList parts;
    for (const ServiceShare& share : line.services) {
        if (parts.size() == static_cast<qsizetype>(mostServicesShown)) {
            parts << u"…"_s;
            break;
        }
        const QString errors =
            share.errorCount == 0
                ? QString()
                : u' ' + TraceResultModel::tr("(%n errors)", nullptr, static_cast<int>(share.errorCount));
        parts << serviceText(share.name) + u' ' + count(share.spanCount) + errors;
    }
    return parts.join(u", "_s);
}

} // namespace

TraceResultModel::TraceResultModel(QObject* parent) : QAbstractTableModel(parent) {}

TraceResultModel::Key TraceResultModel::keyOf(const ListedTrace& trace)
{
    return {trace.source, QByteArray::fromStdString(trace.summary.traceId)};
}

int TraceResultModel::rowOf(const ListedTrace& trace) const
{
    return m_places.value(keyOf(trace), -1);
}

void TraceResultModel::setTraces(const TraceList& traces)
{
    QHash<Key, std::size_t> wanted;
    for (std::size_t at = 0; at < traces.size(); ++at)
        wanted.insert(keyOf(*traces[at]), at);
    m_longest = 0;
    for (const auto& trace : traces)
        m_longest = std::max(m_longest, trace->summary.durationNano);
    if (stepsTo(traces, wanted) > mostSteps) {
        beginResetModel();
        m_rows = traces;
        reindex();
        endResetModel();
        return;
    }
    removeLinesBut(wanted);
    changeLines(traces, wanted);
    if (wanted.isEmpty()) {
        reindex();
        return;
    }
    std::vector<std::size_t> added(wanted.cbegin(), wanted.cend());
    std::sort(added.begin(), added.end());
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    for (const std::size_t at : added)
        m_rows.push_back(traces[at]);
    reindex();
    endInsertRows();
}

/// How many signals the views may hear: lines that stand together here do not once they are sorted.
std::size_t TraceResultModel::stepsTo(const TraceList& traces, const QHash<Key, std::size_t>& wanted) const
{
    std::size_t steps = 0;
    std::size_t staying = 0;
    for (const auto& row : m_rows) {
        const auto found = wanted.constFind(keyOf(*row));
        const bool isGone = found == wanted.cend();
        staying += isGone ? 0 : 1;
        if (isGone || (traces[*found] != row && traces[*found]->summary != row->summary))
            ++steps;
    }
    return steps + static_cast<std::size_t>(wanted.size()) - staying;
}

/// From the end, runs of neighbours together.
void TraceResultModel::removeLinesBut(const QHash<Key, std::size_t>& wanted)
{
    const auto stays = [this, &wanted](int row) {
        return wanted.contains(keyOf(*m_rows[static_cast<std::size_t>(row)]));
    };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (stays(last))
            continue;
        int first = last;
        while (first > 0 && !stays(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

/// Takes those that are here out of what is wanted.
void TraceResultModel::changeLines(const TraceList& traces, QHash<Key, std::size_t>& wanted)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const auto& now = traces[wanted.take(keyOf(*m_rows[row]))];
        const bool differs = now != m_rows[row] && now->summary != m_rows[row]->summary;
        m_rows[row] = now;
        if (differs)
            emit dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), ColumnCount - 1));
    }
}

void TraceResultModel::reindex()
{
    m_places.clear();
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_places.insert(keyOf(*m_rows[row]), static_cast<int>(row));
}

void TraceResultModel::setSourceNames(const QHash<quint32, QString>& names)
{
    if (names == m_sourceNames)
        return;
    m_sourceNames = names;
    if (!m_rows.empty())
        emit dataChanged(index(0, SourceColumn), index(rowCount() - 1, SourceColumn));
}

int TraceResultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TraceResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TraceResultModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const ListedTrace& trace = *traceAt(index.row());
    const TraceSummary& line = trace.summary;
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(line, column, trace.source);
    case Qt::ToolTipRole:
        return toolTip(line, column, trace.source);
    case Qt::TextAlignmentRole:
        return column == DurationColumn || column == SpansColumn || column == ErrorsColumn ||
                       column == ServicesColumn
                   ? int(Qt::AlignRight | Qt::AlignVCenter)
                   : int(Qt::AlignLeft | Qt::AlignVCenter);
    case ShareRole:
        return m_longest == 0 ? 0.0 : static_cast<double>(line.durationNano) / static_cast<double>(m_longest);
    default:
        return {};
    }
}

QString TraceResultModel::displayText(const TraceSummary& line, Column column, quint32 source) const
{
    switch (column) {
    case TimeColumn:
        return traceTimeText(line.startUnixNano, nowUnixNano());
    case ServiceColumn:
        return serviceText(line.rootService);
    case OperationColumn:
        return rootText(line.rootName);
    case DurationColumn:
        return spanDurationText(line.durationNano);
    case SpansColumn:
        return count(line.spanCount);
    case ErrorsColumn:
        return line.errorCount == 0 ? QString() : count(line.errorCount);
    case ServicesColumn:
        return count(line.services.size());
    case SourceColumn:
        return sourceText(source);
    case ColumnCount:
        break;
    }
    return {};
}

QString TraceResultModel::toolTip(const TraceSummary& line, Column column, quint32 source) const
{
    switch (column) {
    case TimeColumn:
        return exactTraceTimeText(line.startUnixNano);
    case ServiceColumn:
        return serviceText(line.rootService);
    case OperationColumn:
        return tr("%1, trace %2").arg(rootText(line.rootName), QString::fromStdString(line.traceId));
    case DurationColumn:
        return exactDurationText(line.durationNano);
    case SpansColumn:
        if (line.orphanCount != 0)
            return tr("%n spans lack their parent: it has not arrived, or was never sent.", nullptr,
                      static_cast<int>(line.orphanCount));
        if (line.lacksEvicted)
            return tr("Earlier spans of it were here and had to make room for newer traces.");
        return line.partial ? tr("Its sender says that it left out spans.") : QString();
    case ErrorsColumn:
        return tr("%n spans have errors of their own.", nullptr, static_cast<int>(line.errorCount));
    case ServicesColumn:
        return servicesText(line);
    case SourceColumn:
        return source == 0 ? tr("It was sent to this console.") : sourceText(source);
    case ColumnCount:
        break;
    }
    return {};
}

int TraceResultModel::compare(const ListedTrace& a, const ListedTrace& b, Column column) const
{
    const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
    switch (column) {
    case TimeColumn:
        return order(a.summary.startUnixNano, b.summary.startUnixNano);
    case ServiceColumn:
        return order(a.summary.rootService, b.summary.rootService);
    case OperationColumn:
        return order(a.summary.rootName, b.summary.rootName);
    case DurationColumn:
        return order(a.summary.durationNano, b.summary.durationNano);
    case SpansColumn:
        return order(a.summary.spanCount, b.summary.spanCount);
    case ErrorsColumn:
        return order(a.summary.errorCount, b.summary.errorCount);
    case ServicesColumn:
        return order(a.summary.services.size(), b.summary.services.size());
    case SourceColumn:
        return order(sourceText(a.source), sourceText(b.source));
    case ColumnCount:
        break;
    }
    return 0;
}

QString TraceResultModel::sourceText(quint32 source) const
{
    return source == 0 ? tr("received") : m_sourceNames.value(source, tr("a file"));
}

QVariant TraceResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return column == DurationColumn || column == SpansColumn || column == ErrorsColumn ||
                       column == ServicesColumn
                   ? int(Qt::AlignRight | Qt::AlignVCenter)
                   : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case TimeColumn:
        return tr("Start");
    case ServiceColumn:
        return tr("Service");
    case OperationColumn:
        return tr("Operation");
    case DurationColumn:
        return tr("Duration");
    case SpansColumn:
        return tr("Spans");
    case ErrorsColumn:
        return tr("Errors");
    case ServicesColumn:
        return tr("Services");
    case SourceColumn:
        return tr("From");
    case ColumnCount:
        break;
    }
    return {};
}

TraceResultOrder::TraceResultOrder(TraceResultModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setDynamicSortFilter(true);
    sort(TraceResultModel::TimeColumn, Qt::DescendingOrder);
}

const std::shared_ptr<const ListedTrace>& TraceResultOrder::traceAt(int row) const
{
    return m_model.traceAt(mapToSource(index(row, 0)).row());
}

bool TraceResultOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    // Not through data(): thousands are sorted while somebody looks.
    const ListedTrace& a = *m_model.traceAt(left.row());
    const ListedTrace& b = *m_model.traceAt(right.row());
    if (const int order = m_model.compare(a, b, static_cast<TraceResultModel::Column>(left.column()));
        order != 0)
        return order < 0;
    // Newest first whichever way the column is sorted.
    const bool isDescending = sortOrder() == Qt::DescendingOrder;
    if (a.summary.startUnixNano != b.summary.startUnixNano)
        return isDescending == (a.summary.startUnixNano < b.summary.startUnixNano);
    return isDescending == (a.summary.traceId > b.summary.traceId);
}

} // namespace gatehouse
