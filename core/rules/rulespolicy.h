#pragma once

#include "jsonlimits.h"
#include "utctime.h"
#include "valuerule.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// What becomes of a request that fails a check (CONTRACTS §3, Modes).
enum class RuleMode : std::uint8_t { Enforce, Warn, Report, Off };

std::optional<RuleMode> ruleModeOf(std::string_view word);
std::string_view nameOf(RuleMode mode);

/// The methods the gateway lets through, as bits; 0 for any other word. Case counts.
using MethodSet = std::uint8_t;
MethodSet methodBit(std::string_view method);
inline constexpr MethodSet AllMethods = 0x7F;
/// POST, PUT and PATCH: their bodies are judged whether an endpoint lists them or not.
MethodSet methodsWithBody();

struct RequiredHeader {
    std::string name; ///< as the rules have it
    RuleMode mode = RuleMode::Enforce;
};

/// What a request is judged by: an endpoint's own members, and the document's where it states none.
struct RequestPolicy {
    RuleMode mode = RuleMode::Enforce;
    std::uint64_t maxBody = 0;             ///< bytes
    std::uint64_t hardCap = 0;             ///< bytes, in every mode
    std::vector<std::string> contentTypes; ///< `type/subtype`, lower case
    std::vector<RequiredHeader> requiredHeaders;
    json::Limits jsonLimits;
    std::vector<FieldRule> fields; ///< in the order of the rules
    /// Methods whose type and body are judged (checks 4, 7 and 8).
    MethodSet judgedMethods = methodsWithBody();

    bool requiresField() const;
};

enum class PathMatch : std::uint8_t { Prefix, Exact };

/// One entry of `endpoints`.
struct EndpointRule {
    std::string id;
    std::string path; ///< the template as the rules have it
    PathMatch match = PathMatch::Prefix;
    std::vector<std::string> methods; ///< as the rules have them; empty: all
    MethodSet methodSet = AllMethods;
    RequestPolicy policy;
};

/// `override`: every endpoint that would enforce is in this mode until then.
struct RulesOverride {
    RuleMode mode = RuleMode::Report;
    UtcTime until;
};

} // namespace gatehouse
