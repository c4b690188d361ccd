#include "mediatype.h"

#include "httpmessage.h"
#include "httpsyntax.h"

#include <algorithm>
#include <vector>

namespace gatehouse
{
namespace
{

std::string_view takeToken(std::string_view& rest)
{
    const auto* const end = std::find_if_not(rest.begin(), rest.end(), http::isTokenChar);
    const std::string_view token = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    rest.remove_prefix(token.size());
    return token;
}

void skipBlanks(std::string_view& rest)
{
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
}

/// The inside of a quoted-string (RFC 9110 §5.6.4); the reader has refused controls before.
std::optional<std::string> takeQuoted(std::string_view& rest)
{
    std::string text;
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '"') {
            rest.remove_prefix(i + 1);
            return text;
        }
        if (rest[i] == '\\' && ++i == rest.size())
            break;
        text += rest[i];
    }
    return std::nullopt;
}

std::optional<std::string> takeValue(std::string_view& rest)
{
    if (rest.starts_with('"'))
        return takeQuoted(rest);
    const std::string_view token = takeToken(rest);
    return token.empty() ? std::nullopt : std::optional<std::string>(token);
}

bool isBoundaryCharacter(char c)
{
    const bool alphanumeric = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return alphanumeric || std::string_view("'()+_,-./:=? ").find(c) != std::string_view::npos;
}

} // namespace

std::optional<MediaType> MediaType::parse(std::string_view value)
{
    MediaType media;
    std::string_view rest = value;
    const std::string_view type = takeToken(rest);
    if (type.empty() || !rest.starts_with('/'))
        return std::nullopt;
    rest.remove_prefix(1);
    const std::string_view subtype = takeToken(rest);
    if (subtype.empty())
        return std::nullopt;
    media.name = value.substr(0, type.size() + 1 + subtype.size());
    std::vector<std::string_view> seen;
    for (;;) {
        skipBlanks(rest);
        if (rest.empty())
            return media;
        if (!rest.starts_with(';'))
            return std::nullopt;
        rest.remove_prefix(1);
        skipBlanks(rest);
        const std::string_view name = takeToken(rest);
        if (name.empty())
            continue; // an empty parameter is none (RFC 9110 §5.6.6); anything else fails above
        if (!rest.starts_with('='))
            return std::nullopt;
        rest.remove_prefix(1);
        auto parameter = takeValue(rest);
        const auto same = [name](std::string_view other) { return http::equalsIgnoringCase(name, other); };
        if (!parameter || std::any_of(seen.begin(), seen.end(), same))
            return std::nullopt;
        seen.push_back(name);
        if (same("charset"))
            media.charset = std::move(parameter);
        else if (same("boundary"))
            media.boundary = std::move(parameter);
    }
}

bool MediaType::is(std::string_view nameLowerCase) const
{
    return http::equalsIgnoringCase(name, nameLowerCase);
}

bool MediaType::isMultipart() const
{
    constexpr std::string_view type = "multipart/";
    return name.size() > type.size() && http::equalsIgnoringCase(name.substr(0, type.size()), type);
}

bool MediaType::isJson() const
{
    constexpr std::string_view suffix = "+json";
    return is("application/json") ||
           (name.size() > suffix.size() &&
            http::equalsIgnoringCase(name.substr(name.size() - suffix.size()), suffix));
}

bool MediaType::hasUsableBoundary() const
{
    return boundary && !boundary->empty() && boundary->size() <= 70 && boundary->back() != ' ' &&
           std::all_of(boundary->begin(), boundary->end(), isBoundaryCharacter);
}

} // namespace gatehouse
