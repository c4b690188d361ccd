#include "page.h"
#include "messagebar.h"
#include "openprofile.h"

#include <QAction>

namespace gatehouse
{

Page::Page(const QString& id, const QString& title, const QString& iconName, OpenProfile* profile,
           QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_title(title)
    , m_iconName(iconName)
    , m_profile(profile)
    , m_messageBar(new MessageBar(this))
{
    setObjectName(id);
    setAccessibleName(title);
}

OpenProfile* Page::profile() const
{
    return m_profile;
}

void Page::open(const Location& /*location*/) {}

Location Page::location() const
{
    return bareLocation();
}

QList<QAction*> Page::pageActions()
{
    return actions();
}

QSet<QString> Page::sights() const
{
    return {};
}

Location Page::bareLocation() const
{
    Location location;
    if (m_profile)
        location.slug = m_profile->profile().slug;
    location.page = m_id;
    return location;
}

} // namespace gatehouse
