#pragma once

#include "httpmessage.h"
#include "verdict.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// A request that a rule refused, or would have, as GATEWAY §1 shows it: only fields that are known to be
/// harmless, secrets as a keyed hash that tells equal ones from others on this instance, and personal values
/// masked everywhere.
struct Rejection {
    std::string id; ///< a UUID
    std::string at; ///< as CONTRACTS §7
    std::string instance;
    std::string requestId;
    std::optional<std::string> traceId;
    std::string client;
    std::string method;
    std::string path; ///< the target as sent
    std::vector<http::Field> fields;
    std::string_view body; ///< as far as it was read
    bool bodyCut = false;  ///< there was more of it
    std::optional<std::string> rule;
    RuleMode mode = RuleMode::Enforce;
    RuleCheck check = RuleCheck::Framing;
    int status = 0;
    std::string answer; ///< the body of the answer, given or withheld

    static constexpr std::size_t mostBody = 16'384; ///< bytes kept

    /// The record as JSON. `key`: of the instance, for the hashes.
    std::string json(std::string_view key) const;
};

/// What stands in the record in place of a field's value: the value itself, `hmac:<16 hex>` for a secret;
/// nothing for a field that is left out.
std::optional<std::string> recordedValue(const http::Field& field, std::string_view key);

} // namespace gatehouse
