#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <variant>

namespace gatehouse
{

/// One member of a log line.
struct LogField {
    std::string_view name;
    std::variant<std::string_view, std::int64_t> value;
};

enum class LogLevel : std::uint8_t { Info, Warning, Error };

/// Writes one JSON line to standard error: {"at","level","event",…}. Never secrets, and of people's
/// content nothing but ids. One write a line, so lines of several threads do not mix.
void logEvent(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

} // namespace gatehouse
