#pragma once

#include "linksource.h"

namespace gatehouse
{

class OpenProfile;

/// What is known now of the component of a name: its state, its latency and since when.
class HealthLinks : public LinkSource
{
public:
    /// The profile outlives this. Starts its monitor, if it has a gateway and none runs yet.
    explicit HealthLinks(OpenProfile& profile) : m_profile(profile) {}

    /// "component".
    QStringList kinds() const override;
    /// Components whose names begin with the text, or contain it if it is no mere syllable.
    QList<LinkId> guess(const QString& text) const override;
    QFuture<Outcome<LinkAnswer>> resolve(const LinkId& link) override;
    QString problemText(const Problem& problem) const override;

private:
    LinkAnswer answer(const QString& name) const;

    OpenProfile& m_profile;
};

} // namespace gatehouse
