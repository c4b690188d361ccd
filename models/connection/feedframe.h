#pragma once

#include "outcome.h"
#include "utctime.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace gatehouse
{

/// Where a gateway's numbering of events stands.
struct FeedPlace {
    QString instance;
    std::int64_t seq = 0;

    friend bool operator==(const FeedPlace&, const FeedPlace&) = default;
};

/// The first frame of a connection.
struct FeedHello {
    FeedPlace place;
};
/// Events were lost on the way here; what follows counts on from this place.
struct FeedGap {
    FeedPlace place;
};
/// A component of the gateway changed its state; the words are the gateway's.
struct FeedHealth {
    QString name;
    QString from; ///< empty: nothing was known before
    QString to;
};
/// A message was added to a conversation.
struct FeedMessage {
    QString sessionId;
    QString messageId;
    QString role;
};
/// A configuration has a new version.
struct FeedConfig {
    QString service;
    QString key;
    std::int64_t version = 0;
};
/// A request was refused.
struct FeedRejection {
    QString id;
    QString rule; ///< empty: none decided
    int status = 0;
};
/// An instance of the gateway says what it serves.
struct FeedInstance {
    QString instance;
    std::optional<std::int64_t> servedVersion;
    QString state;
};
/// An event of a type that this version does not know.
struct FeedOther {
    QString type;
};

/// One frame of `/ws/events` (CONTRACTS §2, GATEWAY §4).
struct FeedFrame {
    std::optional<std::int64_t> seq; ///< nothing for hello and gap
    UtcTime at;
    std::variant<FeedHello, FeedGap, FeedHealth, FeedMessage, FeedConfig, FeedRejection, FeedInstance,
                 FeedOther>
        what;
};

/// A larger frame is none: events hold ids.
inline constexpr std::size_t largestFeedFrame = 64UL * 1024;

/// Reads a text frame. What is missing or of another type is refused with
/// ConnectionProblem::BadFeedFrame and the member's name; members we do not know are skipped.
Outcome<FeedFrame> readFeedFrame(std::string_view text);

} // namespace gatehouse
