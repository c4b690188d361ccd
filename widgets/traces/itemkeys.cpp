#include "itemkeys.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace gatehouse
{

ItemKeys::ItemKeys(QAbstractItemView* items) : QObject(items), m_items(items)
{
    items->installEventFilter(this);
}

ItemKeys::~ItemKeys() = default;

bool ItemKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_items || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return true;
    }
    if (isEnter && m_items->currentIndex().isValid()) {
        emit chosen(m_items->currentIndex());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

QString tabbedRow(const QModelIndex& index)
{
    QStringList cells;
    for (QModelIndex cell = index.siblingAtColumn(0); cell.isValid();
         cell = index.siblingAtColumn(cell.column() + 1))
        cells << cell.data().toString();
    return cells.join(u'\t');
}

} // namespace gatehouse
