#include "incidentmodel.h"

#include "healthwords.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

bool standsBefore(const Incident& a, const Incident& b)
{
    if (a.isOpen() != b.isOpen())
        return a.isOpen();
    return a.from != b.from ? a.from > b.from : a.id > b.id;
}

} // namespace

IncidentModel::IncidentModel(float slowAbove, QObject* parent)
    : QAbstractTableModel(parent)
    , m_slowAbove(slowAbove)
{
}

void IncidentModel::setIncidents(const std::vector<Incident>& incidents)
{
    QList<Incident> wanted(incidents.begin(), incidents.end());
    std::sort(wanted.begin(), wanted.end(), standsBefore);
    int at = 0;
    for (const Incident& incident : std::as_const(wanted)) {
        const auto isThis = [&incident](const Incident& old) { return old.id == incident.id; };
        const auto found = std::find_if(m_rows.cbegin() + at, m_rows.cend(), isThis);
        const int place = static_cast<int>(found - m_rows.cbegin());
        if (found == m_rows.cend()) {
            beginInsertRows({}, at, at);
            m_rows.insert(at, incident);
            endInsertRows();
        } else if (place > at) {
            // One that closed steps down over those still open: the others keep their order.
            beginMoveRows({}, place, place, {}, at);
            m_rows.move(place, at);
            endMoveRows();
        }
        if (m_rows.at(at) != incident) {
            m_rows[at] = incident;
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

void IncidentModel::setNow(ChartTime now)
{
    m_now = now;
    const int open = openCount();
    if (open > 0)
        emit dataChanged(index(0, TimeColumn), index(open - 1, DurationColumn));
}

int IncidentModel::openCount() const
{
    const auto end = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [](const Incident& incident) { return !incident.isOpen(); });
    return static_cast<int>(end - m_rows.cbegin());
}

int IncidentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IncidentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString IncidentModel::displayText(const Incident& incident, Column column) const
{
    switch (column) {
    case KindColumn:
        return {};
    case TitleColumn:
        return incidentTitle(incident);
    case TimeColumn:
        return incidentTimes(incident, m_now);
    case DurationColumn:
        return durationText(incident.to.value_or(m_now) - incident.from);
    case DetailColumn:
        return incidentDetail(incident, m_slowAbove);
    case ColumnCount:
        break;
    }
    return {};
}

QString IncidentModel::toolTip(const Incident& incident, Column column) const
{
    if (column == TimeColumn || column == DurationColumn) {
        return incident.to
                   ? tr("From %1 to %2").arg(exactTimeText(incident.from), exactTimeText(*incident.to))
                   : tr("Since %1").arg(exactTimeText(incident.from));
    }
    return column == KindColumn ? incidentTitle(incident) : displayText(incident, column);
}

QVariant IncidentModel::sortValue(const Incident& incident, Column column) const
{
    switch (column) {
    case KindColumn:
        return static_cast<int>(incident.kind);
    case TitleColumn:
        return incidentTitle(incident);
    case TimeColumn:
        return static_cast<qlonglong>(incident.from);
    case DurationColumn:
        return static_cast<qlonglong>(incident.to.value_or(m_now) - incident.from);
    case DetailColumn:
        return incidentDetail(incident, m_slowAbove);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant IncidentModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Incident& incident = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(incident, column);
    case Qt::ToolTipRole:
        return toolTip(incident, column);
    case Qt::AccessibleTextRole:
        return column == KindColumn ? incidentTitle(incident) : displayText(incident, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (column == DurationColumn ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(incident, column);
    case KindRole:
        return static_cast<int>(incident.kind);
    case IncidentRole:
        return QVariant::fromValue(incident);
    default:
        return {};
    }
}

QVariant IncidentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case KindColumn:
        return QString();
    case TitleColumn:
        return tr("Incident");
    case TimeColumn:
        return tr("Time");
    case DurationColumn:
        return tr("Duration");
    case DetailColumn:
        return tr("What was seen");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
