#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// The path of a request target in the normal form of CONTRACTS §3, check 2. There is one such
/// function in the house: what is matched, what is routed and what is sent on come out of it.
///
/// A segment is decoded once; `;params` do not take part in matching; dot segments are removed
/// (also `..;x` and `%2e`), then slashes merged; above the root stays at the root; case counts.
/// Refused are bad percents, controls, `#`, characters outside RFC 3986, encoded slashes and
/// backslashes, bad UTF-8.
struct RequestPath {
    /// `/api/v1/chat`: segments decoded, no `;params`, no final slash; `/` is the root. No segment
    /// holds a slash, so the text is as good as a list. Empty for the target `*` and a malformed path.
    std::string matched;
    /// The target to send on: path in normal form, encoded anew, `;params` and query as sent,
    /// a final slash kept. `*` for that target; empty for a malformed path.
    std::string forwarded;
    /// `Malformed path: …`; empty if it is well formed.
    std::string problem;

    /// Takes the origin-form, absolute-form or `*` (RFC 9112 §3.2). Idempotent: parsing `forwarded`
    /// gives the same again.
    static RequestPath parse(std::string_view target);

    bool ok() const { return problem.empty(); }
    /// What stands behind the `?`, as sent; empty without one.
    std::string_view query() const;
    /// The segments of `matched`; views into it.
    std::vector<std::string_view> segments() const;
};

/// Whether `matched` is the path `below` or lies under it, on a segment boundary; `below` without
/// a final slash.
bool isAtOrBelow(std::string_view matched, std::string_view below);

/// Percent-decoded once; false, and `out` of no use, where a percent has no two hex digits behind it.
bool percentDecode(std::string_view text, std::string& out);

} // namespace gatehouse
