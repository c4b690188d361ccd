#pragma once

#include "linksource.h"
#include "outcome.h"

namespace gatehouse
{

class OpenProfile;
class RulesLoader;

/// What the stored rules know of an id: of a rule where it applies, and how. Read when first asked for.
class RulesLinks : public LinkSource
{
public:
    /// The profile outlives this.
    explicit RulesLinks(OpenProfile& profile) : m_profile(profile) {}

    /// "rule": the id of an endpoint.
    QStringList kinds() const override;
    /// Endpoints whose id or path has the text, of rules that were read already; reads them otherwise.
    QList<LinkId> guess(const QString& text) const override;
    QFuture<Outcome<LinkAnswer>> resolve(const LinkId& link) override;
    QString problemText(const Problem& problem) const override;

private:
    LinkAnswer answer(const RulesLoader& loader, const QString& id) const;

    OpenProfile& m_profile;
};

} // namespace gatehouse
