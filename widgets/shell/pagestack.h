#pragma once

#include "pagelist.h"

#include <QHash>
#include <QWidget>

class QStackedLayout;

namespace gatehouse
{

class MessageBar;

/// The pages, each made when it is first shown, with its message bar above it. Another widget
/// (the first-run page, a notice) may stand in their place.
class PageStack : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)

public:
    explicit PageStack(PageList pages, QWidget* parent = nullptr);

    const PageList& entries() const { return m_entries; }
    bool has(const QString& id) const;
    /// Brings the page to the front, made if need be. `id` is one of the entries.
    Page* show(const QString& id);
    /// The page if it is made; never makes one.
    Page* made(const QString& id) const { return m_pages.value(id); }
    Page* current() const { return m_current; }
    /// Makes every page, for a run that must see all of them live.
    void makeAll();
    /// Ends every page and goes on with this profile (null for none).
    void setOpenProfile(OpenProfile* profile);
    /// Shows a widget instead of the pages until the next show(); the stack owns it.
    void showInstead(QWidget* widget);

signals:
    void pageMade(gatehouse::Page* page);
    void currentChanged(gatehouse::Page* page);

private:
    Page* make(const PageEntry& entry);
    void dropInstead();

    PageList m_entries;
    QHash<QString, Page*> m_pages;
    OpenProfile* m_profile = nullptr;
    Page* m_current = nullptr;
    QWidget* m_instead = nullptr;
    QStackedLayout* m_layout = nullptr;
};

} // namespace gatehouse
