#pragma once

#include "linksource.h"
#include "outcome.h"

namespace gatehouse
{

class OpenProfile;
struct ChatThing;

/// What conversations know of an id: of a session its title, user, messages and time; of a message
/// its session, request and trace. Read by key in the profile's SQL pool, and masked there.
class ChatLinks : public LinkSource
{
public:
    /// The profile outlives this.
    explicit ChatLinks(const OpenProfile& profile) : m_profile(profile) {}

    /// "session": the id of a session or, where there is no such session, of a message.
    QStringList kinds() const override;
    /// Any token: keys may be of any form (varchar).
    QList<LinkId> guess(const QString& text) const override;
    QFuture<Outcome<LinkAnswer>> resolve(const LinkId& link) override;
    QString problemText(const Problem& problem) const override;

private:
    const OpenProfile& m_profile;
};

/// The line for what was found, masked; `slug` is the profile's.
LinkAnswer chatLinkAnswer(ChatThing thing, const QString& slug, UtcTime now);

} // namespace gatehouse
