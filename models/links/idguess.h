#pragma once

#include "location.h"

#include <QList>

namespace gatehouse
{

/// What a pasted text may be the name of.
struct IdGuess {
    enum class Kind { Place, Session, Trace, Request, SessionSearch };
    Kind kind;
    Location location;

    friend bool operator==(const IdGuess&, const IdGuess&) = default;
};

/// The places a typed or pasted text may lead to, the likeliest first: a link, a session (UUID),
/// a trace (16 or 32 hex digits), a request id (any token with a digit), and, for anything else,
/// a search in the sessions. `slug` is the open profile's. Never a look-up: that is the page's.
QList<IdGuess> guessIds(const QString& text, const QString& slug);

} // namespace gatehouse
