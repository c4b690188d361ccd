#include "pagestack.h"
#include "messagebar.h"
#include "page.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gatehouse
{

PageStack::PageStack(PageList pages, QWidget* parent)
    : QWidget(parent)
    , m_entries(std::move(pages))
    , m_layout(new QStackedLayout(this))
{
    setAutoFillBackground(true);
}

bool PageStack::has(const QString& id) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&id](const PageEntry& entry) { return entry.id == id; });
}

Page* PageStack::make(const PageEntry& entry)
{
    auto* frame = new QWidget(this);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    Page* page = entry.make(m_profile, frame);
    layout->addWidget(page->messageBar());
    layout->addWidget(page, 1);
    m_layout->addWidget(frame);
    m_pages.insert(entry.id, page);
    emit pageMade(page);
    return page;
}

Page* PageStack::show(const QString& id)
{
    Page* page = m_pages.value(id);
    if (page == nullptr) {
        const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&id](const PageEntry& candidate) { return candidate.id == id; });
        Q_ASSERT(entry != m_entries.end());
        page = make(*entry);
    }
    m_layout->setCurrentWidget(page->parentWidget());
    dropInstead();
    if (page != std::exchange(m_current, page))
        emit currentChanged(page);
    return page;
}

void PageStack::makeAll()
{
    for (const PageEntry& entry : std::as_const(m_entries)) {
        if (!m_pages.contains(entry.id))
            make(entry);
    }
}

void PageStack::setOpenProfile(OpenProfile* profile)
{
    m_current = nullptr;
    for (Page* page : std::as_const(m_pages))
        delete page->parentWidget();
    m_pages.clear();
    m_profile = profile;
}

void PageStack::showInstead(QWidget* widget)
{
    dropInstead();
    m_instead = widget;
    m_current = nullptr;
    m_layout->addWidget(widget);
    m_layout->setCurrentWidget(widget);
}

void PageStack::dropInstead()
{
    if (m_instead == nullptr)
        return;
    // It may be the sender of the click that leads away from it.
    m_layout->removeWidget(m_instead);
    m_instead->hide();
    std::exchange(m_instead, nullptr)->deleteLater();
}

} // namespace gatehouse
