#include "requesttarget.h"

#include "httpsyntax.h"
#include "utf8scan.h"

#include <algorithm>
#include <charconv>

namespace gatehouse
{
namespace
{

/// unreserved, sub-delims, `:`, `@`, `%` and the slash (RFC 3986 §3.3).
bool isPathCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~!$&'()*+,;=:@%/").find(c) != std::string_view::npos;
}

/// One segment decoded, its `;params` left out; nothing and a reason if it is malformed.
std::optional<std::string> readSegment(std::string_view raw, std::string& reason)
{
    auto decoded = percentDecoded(raw.substr(0, raw.find(';')));
    if (!decoded || !percentDecoded(raw)) {
        reason = "bad percent-encoding";
        return {};
    }
    for (const unsigned char c : *decoded) {
        if (c == '/' || c == '\\') {
            reason = "encoded slash or backslash";
            return {};
        }
        if (c < 0x20 || c == 0x7F) {
            reason = "control character";
            return {};
        }
    }
    if (!isUtf8(*decoded)) {
        reason = "invalid UTF-8";
        return {};
    }
    return decoded;
}

/// The path of an origin-form or absolute-form target; the query behind it, if any.
std::pair<std::string_view, std::string_view> split(std::string_view target)
{
    const std::string_view authority = http::authorityOf(target);
    if (!authority.empty())
        target.remove_prefix(static_cast<std::size_t>(authority.data() + authority.size() - target.data()));
    const auto question = std::min(target.find('?'), target.size());
    return {target.substr(0, question), target.substr(std::min(question + 1, target.size()))};
}

} // namespace

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        unsigned value = 0;
        if (i + 2 >= text.size())
            return {};
        const auto [end, error] = std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16);
        if (error != std::errc() || end != text.data() + i + 3)
            return {};
        out += static_cast<char>(value);
        i += 2;
    }
    return out;
}

bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const json::Utf8Step step = json::utf8At(text, at);
        if (step.fault != json::Utf8Fault::None)
            return false;
        at += step.length;
    }
    return true;
}

QueryParameters QueryParameters::parse(std::string_view query)
{
    const auto decoded = [](std::string_view raw) {
        std::string text(raw);
        std::replace(text.begin(), text.end(), '+', ' ');
        return percentDecoded(text).value_or(std::string(raw));
    };
    QueryParameters parameters;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty())
            continue;
        const auto equals = std::min(pair.find('='), pair.size());
        parameters.m_pairs.emplace_back(decoded(pair.substr(0, equals)),
                                        decoded(pair.substr(std::min(equals + 1, pair.size()))));
    }
    return parameters;
}

const std::string* QueryParameters::value(std::string_view name) const
{
    const auto found =
        std::find_if(m_pairs.begin(), m_pairs.end(), [name](const auto& pair) { return pair.first == name; });
    return found == m_pairs.end() ? nullptr : &found->second;
}

std::size_t QueryParameters::count(std::string_view name) const
{
    return static_cast<std::size_t>(std::count_if(m_pairs.begin(), m_pairs.end(),
                                                  [name](const auto& pair) { return pair.first == name; }));
}

RequestTarget RequestTarget::parse(std::string_view target)
{
    RequestTarget read;
    const auto [path, query] = split(target);
    read.query = QueryParameters::parse(query);
    const auto malformed = [&read](std::string_view reason) {
        read.segments.clear();
        read.problem = "Malformed path: " + std::string(reason);
    };
    if (!std::all_of(path.begin(), path.end(), isPathCharacter)) {
        malformed("character that is not allowed");
        return read;
    }
    for (std::size_t begin = 0; begin < path.size();) {
        const auto end = std::min(path.find('/', begin), path.size());
        std::string reason;
        auto segment = readSegment(path.substr(begin, end - begin), reason);
        begin = end + 1;
        if (!segment) {
            malformed(reason);
            return read;
        }
        if (*segment == ".." && !read.segments.empty())
            read.segments.pop_back();
        if (!segment->empty() && *segment != "." && *segment != "..")
            read.segments.push_back(std::move(*segment));
    }
    return read;
}

} // namespace gatehouse
