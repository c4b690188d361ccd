#pragma once

#include "utctime.h"

#include <optional>
#include <string>

namespace gatehouse
{

/// A time as the server keeps it. Its text, with TimeZone UTC and DateStyle ISO, is exact to
/// the microsecond and good as a parameter of the next query; that also holds for infinity,
/// times before Christ and years over 9999, which have no instant.
class ChatTime
{
public:
    ChatTime() = default;
    /// From PostgreSQL's text form in UTC: `2026-03-01 06:02:20.632281+00`.
    explicit ChatTime(std::string serverText) : m_text(std::move(serverText)), m_instant(parseUtc(m_text)) {}

    const std::string& serverText() const { return m_text; }
    const std::optional<UtcTime>& instant() const { return m_instant; }
    /// How it leaves us (CONTRACTS section 7): six digits and Z, odd ones as PostgreSQL writes them.
    std::string outText() const { return m_instant ? formatUtc(*m_instant) : m_text; }

    friend bool operator==(const ChatTime&, const ChatTime&) = default;

private:
    std::string m_text;
    std::optional<UtcTime> m_instant;
};

} // namespace gatehouse
