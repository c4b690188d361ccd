#include "instancemodel.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QDateTime localTime(UtcTime time)
{
    using std::chrono::milliseconds;
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count());
}

/// The database's clock and ours may differ: an age is never negative.
QString ageText(UtcTime since)
{
    const qint64 seconds = std::max<qint64>(0, localTime(since).secsTo(QDateTime::currentDateTime()));
    if (seconds < 60)
        return InstanceModel::tr("%n s", nullptr, static_cast<int>(seconds));
    if (seconds < 3600)
        return InstanceModel::tr("%n min", nullptr, static_cast<int>(seconds / 60));
    return InstanceModel::tr("%n h", nullptr, static_cast<int>(seconds / 3600));
}

} // namespace

void InstanceModel::setInstances(const QList<InstanceRow>& rows)
{
    QList<InstanceRow> sorted = rows;
    std::sort(sorted.begin(), sorted.end(),
              [](const InstanceRow& a, const InstanceRow& b) { return a.instance < b.instance; });
    for (int i = rowCount() - 1; i >= 0; --i) {
        const bool isThere = std::any_of(sorted.begin(), sorted.end(), [this, i](const InstanceRow& row) {
            return row.instance == m_rows.at(i).instance;
        });
        if (isThere)
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < sorted.size(); ++i) {
        if (i < m_rows.size() && m_rows.at(i).instance == sorted.at(i).instance) {
            m_rows[i] = sorted.at(i);
            continue;
        }
        beginInsertRows({}, i, i);
        m_rows.insert(i, sorted.at(i));
        endInsertRows();
    }
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void InstanceModel::setStored(qint64 version, const QString& hash)
{
    m_version = version;
    m_hash = hash;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

InstanceModel::State InstanceModel::stateOf(const InstanceRow& row) const
{
    if (!row.alive)
        return State::Gone;
    if (row.servedHash == m_hash && row.servedVersion.value_or(0) == m_version)
        return State::Live;
    const bool isOfThis = !row.refusedVersion || *row.refusedVersion == m_version;
    return !row.refused.empty() && isOfThis ? State::Refused : State::Waiting;
}

InstanceModel::Convergence InstanceModel::convergence() const
{
    if (living() == 0)
        return Convergence::Unknown;
    if (serving() == living())
        return Convergence::Applied;
    const bool isRefused = std::any_of(m_rows.begin(), m_rows.end(), [this](const InstanceRow& row) {
        return stateOf(row) == State::Refused;
    });
    return isRefused ? Convergence::Refused : Convergence::Waiting;
}

int InstanceModel::living() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const InstanceRow& row) { return row.alive; }));
}

int InstanceModel::serving() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [this](const InstanceRow& row) {
        return stateOf(row) == State::Live;
    }));
}

int InstanceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InstanceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString InstanceModel::stateText(const InstanceRow& row) const
{
    switch (stateOf(row)) {
    case State::Live:
        return tr("live");
    case State::Waiting:
        return tr("not yet");
    case State::Refused: {
        const QString where = row.refusedFindings.empty()
                                  ? row.refusedReason
                                  : QString::fromStdString(row.refusedFindings.front().pointer);
        //: %1 is where in the rules, or why
        return where.isEmpty() ? tr("refused") : tr("refused: %1").arg(where);
    }
    case State::Gone:
        return tr("gone");
    }
    return {};
}

QString InstanceModel::shown(const InstanceRow& row, int column) const
{
    switch (static_cast<Column>(column)) {
    case InstanceColumn:
        return row.instance;
    case ServedColumn:
        if (!row.servedVersion)
            return tr("built-in");
        //: A version of the rules and the beginning of its hash
        return tr("v%1 %2").arg(*row.servedVersion).arg(row.servedHash.left(4));
    case StateColumn:
        return stateText(row);
    case SinceColumn:
        return ageText(row.staleSince && row.alive ? *row.staleSince : row.seenAt);
    case ColumnCount:
        break;
    }
    return {};
}

QString InstanceModel::toolTip(const InstanceRow& row) const
{
    const QLocale locale;
    const auto instant = [&locale](UtcTime time) { return locale.toString(localTime(time)); };
    QStringList lines{
        tr("%1, started %2, last seen %3").arg(row.instance, instant(row.startedAt), instant(row.seenAt))};
    if (row.staleSince)
        lines << tr("Has not served what is stored since %1").arg(instant(*row.staleSince));
    if (!row.refusedReason.isEmpty())
        lines << row.refusedReason.left(300);
    for (std::size_t i = 0; i < row.refusedFindings.size() && i < 5; ++i)
        lines << QString::fromStdString(row.refusedFindings[i].pointer + ": " +
                                        row.refusedFindings[i].message);
    return lines.join(u'\n');
}

QVariant InstanceModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const InstanceRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::TextAlignmentRole:
        if (index.column() == SinceColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case StateRole:
        return static_cast<int>(stateOf(row));
    default:
        return {};
    }
}

QVariant InstanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case InstanceColumn:
        return tr("Instance");
    case ServedColumn:
        return tr("Serves");
    case StateColumn:
        return tr("State");
    case SinceColumn:
        return tr("Since");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
