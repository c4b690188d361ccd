#include "openprofile.h"

#include "feedstatetext.h"
#include "livefeed.h"

#include <utility>

namespace gatehouse
{

OpenProfile::OpenProfile(Profile profile, SqlPool* sql, HttpFetcher& http, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_sql(sql)
    , m_http(http)
    , m_feed(std::make_unique<LiveFeed>())
{
    connect(m_feed.get(), &LiveFeed::stateChanged, this,
            [this] { report(Part::LiveFeed, feedPartState(m_feed->state())); });
}

OpenProfile::~OpenProfile() = default;

void OpenProfile::unlock()
{
    if (!readOnly())
        return;
    m_isUnlocked = true;
    emit readOnlyChanged(false);
}

void OpenProfile::lock()
{
    if (readOnly() || !m_profile.readOnly)
        return;
    m_isUnlocked = false;
    emit readOnlyChanged(true);
}

void OpenProfile::report(Part part, const PartState& state)
{
    PartState& known = m_states.at(static_cast<std::size_t>(part));
    if (known == state)
        return;
    known = state;
    emit stateChanged(part);
}

OpenProfile::PartState OpenProfile::state(Part part) const
{
    return m_states.at(static_cast<std::size_t>(part));
}

} // namespace gatehouse
