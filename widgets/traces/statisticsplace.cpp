#include "statisticsplace.h"

#include <QItemSelectionModel>
#include <QScrollBar>

#include <algorithm>

namespace gatehouse
{
namespace
{

/// Groups that are looked at: somebody opens some, and nobody thousands.
constexpr int mostGroups = 5000;
constexpr std::size_t mostSelected = 200;

bool isSeen(const QTreeView& tree, const QModelIndex& index)
{
    return index.isValid() && tree.viewport()->rect().intersects(tree.visualRect(index));
}

} // namespace

StatisticsPlace StatisticsPlace::of(const QTreeView& tree, const SpanGroupModel& model)
{
    StatisticsPlace place;
    for (int row = 0; row < std::min(model.rowCount(), mostGroups); ++row) {
        const QModelIndex group = model.index(row, 0);
        const std::string name = model.keyOf(group).group;
        place.m_known.insert(name);
        if (tree.isExpanded(group))
            place.m_open.insert(name);
    }
    const QModelIndex current = tree.currentIndex();
    if (current.isValid())
        place.m_current = model.keyOf(current);
    for (const QItemSelectionRange& range : tree.selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && place.m_selected.size() < mostSelected; ++row)
            place.m_selected.push_back(model.keyOf(model.index(row, 0, range.parent())));
    place.m_isCurrentSeen = isSeen(tree, current);
    const QModelIndex anchor = tree.verticalScrollBar()->value() == 0 ? QModelIndex()
                               : place.m_isCurrentSeen                ? current
                                                                      : tree.indexAt(QPoint(1, 1));
    if (anchor.isValid()) {
        place.m_anchor = model.keyOf(anchor);
        place.m_anchorTop = tree.visualRect(anchor).top();
    }
    return place;
}

void StatisticsPlace::restore(QTreeView& tree, const SpanGroupModel& model) const
{
    restoreOpen(tree, model);
    restoreSelected(tree, model);
    tree.doItemsLayout(); // else the scroll bar would end where the rows before did
    QScrollBar* const bar = tree.verticalScrollBar();
    const QModelIndex anchor = m_anchor ? model.find(*m_anchor) : QModelIndex();
    if (anchor.isValid()) {
        const QRect place = tree.visualRect(anchor);
        const int unit =
            tree.verticalScrollMode() == QAbstractItemView::ScrollPerPixel ? 1 : std::max(1, place.height());
        bar->setValue(bar->value() + (place.top() - m_anchorTop) / unit);
        return;
    }
    bar->setValue(0);
    if (m_isCurrentSeen)
        tree.scrollTo(tree.currentIndex());
}

/// Groups that are new are open where a few always are.
void StatisticsPlace::restoreOpen(QTreeView& tree, const SpanGroupModel& model) const
{
    const bool opensNew = model.rowCount() <= fewGroups;
    for (int row = 0; row < std::min(model.rowCount(), mostGroups); ++row) {
        const QModelIndex group = model.index(row, 0);
        const std::string name = model.keyOf(group).group;
        tree.setExpanded(group, m_open.contains(name) || (opensNew && !m_known.contains(name)));
    }
}

void StatisticsPlace::restoreSelected(QTreeView& tree, const SpanGroupModel& model) const
{
    QItemSelection selection;
    for (const SpanGroupKey& key : m_selected)
        if (const QModelIndex index = model.find(key); index.isValid())
            selection.select(index, index.siblingAtColumn(SpanGroupModel::ColumnCount - 1));
    const QModelIndex current = m_current ? model.find(*m_current) : QModelIndex();
    tree.selectionModel()->setCurrentIndex(current.isValid() ? current : model.index(0, 0),
                                           QItemSelectionModel::NoUpdate);
    tree.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

} // namespace gatehouse
