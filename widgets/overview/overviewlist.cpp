#include "overviewlist.h"

#include "overviewdelegates.h"

namespace gatehouse
{

OverviewList::OverviewList(QWidget* parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
}

void OverviewList::show(QAbstractItemModel& model, OverviewDelegate& delegate)
{
    m_delegate = &delegate;
    setItemDelegate(&delegate);
    setModel(&model);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &OverviewList::fitRows);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &OverviewList::fitRows);
    connect(&model, &QAbstractItemModel::modelReset, this, &OverviewList::fitRows);
    fitRows();
}

void OverviewList::fitRows()
{
    if (m_delegate && m_delegate->fit(viewport()->height(), model()->rowCount()))
        scheduleDelayedItemsLayout();
}

void OverviewList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    fitRows();
}

} // namespace gatehouse
