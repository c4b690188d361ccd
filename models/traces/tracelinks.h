#pragma once

#include "linksource.h"

namespace gatehouse
{

class OpenProfile;

/// Says of traces and requests what they are, by what is on the console's desk; where there is none, why
/// that may be and where else to look.
class TraceLinks : public LinkSource
{
public:
    /// The profile outlives this.
    explicit TraceLinks(OpenProfile& profile) : m_profile(profile) {}

    /// "trace" and "request".
    QStringList kinds() const override;
    QList<LinkId> guess(const QString& text) const override;
    QFuture<Outcome<LinkAnswer>> resolve(const LinkId& link) override;
    QString problemText(const Problem& problem) const override;

private:
    LinkAnswer noneFor(const LinkId& link) const;

    OpenProfile& m_profile;
};

} // namespace gatehouse
