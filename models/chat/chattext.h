#pragma once

#include "problem.h"
#include "sessionrecord.h"
#include "visibletext.h"

#include <QDateTime>
#include <QString>

namespace gatehouse
{

/// The title, or "(untitled)".
QString sessionTitle(const SessionRecord& session);

/// What a role is called on screen; unknown ones as they are written.
QString roleName(const QString& role);

/// In UTC; invalid for times without an instant.
QDateTime toDateTime(const ChatTime& time);
/// "2 min", "1 h", "3 Mar"; as PostgreSQL writes it where there is no instant.
QString relativeTime(const ChatTime& time, UtcTime now);
/// "1 Mar 2026 07:02:31" in the zone of whoever looks.
QString localTime(const ChatTime& time);
/// "07:02:31".
QString clockTime(const ChatTime& time);
/// The exact instant in UTC, for tool tips.
QString exactTime(const ChatTime& time);
/// "631 ms", "2.9 s", "4 min", with the unit.
QString durationText(std::chrono::microseconds duration);
/// "6 minutes later".
QString gapText(std::chrono::microseconds gap);

/// "14 messages".
QString messageCountText(std::int64_t count);

/// The sentence for a problem of conversations, or of the way to them.
QString chatProblemText(const Problem& problem);

} // namespace gatehouse
