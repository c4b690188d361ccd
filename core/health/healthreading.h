#pragma once

#include "utctime.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// What a health document can say of a component. *Slow* and *stale* are not here: the console
/// finds them out itself, from thresholds and time.
enum class HealthWord : std::uint8_t { Up, Degraded, Down, Unknown, Maintenance };

/// The shapes that are read (CONTRACTS §6). Unknown: nothing recognised or nothing fetched.
enum class HealthFormat : std::uint8_t {
    Unknown,
    GatewayDetailed, ///< `/health/detailed`: components by name
    GatewayAll,      ///< `/health/all`: a list of services
    Gateway,         ///< `/health`, `/healthz`, `/ready`, `/health/db`: one word
    HealthJson,      ///< application/health+json (draft-inadarei-api-health-check-06)
    Spring,          ///< Spring Boot actuator
    AspNet,          ///< ASP.NET Core: a plain word, or entries with durations
    MicroProfile,    ///< MicroProfile Health and Vert.x
    Kubernetes,      ///< livez, readyz, healthz, `?verbose` too
    Prometheus,      ///< text format 0.0.4
    OpenMetrics      ///< OpenMetrics 1.0
};

/// One thing whose health is told.
struct HealthComponent {
    /// As in the document; nested ones by path (`db/ledger`). Not unique: what a document lists
    /// twice is here twice.
    std::string name;
    HealthWord status = HealthWord::Unknown;
    std::optional<double> latencyMs; ///< finite and ≥ 0, or not measured
    std::string detail;              ///< the document's own words, or its JSON; at most 2 KiB
    std::optional<UtcTime> lastCheck;
};

/// Where a reading was fetched; only for a URL.
struct HealthSource {
    std::string url; ///< without user and password
    std::optional<int> httpStatus;
    std::string contentType;
    std::string location; ///< of a redirect, which is not followed
    std::optional<double> roundTripMs;
};

/// What one answer says about a system's health.
struct HealthReading {
    HealthWord status = HealthWord::Unknown;
    std::vector<HealthComponent> components;
    HealthFormat format = HealthFormat::Unknown;
    std::string detail; ///< the document's own words; for Unknown, why nothing was recognised
    /// Codes, each once: `component-conflict`, `no-answer`, `duplicate-key`, `content-type`,
    /// `http-status`, `broken-line`, `invalid-utf8`, `missing-eof`, `cut-name`, `too-many`.
    std::vector<std::string> warnings;
    std::optional<UtcTime> checkedAt; ///< the whole document's own time, if it states one
    std::optional<HealthSource> source;

    bool recognised() const { return format != HealthFormat::Unknown; }
};

/// A status word, compared whole and in any case; any other is Unknown, never Up.
HealthWord healthWordOf(std::string_view text);

/// The overall state where a document has no word of its own: none → unknown, all down → down,
/// any down or degraded → degraded, any unknown → unknown, any maintenance → maintenance, else up.
HealthWord overallOf(const std::vector<HealthComponent>& components);

/// `up`, `degraded`, … as gatehousectl prints them.
std::string_view nameOf(HealthWord word);
/// `gateway-detailed`, … as gatehousectl prints them.
std::string_view nameOf(HealthFormat format);

/// Adds the warning's code unless it is there.
void addWarning(HealthReading& reading, std::string_view code);

} // namespace gatehouse
