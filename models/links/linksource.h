#pragma once

#include "linkanswer.h"
#include "outcome.h"

#include <QFuture>
#include <QList>
#include <QStringList>

namespace gatehouse
{

/// What one subject knows of its ids. Lives in the GUI thread and never blocks it; what takes
/// time runs elsewhere, and cancelling the future ends it.
class LinkSource
{
public:
    LinkSource() = default;
    LinkSource(const LinkSource&) = delete;
    LinkSource& operator=(const LinkSource&) = delete;
    virtual ~LinkSource() = default;

    /// The kinds of ids it answers for.
    virtual QStringList kinds() const = 0;
    /// Ids it has, or may have, by this name; the likeliest first, a few at most. For texts that do
    /// not tell by their form what they are: such an id is shown only once it is found. At once.
    virtual QList<LinkId> guess(const QString& text) const = 0;
    virtual QFuture<Outcome<LinkAnswer>> resolve(const LinkId& link) = 0;
    /// The sentence for a problem of resolve().
    virtual QString problemText(const Problem& problem) const = 0;
};

} // namespace gatehouse
