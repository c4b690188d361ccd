#include "tracecontext.h"

#include <algorithm>

// The two lists beside the ids: tracestate (W3C Trace Context §3.3) and baggage (W3C Baggage §3.3).
namespace gatehouse
{
namespace
{

constexpr std::size_t mostStateMembers = 32;
constexpr std::size_t longestStatePart = 256;
constexpr std::size_t longestState = 8192;
constexpr std::size_t mostBaggageMembers = 64;
constexpr std::size_t longestBaggage = 8192;

std::string_view trimmedBlanks(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view takeUpTo(char separator, std::string_view& rest)
{
    const auto end = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

bool isKeyStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isKeyPart(std::string_view text, std::size_t longest)
{
    return !text.empty() && text.size() <= longest && isKeyStart(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return isKeyStart(c) || c == '_' || c == '-' || c == '*' || c == '/'; });
}

/// `simple` or `tenant@system`.
bool isStateKey(std::string_view key)
{
    const auto at = key.find('@');
    if (at == key.npos)
        return isKeyPart(key, longestStatePart);
    return isKeyPart(key.substr(0, at), 241) && isKeyPart(key.substr(at + 1), 14);
}

/// Printable ASCII without `,` and `=`, the last character no blank.
bool isStateValue(std::string_view value)
{
    return !value.empty() && value.size() <= longestStatePart && value.back() != ' ' &&
           std::all_of(value.begin(), value.end(),
                       [](char c) { return c >= ' ' && c <= '~' && c != ',' && c != '='; });
}

/// RFC 9110's token.
bool isBaggageKey(std::string_view key)
{
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

/// baggage-octet: printable ASCII without blank, `"`, `,`, `;` and backslash.
bool isBaggageValue(std::string_view value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        return c > ' ' && c <= '~' && c != '"' && c != ',' && c != ';' && c != '\\';
    });
}

/// `key=value *(";" property)`, a property being a key or `key=value`.
bool isBaggageMember(std::string_view member)
{
    std::string_view rest = member;
    bool first = true;
    while (first || !rest.empty()) {
        const std::string_view part = trimmedBlanks(takeUpTo(';', rest));
        const auto equals = part.find('=');
        if (first && equals == part.npos)
            return false;
        first = false;
        if (!isBaggageKey(trimmedBlanks(part.substr(0, equals))))
            return false;
        if (equals != part.npos && !isBaggageValue(trimmedBlanks(part.substr(equals + 1))))
            return false;
    }
    return true;
}

} // namespace

std::string readTracestate(const std::vector<std::string_view>& values)
{
    std::string joined;
    std::vector<std::string_view> keys;
    for (std::string_view rest : values) {
        while (!rest.empty()) {
            const std::string_view member = trimmedBlanks(takeUpTo(',', rest));
            if (member.empty())
                continue;
            const auto equals = std::min(member.find('='), member.size());
            const std::string_view key = member.substr(0, equals);
            if (!isStateKey(key) || !isStateValue(member.substr(std::min(equals + 1, member.size()))) ||
                std::find(keys.begin(), keys.end(), key) != keys.end() || keys.size() == mostStateMembers)
                return {};
            keys.push_back(key);
            joined.append(joined.empty() ? "" : ",").append(member);
        }
    }
    return joined.size() <= longestState ? joined : std::string();
}

std::string readBaggage(const std::vector<std::string_view>& values)
{
    std::string joined;
    std::size_t members = 0;
    for (std::string_view rest : values) {
        while (!rest.empty()) {
            const std::string_view member = trimmedBlanks(takeUpTo(',', rest));
            if (member.empty())
                continue;
            if (!isBaggageMember(member) || ++members > mostBaggageMembers)
                return {};
            joined.append(joined.empty() ? "" : ",").append(member);
        }
    }
    return joined.size() <= longestBaggage ? joined : std::string();
}

} // namespace gatehouse
