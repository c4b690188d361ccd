#include "spangroupmodel.h"

#include "spantimes.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

std::uint64_t numberOf(const SpanGroupFigures& figures, SpanGroupModel::Column column)
{
    switch (column) {
    case SpanGroupModel::NameColumn:
        return figures.key;
    case SpanGroupModel::CountColumn:
        return figures.count;
    case SpanGroupModel::TotalColumn:
        return figures.totalNano;
    case SpanGroupModel::SelfColumn:
    case SpanGroupModel::ShareColumn:
        return figures.selfNano;
    case SpanGroupModel::MinColumn:
        return figures.minNano;
    case SpanGroupModel::AvgColumn:
        return figures.avgNano;
    case SpanGroupModel::P95Column:
        return figures.p95Nano;
    case SpanGroupModel::MaxColumn:
        return figures.maxNano;
    case SpanGroupModel::ErrorsColumn:
        return figures.errors;
    case SpanGroupModel::ColumnCount:
        break;
    }
    return 0;
}

bool isTime(int column)
{
    return column >= SpanGroupModel::TotalColumn && column <= SpanGroupModel::MaxColumn;
}

} // namespace

SpanGroupModel::SpanGroupModel(QObject* parent) : QAbstractItemModel(parent) {}

void SpanGroupModel::setGroups(std::shared_ptr<const SpanGroups> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    m_texts.setTrace(m_groups ? m_groups->trace : nullptr);
    m_order.assign(m_groups ? m_groups->groups.size() : 0, 0);
    std::iota(m_order.begin(), m_order.end(), 0U);
    m_partOrders.assign(m_order.size(), {});
    for (std::size_t group = 0; group < m_partOrders.size(); ++group) {
        m_partOrders[group].resize(m_groups->groups[group].parts.size());
        std::iota(m_partOrders[group].begin(), m_partOrders[group].end(), 0U);
    }
    sortAll();
    endResetModel();
}

// A part's internal id is its group's number + 1, a group's 0: rows move when sorted, groups do not.

QModelIndex SpanGroupModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr{0});
    return createIndex(row, column, quintptr{m_order[static_cast<std::size_t>(parent.row())]} + 1);
}

QModelIndex SpanGroupModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || isGroup(index))
        return {};
    const auto group = static_cast<quint32>(index.internalId() - 1);
    return createIndex(static_cast<int>(m_rowOfGroup[group]), 0, quintptr{0});
}

int SpanGroupModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_order.size());
    if (!isGroup(parent) || parent.column() != 0)
        return 0;
    return static_cast<int>(m_partOrders[m_order[static_cast<std::size_t>(parent.row())]].size());
}

int SpanGroupModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

const SpanGroupFigures& SpanGroupModel::figures(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (isGroup(index))
        return m_groups->groups[m_order[row]].figures;
    const auto group = static_cast<std::size_t>(index.internalId() - 1);
    return m_groups->groups[group].parts[m_partOrders[group][row]];
}

SpanGroupKey SpanGroupModel::keyOf(const QModelIndex& index) const
{
    const auto text = [this](const SpanGroupFigures& of) {
        return std::string(m_groups->trace->text(of.key));
    };
    if (isGroup(index))
        return {text(figures(index)), {}};
    const auto group = static_cast<std::size_t>(index.internalId() - 1);
    return {text(m_groups->groups[group].figures), text(figures(index))};
}

QModelIndex SpanGroupModel::find(const SpanGroupKey& key) const
{
    const auto rowOf = [this](const Order& order, const std::string& wanted, auto figuresAt) {
        const auto isWanted = [&](quint32 at) { return m_groups->trace->text(figuresAt(at).key) == wanted; };
        const auto found = std::find_if(order.begin(), order.end(), isWanted);
        return found == order.end() ? -1 : static_cast<int>(found - order.begin());
    };
    const int row = rowOf(m_order, key.group, [this](quint32 at) { return m_groups->groups[at].figures; });
    if (row < 0 || !key.part)
        return index(row, 0);
    const std::size_t group = m_order[static_cast<std::size_t>(row)];
    const int part = rowOf(m_partOrders[group], *key.part,
                           [this, group](quint32 at) { return m_groups->groups[group].parts[at]; });
    return index(part, 0, index(row, 0));
}

QString SpanGroupModel::nameText(StringId key) const
{
    const QString text = m_texts.text(key);
    return text.isEmpty() ? tr("(without a name)") : text;
}

double SpanGroupModel::shareOf(const SpanGroupFigures& figures) const
{
    return m_groups->selfNano == 0
               ? 0
               : static_cast<double>(figures.selfNano) / static_cast<double>(m_groups->selfNano);
}

QString SpanGroupModel::displayText(const QModelIndex& index) const
{
    const SpanGroupFigures& of = figures(index);
    const auto column = static_cast<Column>(index.column());
    const QLocale locale;
    if (column == NameColumn)
        return nameText(of.key);
    if (column == ShareColumn)
        //: a share in percent
        return tr("%1 %").arg(locale.toString(100 * shareOf(of), 'f', 1));
    if (column == ErrorsColumn && of.errors == 0)
        return u"–"_s;
    return isTime(column) ? spanDurationText(numberOf(of, column))
                          : locale.toString(static_cast<qulonglong>(numberOf(of, column)));
}

QVariant SpanGroupModel::sortValue(const QModelIndex& index) const
{
    const SpanGroupFigures& of = figures(index);
    if (index.column() == NameColumn)
        return nameText(of.key);
    return static_cast<qulonglong>(numberOf(of, static_cast<Column>(index.column())));
}

QString SpanGroupModel::toolTip(const QModelIndex& index) const
{
    const SpanGroupFigures& of = figures(index);
    if (isTime(index.column()))
        return exactDurationText(numberOf(of, static_cast<Column>(index.column())));
    if (index.column() == ShareColumn)
        return tr("%1 of the time in which the spans of this trace were at work themselves")
            .arg(displayText(index));
    return {};
}

/// The service or the operation of a row, as it was sent.
QString SpanGroupModel::sentText(const QModelIndex& index, bool wantsService) const
{
    const bool groupsAreServices = m_groups->grouping == SpanGrouping::ServiceOperation;
    StringId key = figures(index).key;
    if (wantsService == groupsAreServices) {
        if (!isGroup(index))
            key = m_groups->groups[static_cast<std::size_t>(index.internalId() - 1)].figures.key;
    } else if (isGroup(index)) {
        return {};
    }
    const std::string_view text = m_groups->trace->text(key);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QVariant SpanGroupModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    switch (role) {
    case Qt::DisplayRole:
        return displayText(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        return int(index.column() == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                : Qt::AlignRight | Qt::AlignVCenter);
    case SortRole:
        return sortValue(index);
    case ShareRole:
        return shareOf(figures(index));
    case ServiceRole:
        return sentText(index, true);
    case OperationRole:
        return sentText(index, false);
    default:
        return {};
    }
}

QVariant SpanGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                         : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::InitialSortOrderRole)
        return section == NameColumn ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    const bool isByService = !m_groups || m_groups->grouping == SpanGrouping::ServiceOperation;
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return isByService ? tr("Service, operation") : tr("Operation, service");
    case CountColumn:
        return isTip ? tr("How many spans") : tr("Count");
    case TotalColumn:
        return isTip ? tr("The sum of their durations") : tr("Total");
    case SelfColumn:
        return isTip ? tr("The sum of the times in which they were at work themselves") : tr("Self");
    case MinColumn:
        return isTip ? tr("The shortest") : tr("Min");
    case AvgColumn:
        return isTip ? tr("The average duration") : tr("Avg");
    case P95Column:
        return isTip ? tr("95 of 100 take no longer") : tr("p95");
    case MaxColumn:
        return isTip ? tr("The longest") : tr("Max");
    case ShareColumn:
        return isTip ? tr("Their part of all self time of the trace") : tr("Share");
    case ErrorsColumn:
        return isTip ? tr("Spans with an error of their own") : tr("Errors");
    case ColumnCount:
        break;
    }
    return {};
}

template <typename FiguresAt>
void SpanGroupModel::sortOrder(Order& order, FiguresAt figuresAt) const
{
    const auto column = static_cast<Column>(m_column);
    const bool isUp = m_direction == Qt::AscendingOrder;
    const auto nameOf = [&](quint32 at) { return m_groups->trace->text(figuresAt(at).key); };
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        if (column == NameColumn)
            return isUp ? nameOf(a) < nameOf(b) : nameOf(b) < nameOf(a);
        const std::uint64_t left = numberOf(figuresAt(a), column);
        const std::uint64_t right = numberOf(figuresAt(b), column);
        if (left != right)
            return isUp ? left < right : left > right;
        return nameOf(a) < nameOf(b);
    });
}

void SpanGroupModel::sortAll()
{
    if (!m_groups)
        return;
    sortOrder(m_order, [&](quint32 at) -> const SpanGroupFigures& { return m_groups->groups[at].figures; });
    m_rowOfGroup.resize(m_order.size());
    for (std::size_t row = 0; row < m_order.size(); ++row)
        m_rowOfGroup[m_order[row]] = static_cast<quint32>(row);
    for (std::size_t group = 0; group < m_partOrders.size(); ++group)
        sortOrder(m_partOrders[group],
                  [&](quint32 at) -> const SpanGroupFigures& { return m_groups->groups[group].parts[at]; });
}

void SpanGroupModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_column = column;
    m_direction = order;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    // What each kept index is of: the group, and the part or -1.
    const QModelIndexList before = persistentIndexList();
    QList<std::pair<quint32, qint64>> things;
    for (const QModelIndex& index : before) {
        const auto row = static_cast<std::size_t>(index.row());
        if (isGroup(index))
            things.append({m_order[row], -1});
        else
            things.append({static_cast<quint32>(index.internalId() - 1),
                           m_partOrders[static_cast<std::size_t>(index.internalId() - 1)][row]});
    }
    sortAll();
    const auto rowOf = [](const Order& rows, qint64 thing) {
        return static_cast<int>(std::find(rows.begin(), rows.end(), thing) - rows.begin());
    };
    QModelIndexList after;
    for (qsizetype at = 0; at < before.size(); ++at) {
        const auto [group, part] = things.at(at);
        const int row = part < 0 ? rowOf(m_order, group) : rowOf(m_partOrders[group], part);
        after.append(createIndex(row, before.at(at).column(), before.at(at).internalId()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

QStringList SpanGroupModel::exportHeader() const
{
    return {u"service"_s, u"operation"_s, u"count"_s,  u"total_ms"_s, u"self_ms"_s, u"min_ms"_s,
            u"avg_ms"_s,  u"p95_ms"_s,    u"max_ms"_s, u"share"_s,    u"errors"_s};
}

QStringList SpanGroupModel::exportRow(const QModelIndex& index) const
{
    const SpanGroupFigures& of = figures(index);
    const auto millis = [](std::uint64_t nanos) {
        return QString::number(static_cast<double>(nanos) / 1e6, 'f', 6);
    };
    QStringList cells{SpanTexts::masked(sentText(index, true).toStdString()),
                      SpanTexts::masked(sentText(index, false).toStdString()), QString::number(of.count)};
    for (const std::uint64_t nanos :
         {of.totalNano, of.selfNano, of.minNano, of.avgNano, of.p95Nano, of.maxNano})
        cells << millis(nanos);
    cells << QString::number(shareOf(of), 'f', 6) << QString::number(of.errors);
    return cells;
}

} // namespace gatehouse
