#pragma once

#include "chatcursor.h"
#include "messagerecord.h"
#include "sessionrecord.h"

#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// Which sessions; everything that is set must hold.
struct SessionFilter {
    std::string userId;  ///< exactly
    std::string persona; ///< exactly
    std::string text;    ///< the user begins with it, or the title contains it in any case
    /// [created, updated] overlaps [since, until)
    std::optional<UtcTime> since;
    std::optional<UtcTime> until;
    bool callsTools = false;
    bool hasFailedCall = false;

    bool empty() const { return *this == SessionFilter(); }
    friend bool operator==(const SessionFilter&, const SessionFilter&) = default;
};

enum class Towards { Older, Newer };
/// Whether tool calls and failures are looked at, or just messages counted.
enum class SummaryDetail { Counts, Calls };

/// A page of sessions beside a place, or from the newest on.
struct SessionQuery {
    SessionFilter filter;
    std::optional<KeysetPosition> beyond;
    Towards towards = Towards::Older;
    SummaryDetail detail = SummaryDetail::Calls;
    int limit = 100;
    /// Only what was updated at or after it, as the server writes times; for polling.
    std::string updatedFrom = {};
};

/// Always newest first, whichever way it was asked for.
struct SessionPage {
    std::vector<SessionSummary> sessions;
    /// Where to go on in the direction asked for; nothing at the end.
    std::optional<KeysetPosition> next;
};

inline KeysetPosition positionOf(const SessionRecord& session)
{
    return {session.updatedAt.serverText(), session.id.text()};
}

inline KeysetPosition positionOf(const MessageHead& head)
{
    return {head.createdAt.serverText(), head.id.text()};
}

/// A session as it is opened: all messages in outline, the last ones whole.
struct SessionOpening {
    SessionRecord session;
    std::vector<MessageHead> heads;  ///< oldest first
    std::vector<MessageRecord> tail; ///< bodies of the last heads
};

/// Messages of a session from one place to another, both included, oldest first. Without
/// an end, everything from the beginning on.
struct MessageQuery {
    SessionId session;
    std::string createdFrom = {}; ///< or only a time, for polling
    std::optional<KeysetPosition> from = {};
    std::optional<KeysetPosition> to = {};
    int limit = 1000;
};

/// The head of a message whose body is at hand.
MessageHead headOf(const MessageRecord& message);

} // namespace gatehouse
