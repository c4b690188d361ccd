#pragma once

#include "location.h"

#include <QList>

namespace gatehouse
{

/// Where the console has been, for back and forward. Bounded: the oldest places go first.
class LocationHistory
{
public:
    static constexpr qsizetype Longest = 200;

    /// A new place; what was forward of here is gone. The same place again changes nothing.
    void visit(const Location& location);
    /// The page moved on by itself; within one page a search that is typed replaces its place.
    void replace(const Location& location);

    bool canGoBack() const { return m_index > 0; }
    bool canGoForward() const { return m_index + 1 < m_places.size(); }
    /// The place one step away, which is the current one from then on. Only where one can.
    Location back();
    Location forward();
    Location current() const;

private:
    QList<Location> m_places;
    qsizetype m_index = -1;
};

} // namespace gatehouse
