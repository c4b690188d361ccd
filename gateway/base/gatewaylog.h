#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <variant>

namespace gatehouse
{

class LogWriter;

/// One member of a log line; without a value it is left out.
struct LogField {
    std::string_view name;
    std::variant<std::string_view, std::int64_t, double, std::monostate> value;
};

enum class LogLevel : std::uint8_t { Debug, Info, Warning, Error };

/// `debug`, `info`, `warning`, `error`.
std::optional<LogLevel> logLevelNamed(std::string_view name);

/// Writes one JSON line: {"at","level","event",…}. Never secrets, and of people's content nothing but ids;
/// values are cut at 1024 bytes. Goes to the LogWriter of the process's ServingLog, else, in programs that do
/// not serve, to standard error at once.
void logEvent(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

/// Whether a line of this level is written.
bool isLogged(LogLevel level);

/// While it lives, lines go to the writer, and those below the level nowhere. One at a time.
class ServingLog
{
public:
    ServingLog(LogWriter& writer, LogLevel least);
    ~ServingLog();
    ServingLog(const ServingLog&) = delete;
    ServingLog& operator=(const ServingLog&) = delete;
};

} // namespace gatehouse
