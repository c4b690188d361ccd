#include "navigator.h"
#include "messagebar.h"
#include "page.h"
#include "pagestack.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace gatehouse
{

Navigator::Navigator(PageStack& stack, QObject* parent) : QObject(parent), m_stack(stack)
{
    connect(&stack, &PageStack::pageMade, this, &Navigator::followPage);
}

void Navigator::followPage(Page* page)
{
    connect(page, &Page::openRequested, this, &Navigator::go);
    connect(page, &Page::locationChanged, this, [this, page](const Location& location) {
        // While a place is being opened the page reports that very place; a page in the
        // background must not move the history.
        if (m_isShowing || page != m_stack.current())
            return;
        const Location before = m_history.current();
        const bool isSameThing = before.page == location.page && before.id == location.id;
        isSameThing ? m_history.replace(location) : m_history.visit(location);
        emit moved();
    });
}

void Navigator::setSlug(const QString& slug)
{
    m_slug = slug;
    m_history = {};
    emit moved();
}

void Navigator::go(const Location& location)
{
    if (!location.slug.isEmpty() && location.slug != m_slug) {
        emit otherProfileRequested(location);
        return;
    }
    Location known = location;
    known.slug = m_slug;
    const bool isKnown = m_stack.has(known.page);
    if (!isKnown)
        known = Location{m_slug, m_stack.entries().first().id, {}, {}, {}, {}, {}};
    show(known);
    m_history.visit(known);
    if (!isKnown && m_stack.current() != nullptr)
        m_stack.current()->messageBar()->showWarning(
            tr("This Gatehouse has no page \"%1\", so here is the first one.").arg(location.page));
    emit moved();
}

void Navigator::goToPage(const QString& id)
{
    Location location{m_slug, id, {}, {}, {}, {}, {}};
    if (const Page* page = m_stack.made(id))
        location = page->location();
    go(location);
}

void Navigator::back()
{
    if (!canGoBack())
        return;
    show(m_history.back());
    emit moved();
}

void Navigator::forward()
{
    if (!canGoForward())
        return;
    show(m_history.forward());
    emit moved();
}

void Navigator::show(const Location& location)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_stack.show(location.page)->open(location);
}

} // namespace gatehouse
