#pragma once

#include "httpmessage.h"
#include "queryparameters.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// 422 as CONTRACTS §3 for a query parameter or header.
http::Response refuseParameter(std::string_view name, std::string_view value);

/// Reads a call's query: what is wrong or repeated is refused, never clamped; names it is not asked for
/// are ignored. The first wrong parameter is kept as the 422.
class QueryReader
{
public:
    explicit QueryReader(const QueryParameters& query) : m_query(query) {}

    const std::optional<http::Response>& refusal() const { return m_refusal; }

    bool has(std::string_view name) const { return m_query.value(name) != nullptr; }
    /// The value, null without one; more than one is wrong.
    const std::string* single(std::string_view name);
    /// A decimal number between least and most.
    int number(std::string_view name, int otherwise, int least, int most);
    /// UTF-8 without NUL.
    std::optional<std::string> text(std::string_view name);
    /// `true` or `false`.
    bool flag(std::string_view name, bool otherwise);
    void refuse(std::string_view name, std::string_view value);

private:
    const QueryParameters& m_query;
    std::optional<http::Response> m_refusal;
};

/// The percent-encoded header `x-reason`, for the audit: nothing if it was not sent, a 422 if it is empty,
/// longer than 500 characters or no text.
struct SentReason {
    std::optional<std::string> text;
    std::optional<http::Response> refusal;

    static SentReason read(const http::RequestHead& head);
};

} // namespace gatehouse
