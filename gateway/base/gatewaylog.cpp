#include "gatewaylog.h"

#include "jsonwriter.h"
#include "logwriter.h"
#include "utctime.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <string>
#include <unistd.h>

namespace gatehouse
{
namespace
{

constexpr std::array<std::string_view, 4> levels = {"debug", "info", "warning", "error"};
constexpr std::size_t longestValue = 1'024;

std::atomic<LogWriter*> servingWriter = nullptr;
std::atomic<LogLevel> leastLevel = LogLevel::Info;

void writeField(json::Writer& out, const LogField& field)
{
    if (std::holds_alternative<std::monostate>(field.value))
        return;
    out.key(field.name);
    if (const auto* number = std::get_if<std::int64_t>(&field.value))
        out.number(*number);
    else if (const auto* real = std::get_if<double>(&field.value))
        out.number(*real);
    else
        out.string(std::get<std::string_view>(field.value).substr(0, longestValue));
}

} // namespace

std::optional<LogLevel> logLevelNamed(std::string_view name)
{
    const auto* const found = std::find(levels.begin(), levels.end(), name);
    if (found == levels.end())
        return {};
    return static_cast<LogLevel>(found - levels.begin());
}

bool isLogged(LogLevel level)
{
    return level >= leastLevel.load(std::memory_order_relaxed);
}

void logEvent(LogLevel level, std::string_view event, std::initializer_list<LogField> fields)
{
    if (!isLogged(level))
        return;
    json::Writer out;
    out.beginObject();
    out.key("at").string(formatUtc(utcNow()));
    out.key("level").string(levels[static_cast<std::size_t>(level)]);
    out.key("event").string(event);
    for (const LogField& field : fields)
        writeField(out, field);
    out.endObject();
    std::string line = out.take();
    line += '\n';
    if (LogWriter* const writer = servingWriter.load(std::memory_order_acquire))
        return writer->add(line);
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

ServingLog::ServingLog(LogWriter& writer, LogLevel least)
{
    leastLevel = least;
    servingWriter = &writer;
}

ServingLog::~ServingLog()
{
    servingWriter = nullptr;
    leastLevel = LogLevel::Info;
}

} // namespace gatehouse
