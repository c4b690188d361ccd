#include "accesslog.h"

#include "redact.h"
#include "sha256.h"
#include "uuid.h"

#include <cmath>

namespace gatehouse
{
namespace
{

constexpr std::size_t shownHash = 8;

bool isAskedByMachines(std::string_view route)
{
    return route.starts_with("/health") || route == "/ready" || route == "/metrics";
}

LogLevel levelOf(const AccessEntry& entry)
{
    constexpr int firstFailure = 500;
    constexpr int firstRefusal = 400;
    if (entry.status >= firstFailure)
        return LogLevel::Warning;
    return entry.status < firstRefusal && isAskedByMachines(entry.route) ? LogLevel::Debug : LogLevel::Info;
}

template <class Value>
LogField optionalField(std::string_view name, const std::optional<Value>& value)
{
    if (!value)
        return {name, std::monostate()};
    return {name, *value};
}

} // namespace

AccessLog::AccessLog() : m_key(newUuid() + newUuid()) {}

const std::string& AccessLog::masked(std::string_view client)
{
    std::string name(client);
    if (const auto found = m_clients.find(name); found != m_clients.end())
        return found->second;
    if (m_clients.size() >= mostClients)
        m_clients.clear();
    std::string mask = redactText(name).text + "#" + sha256Hex(m_key + name).substr(0, shownHash);
    return m_clients.emplace(std::move(name), std::move(mask)).first->second;
}

void AccessLog::answered(const AccessEntry& entry)
{
    const LogLevel level = levelOf(entry);
    if (!isLogged(level))
        return;
    constexpr double thousandth = 1e3;
    const std::chrono::duration<double, std::micro> took = entry.took;
    logEvent(level, "request",
             {{"request_id", entry.requestId},
              {"trace_id", entry.traceId},
              {"method", entry.method},
              {"route", entry.route},
              {"status", std::int64_t(entry.status)},
              {"duration_ms", std::round(took.count()) / thousandth},
              optionalField("bytes", entry.bytes),
              {"client", std::string_view(masked(entry.client))},
              optionalField("rule", entry.rule),
              optionalField("check", entry.check)});
}

} // namespace gatehouse
