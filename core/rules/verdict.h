#pragma once

#include "httpmessage.h"
#include "rulespolicy.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// The checks of CONTRACTS §3 that can refuse a request, in their order.
enum class RuleCheck : std::uint8_t { Framing, Path, ContentType, Size, Header, Json, Fields };

/// The word of `rules check`: framing, path, content-type, size, header, json, fields.
std::string_view nameOf(RuleCheck check);

/// What a rule would have answered, had its mode been enforce.
struct ReportedCheck {
    /// Of the endpoint (nothing where none decides), or `header:<name>`.
    std::optional<std::string> rule;
    RuleMode mode = RuleMode::Report;
    RuleCheck check = RuleCheck::Fields;
    int status = 0;
    std::string body;
};

/// What becomes of a request.
struct Verdict {
    bool reject = false;
    int status = 0;                  ///< of a reject
    std::vector<http::Field> fields; ///< of the answer, whether it is ours or a handler's
    std::string body;                ///< of a reject, the exact text
    /// The id of the endpoint that decides, whichever check failed and also in a pass; nothing if
    /// none matches, on skip paths, for framing and path.
    std::optional<std::string> rule;
    std::optional<RuleCheck> check; ///< that failed; nothing in a pass
    /// One for the endpoint, then one a missing header.
    std::vector<ReportedCheck> reported;
    /// Elements of x-validation-warning, which is among `fields` too.
    std::vector<std::string> warnings;
    bool close = false; ///< the connection is closed behind the answer, lingering

    /// A reject as the answer to send.
    http::Response response() const;
};

/// The exact shape of `rules check` (CONTRACTS §4), one line without its end.
std::string verdictJson(const Verdict& verdict);

/// An answer of the checks: status, fields and body, nothing else.
Verdict rejection(RuleCheck check, const http::Response& answer);

} // namespace gatehouse
