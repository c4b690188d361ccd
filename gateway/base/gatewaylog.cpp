#include "gatewaylog.h"

#include "jsonwriter.h"
#include "utctime.h"

#include <array>
#include <unistd.h>

namespace gatehouse
{

void logEvent(LogLevel level, std::string_view event, std::initializer_list<LogField> fields)
{
    constexpr std::array<std::string_view, 3> levels = {"info", "warning", "error"};
    json::Writer out;
    out.beginObject();
    out.key("at").string(formatUtc(utcNow()));
    out.key("level").string(levels[static_cast<std::size_t>(level)]);
    out.key("event").string(event);
    for (const LogField& field : fields) {
        out.key(field.name);
        if (const auto* number = std::get_if<std::int64_t>(&field.value))
            out.number(*number);
        else
            out.string(std::get<std::string_view>(field.value));
    }
    out.endObject();
    std::string line = out.take();
    line += '\n';
    // A log that nobody reads must not stop the gateway: what cannot be written is lost.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace gatehouse
