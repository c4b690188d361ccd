#pragma once

#include "linksource.h"

namespace gatehouse
{

class OpenProfile;

/// Says of traces and requests why the console cannot show them and where they may be, until there
/// is a page that reads traces.
class TraceLinks : public LinkSource
{
public:
    /// The profile outlives this.
    explicit TraceLinks(const OpenProfile& profile) : m_profile(profile) {}

    /// "trace" and "request".
    QStringList kinds() const override;
    QList<LinkId> guess(const QString& text) const override;
    QFuture<Outcome<LinkAnswer>> resolve(const LinkId& link) override;
    QString problemText(const Problem& problem) const override;

private:
    const OpenProfile& m_profile;
};

} // namespace gatehouse
