#pragma once

#include "location.h"

#include <QHashFunctions>
#include <QString>

#include <chrono>

namespace gatehouse
{

/// The id of a thing somewhere in the system, and of what kind it is. Kinds are words, so that a
/// subject can bring its own: "session", "message", "trace", "request", "component".
struct LinkId {
    QString kind;
    QString id;

    friend bool operator==(const LinkId&, const LinkId&) = default;
};

inline std::size_t qHash(const LinkId& link, std::size_t seed = 0)
{
    return qHashMulti(seed, link.kind, link.id);
}

/// What the console knows of an id, in one line for people. Masked already: it may be shown.
struct LinkAnswer {
    enum class Kind {
        Found,
        None,  ///< there is no such thing, or none that can be shown; `text` says why
        Failed ///< it could not be found out; `text` says why
    };
    Kind kind = Kind::None;
    /// "Refund twice · customer-7 · 14 messages · 2 min", or a sentence.
    QString text;
    /// What opening it is called ("Open the message"); empty where the asker's words do.
    QString title;
    QString iconName;
    /// Where it is, if that is a place; it may be more exact than what was asked for.
    Location location;
    /// How long the answer stays good enough to be shown again; zero: it is asked for each time.
    std::chrono::milliseconds freshFor{0};

    friend bool operator==(const LinkAnswer&, const LinkAnswer&) = default;
};

} // namespace gatehouse
