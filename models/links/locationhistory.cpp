#include "locationhistory.h"

namespace gatehouse
{

void LocationHistory::visit(const Location& location)
{
    if (m_index >= 0 && m_places.at(m_index) == location)
        return;
    m_places.resize(m_index + 1);
    m_places.append(location);
    if (m_places.size() > Longest)
        m_places.removeFirst();
    m_index = m_places.size() - 1;
}

void LocationHistory::replace(const Location& location)
{
    if (m_index < 0)
        visit(location);
    else
        m_places[m_index] = location;
}

Location LocationHistory::back()
{
    Q_ASSERT(canGoBack());
    return m_places.at(--m_index);
}

Location LocationHistory::forward()
{
    Q_ASSERT(canGoForward());
    return m_places.at(++m_index);
}

Location LocationHistory::current() const
{
    return m_index < 0 ? Location() : m_places.at(m_index);
}

} // namespace gatehouse
