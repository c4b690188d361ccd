#include "httpsyntax.h"

#include "httpmessage.h"

#include <algorithm>
#include <array>

namespace gatehouse::http
{
namespace
{

constexpr bool isAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr std::array<bool, 256> tableOf(std::string_view beside)
{
    std::array<bool, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i)
        table[i] = i < 0x80 && isAlnum(static_cast<char>(i));
    for (const char c : beside)
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr auto tokenTable = tableOf("!#$%&'*+-.^_`|~");
// unreserved, sub-delims, and the percent sign of pct-encoded
constexpr auto hostNameTable = tableOf("-._~!$&'()*+,;=%");
constexpr auto hostLiteralTable = tableOf("-._~!$&'()*+,;=:");

bool allIn(const std::array<bool, 256>& table, std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [&table](char c) { return table[static_cast<unsigned char>(c)]; });
}

bool isPort(std::string_view text)
{
    unsigned port = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return false;
        port = port * 10 + static_cast<unsigned>(c - '0');
        if (port > 65535)
            return false;
    }
    return true;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() && equalsIgnoringCase(text.substr(0, start.size()), start);
}

} // namespace

bool isTokenChar(char c)
{
    return tokenTable[static_cast<unsigned char>(c)];
}

bool isToken(std::string_view text)
{
    return !text.empty() && allIn(tokenTable, text);
}

bool isFieldValue(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f) || byte == '\t';
    });
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool isHost(std::string_view text)
{
    std::string_view rest;
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == std::string_view::npos || end < 2 || !allIn(hostLiteralTable, text.substr(1, end - 1)))
            return false;
        rest = text.substr(end + 1);
    } else {
        const auto end = std::min(text.find(':'), text.size());
        if (end == 0 || !allIn(hostNameTable, text.substr(0, end)))
            return false;
        rest = text.substr(end);
    }
    return rest.empty() || (rest.front() == ':' && isPort(rest.substr(1)));
}

std::string_view authorityOf(std::string_view target)
{
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!startsWithIgnoringCase(target, scheme))
            continue;
        const std::string_view rest = target.substr(scheme.size());
        return rest.substr(0, std::min(rest.find_first_of("/?#"), rest.size()));
    }
    return {};
}

} // namespace gatehouse::http
