#include "inspectorplace.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <limits>

namespace gatehouse
{
namespace
{

/// Else the scroll bar would end where the layout before did until the next turn of the event loop.
void layOutNow(QScrollArea& area)
{
    // Twice: the scroll bar that the first one shows makes everything narrower, and longer.
    for (int turn = 0; turn < 2; ++turn) {
        area.widget()->layout()->activate();
        QEvent request(QEvent::LayoutRequest);
        QCoreApplication::sendEvent(&area, &request);
    }
    area.widget()->layout()->activate();
}

int topOf(const QWidget& part, const QScrollArea& area)
{
    return part.mapTo(area.widget(), QPoint()).y();
}

} // namespace

InspectorPlace InspectorPlace::of(const QScrollArea& area)
{
    InspectorPlace place;
    if (!area.widget())
        return place;
    for (const SpanFieldList* list : area.widget()->findChildren<SpanFieldList*>()) {
        place.m_lists.insert(list->objectName(), list->place());
        if (list->hasFocus())
            place.m_focused = list->objectName();
    }
    for (const QLabel* label : area.widget()->findChildren<QLabel*>())
        if (label->hasSelectedText() && !label->objectName().isEmpty())
            place.m_labels.insert(label->objectName(), {label->selectionStart(), label->selectedText()});
    place.takeAnchor(area);
    return place;
}

void InspectorPlace::takeAnchor(const QScrollArea& area)
{
    m_scrolled = area.verticalScrollBar()->value();
    int nearest = std::numeric_limits<int>::max();
    for (const SpanFieldList* list : area.widget()->findChildren<SpanFieldList*>()) {
        const int top = topOf(*list, area);
        if (top >= nearest || top + list->height() <= m_scrolled)
            continue;
        const int row = list->rowAt(QPoint(0, std::max(0, m_scrolled - top)));
        if (row < 0)
            continue;
        nearest = top;
        m_anchorList = list->objectName();
        m_anchorRow = list->rowKey(row);
        m_anchorOffset = top + list->rowRect(row).top() - m_scrolled;
    }
}

void InspectorPlace::restore(QScrollArea& area) const
{
    for (SpanFieldList* list : area.widget()->findChildren<SpanFieldList*>()) {
        if (const auto found = m_lists.constFind(list->objectName()); found != m_lists.cend())
            list->restore(*found);
        if (!m_focused.isEmpty() && list->objectName() == m_focused)
            list->setFocus(Qt::OtherFocusReason);
    }
    for (QLabel* label : area.widget()->findChildren<QLabel*>()) {
        const auto found = m_labels.constFind(label->objectName());
        if (found != m_labels.cend() && label->text().mid(found->from, found->text.size()) == found->text)
            label->setSelection(found->from, static_cast<int>(found->text.size()));
    }
    layOutNow(area);
    area.verticalScrollBar()->setValue(scrollValue(area));
}

int InspectorPlace::scrollValue(const QScrollArea& area) const
{
    if (m_scrolled == 0)
        return 0; // who is at the beginning stays there
    const auto* list =
        m_anchorList.isEmpty() ? nullptr : area.widget()->findChild<SpanFieldList*>(m_anchorList);
    const int row = list ? list->rowOf(m_anchorRow) : -1;
    return row < 0 ? m_scrolled : topOf(*list, area) + list->rowRect(row).top() - m_anchorOffset;
}

} // namespace gatehouse
