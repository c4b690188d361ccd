#include "tenantbody.h"

#include "jsonbody.h"
#include "tenantanswers.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestName = 255;
constexpr std::size_t longestSlug = 63;
constexpr std::size_t anyLength = 65536; // an over-long slug is a bad slug, not a bad member

} // namespace

bool isSlug(std::string_view text)
{
    const auto isInner = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= longestSlug && text.front() != '-' && text.back() != '-' &&
           std::all_of(text.begin(), text.end(), isInner);
}

std::optional<http::Response> readTenantBody(const std::string& body, TenantKind kind, TenantWords& words)
{
    JsonBody members;
    if (auto refused = JsonBody::read(body, members))
        return refused;
    const auto name = members.text("name", JsonBody::Need::Required, longestName);
    const auto slug = members.text("slug", JsonBody::Need::Required, anyLength);
    if (auto refused = members.refusal())
        return refused;
    if (!name || name->empty())
        return validationError({invalidValue("name", "")});
    if (!slug || !isSlug(*slug))
        return invalidSlug(kind);
    words = {*name, *slug};
    return {};
}

} // namespace gatehouse
