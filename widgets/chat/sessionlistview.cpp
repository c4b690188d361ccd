#include "sessionlistview.h"

#include "sessiondelegate.h"
#include "theme.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace gatehouse
{

SessionListView::SessionListView(QWidget* parent) : QListView(parent)
{
    setItemDelegate(new SessionDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SessionListView::lookAround);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &SessionListView::lookAround);
}

void SessionListView::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    for (const auto about :
         {&QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved})
        connect(model, about, this, &SessionListView::rememberPlace);
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, &SessionListView::rememberPlace);
    for (const auto done : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, done, this, &SessionListView::restorePlace);
    connect(model, &QAbstractItemModel::rowsMoved, this, &SessionListView::restorePlace);
}

/// The row at the upper edge holds the place; the next one in case that very row goes.
void SessionListView::rememberPlace()
{
    m_atTop = verticalScrollBar()->value() == 0;
    QModelIndex anchor = indexAt({0, 1});
    if (anchor.isValid() && anchor == currentIndex() && anchor.siblingAtRow(anchor.row() + 1).isValid())
        anchor = anchor.siblingAtRow(anchor.row() + 1); // a session that is answered moves to the top
    m_anchor = anchor;
    m_anchorTop = visualRect(anchor).top();
}

void SessionListView::restorePlace()
{
    if (m_atTop || !m_anchor.isValid())
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_anchor).top() - m_anchorTop);
}

void SessionListView::lookAround()
{
    const QScrollBar* bar = verticalScrollBar();
    const int reach = viewport()->height();
    if (bar->value() + reach >= bar->maximum())
        emit nearEnd();
    if (bar->value() <= reach)
        emit nearBeginning();
}

void SessionListView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const bool isDown = event->key() == Qt::Key_J;
        QKeyEvent arrow(QEvent::KeyPress, isDown ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
        QListView::keyPressEvent(&arrow);
        return;
    }
    QListView::keyPressEvent(event);
}

void SessionListView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace gatehouse
