#include "healthcomponentmodel.h"

#include "healthwords.h"

#include <algorithm>
#include <cmath>

namespace gatehouse
{
namespace
{

std::optional<double> uptimeOf(const LatencySeries& series)
{
    const std::size_t good = series.count(HealthWord::Up) + series.count(HealthWord::Degraded);
    const std::size_t bad = series.count(HealthWord::Down) + series.count(HealthWord::Unknown);
    if (good + bad == 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(good) / static_cast<double>(good + bad);
}

QString percentileText(const std::optional<float>& value)
{
    return value ? latencyText(*value) : QString();
}

QString displayText(const HealthComponentRow& row, HealthComponentModel::Column column)
{
    switch (column) {
    case HealthComponentModel::NameColumn:
        return row.name;
    case HealthComponentModel::StateColumn:
        return stateText(row.state);
    case HealthComponentModel::LatestColumn:
        return row.hasLatency() ? latencyText(row.latency) : QString();
    case HealthComponentModel::P50Column:
        return percentileText(row.percentiles.p50);
    case HealthComponentModel::P95Column:
        return percentileText(row.percentiles.p95);
    case HealthComponentModel::P99Column:
        return percentileText(row.percentiles.p99);
    case HealthComponentModel::UptimeColumn:
        return row.uptime ? percentText(*row.uptime) : QString();
    case HealthComponentModel::ColumnCount:
        break;
    }
    return {};
}

QVariant sortValue(const HealthComponentRow& row, HealthComponentModel::Column column)
{
    switch (column) {
    case HealthComponentModel::NameColumn:
        return row.name;
    case HealthComponentModel::StateColumn:
        return static_cast<int>(row.state);
    case HealthComponentModel::LatestColumn:
        return row.latency;
    case HealthComponentModel::P50Column:
        return row.percentiles.p50.value_or(noLatency);
    case HealthComponentModel::P95Column:
        return row.percentiles.p95.value_or(noLatency);
    case HealthComponentModel::P99Column:
        return row.percentiles.p99.value_or(noLatency);
    case HealthComponentModel::UptimeColumn:
        return row.uptime.value_or(-1);
    case HealthComponentModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

QList<HealthComponentRow> rowsOf(const HealthHistory& history)
{
    QList<HealthComponentRow> rows;
    rows.reserve(static_cast<qsizetype>(history.components().size()));
    for (const auto& record : history.components()) {
        HealthComponentRow row;
        row.name = record->name;
        row.state = record->state.state();
        row.lastKnown = record->state.lastKnown();
        row.since = record->state.since();
        if (!record->series.isEmpty()) {
            const ProbeSample last = record->series.last();
            row.newest = last.time;
            row.latency = last.latency;
        }
        row.percentiles = record->percentiles;
        row.uptime = uptimeOf(record->series);
        row.detail = record->detail;
        rows.push_back(std::move(row));
    }
    return rows;
}

HealthComponentModel::HealthComponentModel(QObject* parent) : QAbstractTableModel(parent) {}

void HealthComponentModel::setRows(const QList<HealthComponentRow>& rows)
{
    // The history only appends and takes out, so one walk by name finds every difference.
    int at = 0;
    for (const HealthComponentRow& row : rows) {
        const auto isThis = [&row](const HealthComponentRow& old) { return old.name == row.name; };
        const auto found = std::find_if(m_rows.cbegin() + at, m_rows.cend(), isThis);
        if (found == m_rows.cend()) {
            beginInsertRows({}, at, at);
            m_rows.insert(at, row);
            endInsertRows();
        } else if (const int place = static_cast<int>(found - m_rows.cbegin()); place > at) {
            beginRemoveRows({}, at, place - 1);
            m_rows.remove(at, place - at);
            endRemoveRows();
        }
        if (m_rows.at(at) != row) {
            m_rows[at] = row;
            emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
        }
        ++at;
    }
    if (at < m_rows.size()) {
        beginRemoveRows({}, at, static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(at);
        endRemoveRows();
    }
}

int HealthComponentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HealthComponentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HealthComponentModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const HealthComponentRow& row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return componentSentence(row);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (column > StateColumn ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(row, column);
    case StateRole:
        return static_cast<int>(row.state);
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

QVariant HealthComponentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Component");
    case StateColumn:
        return tr("State");
    case LatestColumn:
        return tr("Latency");
    //: Percentiles of latency: half of the probes were faster, and so on
    case P50Column:
        return tr("p50");
    case P95Column:
        return tr("p95");
    case P99Column:
        return tr("p99");
    case UptimeColumn:
        return tr("Uptime");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
