#pragma once

#include "outcome.h"
#include "utctime.h"

#include <QString>

#include <optional>

namespace gatehouse
{

/// A place in the console: `gatehouse://<slug>/<page>[/<id>[/<sub-id>]][?from=&to=&q=]`
/// (CONTRACTS §8). Links, history, palette, `--open` and session restore share it. A place only
/// shows something; opening one never acts.
struct Location {
    QString slug;  ///< the profile; empty for none
    QString page;  ///< "overview", "sessions", "health", "rules", "traces", or a word from a newer version
    QString id;    ///< the thing on the page: a session, a trace, a component
    QString subId; ///< the part of it: a message, a span
    std::optional<UtcTime> from;
    std::optional<UtcTime> to;
    QString query; ///< what is searched for; never logged

    bool isEmpty() const { return page.isEmpty(); }
    /// The link that parse() reads, in ASCII. Text and no QUrl, which would make the host 0.0.0.2 of a
    /// profile called "2".
    QString toLink() const;

    /// Reads a link. Problems: LocationProblem. Parameters it does not know are ignored, a page it
    /// does not know is kept: the window opens the overview and says so.
    static Outcome<Location> parse(const QString& text);

    friend bool operator==(const Location&, const Location&) = default;
};

/// Whether it may name a profile: `[a-z0-9][a-z0-9-]{0,62}`. Checked before a path is built of it.
bool isSlug(QStringView text);

} // namespace gatehouse
