#include "tokenmatcher.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace gatehouse::redact
{
namespace
{

bool isTokenByte(char c)
{
    constexpr std::string_view Marks = "-_.~+/=";
    return isAlnum(c) || (c != '\0' && Marks.find(c) != Marks.npos);
}

std::size_t endOfRun(const MaskedView& view, std::size_t pos, bool (*belongs)(char))
{
    while (pos < view.text.size() && belongs(view.text[pos]))
        ++pos;
    return pos;
}

/// A word of prose is not a token: `the bearer of bad news`.
bool looksSecret(std::string_view value)
{
    const bool digit = std::any_of(value.begin(), value.end(), isDigit);
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool capitals = value.size() > 1 && std::any_of(value.begin() + 1, value.end(), isCapital);
    return value.size() >= 6 && (digit || capitals || value.size() >= 20);
}

int base64Value(char c)
{
    constexpr std::string_view Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::size_t at = Alphabet.find(c);
    return at == Alphabet.npos ? -1 : static_cast<int>(at);
}

/// Base64 of text with a colon in it, as RFC 7617 has it.
bool isUserAndPassword(std::string_view value)
{
    unsigned bits = 0;
    unsigned held = 0;
    bool colon = false;
    for (const char c : value.substr(0, std::min(value.find('='), value.size()))) {
        const int six = base64Value(c);
        if (six < 0)
            return false;
        bits = (bits << 6U) | static_cast<unsigned>(six);
        held += 6;
        if (held < 8)
            continue;
        held -= 8;
        const unsigned byte = (bits >> held) & 0xFFU;
        if (byte < 0x20 || byte == 0x7F)
            return false;
        colon = colon || byte == ':';
    }
    return colon;
}

struct KeyPrefix {
    std::string_view text;
    std::size_t least; ///< bytes behind it
};

constexpr std::array KeyPrefixes = std::to_array<KeyPrefix>({
    {"sk-", 16},      {"sk_live_", 10},
    {"sk_test_", 10}, {"pk_live_", 10},
    {"rk_live_", 10}, {"ghp_", 16},
    {"gho_", 16},     {"ghu_", 16},
    {"ghs_", 16},     {"ghr_", 16},
    {"glpat-", 10},   {"github_pat_", 16},
    {"glrt-", 10},    {"xoxb-", 10},
    {"xoxp-", 10},    {"xoxa-", 10},
    {"xoxr-", 10},    {"xoxs-", 10},
    {"xapp-", 10},    {"AKIA", 16},
    {"ASIA", 16},     {"AIza", 30},
    {"ya29.", 16},    {"hf_", 20},
    {"npm_", 20},     {"pypi-", 16},
    {"dop_v1_", 16},  {"SG.", 20},
    {"shpat_", 16},   {"whsec_", 16},
    {"sq0atp-", 16},  {"lin_api_", 16},
    {"hvs.", 16},     {"AGE-SECRET-KEY-1", 16},
});

/// For each first byte of a key, which second bytes it may have, by their lower five bits.
constexpr std::array<std::uint32_t, 256> SecondBytes = [] {
    std::array<std::uint32_t, 256> seconds{};
    const auto add = [&seconds](std::string_view prefix) {
        seconds[static_cast<unsigned char>(prefix[0])] |= 1U << (static_cast<unsigned char>(prefix[1]) & 31U);
    };
    for (const KeyPrefix& prefix : KeyPrefixes)
        add(prefix.text);
    add("eyJ");
    return seconds;
}();

bool isKeyByte(char c)
{
    return isWord(c) || c == '-';
}

bool isKeyOrDot(char c)
{
    return isKeyByte(c) || c == '.';
}

std::optional<Span> matchJwt(const MaskedView& view, std::size_t pos)
{
    constexpr std::size_t LeastHeader = 10;
    const std::size_t header = endOfRun(view, pos, isKeyByte);
    if (header - pos < LeastHeader || view.at(header) != '.')
        return std::nullopt;
    const std::size_t payload = endOfRun(view, header + 1, isKeyByte);
    if (payload == header + 1)
        return std::nullopt;
    return Span{pos, endOfRun(view, payload, isKeyOrDot), RedactionKind::Token};
}

/// First byte of the name that ends at the place: `db.password`, `X-Api-Key`, `api key`.
std::size_t nameBegin(const MaskedView& view, std::size_t end)
{
    constexpr std::size_t Longest = 64;
    const std::size_t limit = end > view.floor + Longest ? end - Longest : view.floor;
    std::size_t begin = end;
    while (begin > limit && isKeyOrDot(view.text[begin - 1]))
        --begin;
    if (begin >= limit + 4 && equalsIgnoringCase(view.part(begin, end), "key") &&
        equalsIgnoringCase(view.part(begin - 4, begin - 1), "api") && view.text[begin - 1] == ' ')
        begin -= 4;
    return begin;
}

/// First byte of the value behind a name's end and its `=`, `:` or `": "`; 0 if there is none.
std::size_t valueBegin(const MaskedView& view, std::size_t begin, std::size_t pos)
{
    constexpr int MostBlanks = 3;
    const auto skipBlanks = [&view, &pos] {
        for (int i = 0; i < MostBlanks && isBlank(view.at(pos)); ++i)
            ++pos;
    };
    const bool option = begin >= view.floor && view.part(begin, pos).starts_with("--");
    if (option && view.at(pos) == ' ' && view.at(pos + 1) != '-')
        return pos + 1;
    if (view.at(pos) == '\\')
        ++pos;
    if (view.at(pos) == '"' || view.at(pos) == '\'')
        ++pos;
    skipBlanks();
    if (view.at(pos) != '=' && view.at(pos) != ':')
        return 0;
    if (view.startsWith(pos, "://"))
        return 0;
    pos += view.startsWith(pos, "=>") || view.startsWith(pos, ":=") || view.startsWith(pos, "==") ? 2 : 1;
    skipBlanks();
    return pos;
}

/// One past a value in quotes whose first byte is at the place, or the place.
std::size_t quotedEnd(const MaskedView& view, std::size_t pos, char quote, bool escaped)
{
    constexpr std::size_t Longest = 4096;
    if (escaped) { // JSON inside a string: the quotes themselves are escaped
        const char end[] = {'\\', quote};
        const std::size_t at = view.text.substr(pos, Longest).find(std::string_view(end, 2));
        return at == std::string_view::npos ? pos : pos + at;
    }
    for (std::size_t end = pos; end < view.text.size() && end < pos + Longest; ++end) {
        if (view.text[end] == quote)
            return end;
        if (view.text[end] == '\n')
            break;
        if (view.text[end] == '\\')
            ++end;
    }
    return pos;
}

/// A comma or semicolon that begins the next `name=value`.
bool beginsNextPair(const MaskedView& view, std::size_t pos)
{
    constexpr std::size_t Longest = 32;
    std::size_t name = pos + 1;
    while (isBlank(view.at(name)) && name < pos + 4)
        ++name;
    std::size_t end = name;
    while (end < name + Longest && isKeyByte(view.at(end)))
        ++end;
    return end > name && (view.at(end) == '=' || view.at(end) == ':');
}

std::size_t plainEnd(const MaskedView& view, std::size_t pos)
{
    constexpr std::string_view Stops = "&\"'<>`";
    constexpr std::string_view Trailing = ".,;:!?)]}\\";
    std::size_t end = pos;
    for (; end < view.text.size(); ++end) {
        const char c = view.text[end];
        if (static_cast<unsigned char>(c) <= ' ' || Stops.find(c) != Stops.npos)
            break;
        if ((c == ',' || c == ';') && beginsNextPair(view, end))
            break;
    }
    while (end > pos && Trailing.find(view.text[end - 1]) != Trailing.npos)
        --end;
    return end;
}

} // namespace

std::optional<Span> matchCredential(const MaskedView& view, std::size_t begin, std::size_t end)
{
    const std::string_view scheme = view.part(begin, end);
    const bool bearer = equalsIgnoringCase(scheme, "bearer");
    if ((!bearer && !equalsIgnoringCase(scheme, "basic")) || !isBlank(view.at(end)))
        return std::nullopt;
    const std::size_t value = isBlank(view.at(end + 1)) ? end + 2 : end + 1;
    std::size_t last = endOfRun(view, value, isTokenByte);
    while (last > value && view.text[last - 1] == '.')
        --last;
    const std::string_view text = view.part(value, last);
    const bool header =
        view.context.authorization || equalsIgnoringCase(WordsBefore(view, begin).next(), "authorization");
    if (text.empty() || (!header && !(bearer ? looksSecret(text) : isUserAndPassword(text))))
        return std::nullopt;
    return Span{value, last, RedactionKind::Token};
}

std::size_t keyRunEnd(const MaskedView& view, std::size_t pos)
{
    return endOfRun(view, pos, isKeyByte);
}

std::optional<Span> matchKey(const MaskedView& view, std::size_t pos)
{
    const auto second = static_cast<unsigned char>(view.at(pos + 1));
    if ((SecondBytes[static_cast<unsigned char>(view.at(pos))] >> (second & 31U) & 1U) == 0)
        return std::nullopt;
    if (view.startsWith(pos, "eyJ"))
        return matchJwt(view, pos);
    for (const KeyPrefix& prefix : KeyPrefixes) {
        if (prefix.text.front() != view.at(pos) || !view.startsWith(pos, prefix.text))
            continue;
        const std::size_t value = pos + prefix.text.size();
        std::size_t end = endOfRun(view, value, prefix.text.back() == '.' ? isKeyOrDot : isKeyByte);
        while (end > value && view.text[end - 1] == '.')
            --end;
        const std::string_view key = view.part(value, end);
        if (key.size() >= prefix.least && looksSecret(key) && !isNumeric(key))
            return Span{pos, end, RedactionKind::Token};
    }
    return std::nullopt;
}

std::optional<Span> matchUrlPassword(const MaskedView& view, std::size_t colon)
{
    constexpr std::size_t Longest = 512;
    constexpr std::string_view Stops = "/?#\"'<>\\";
    if (!view.startsWith(colon, "://"))
        return std::nullopt;
    const std::size_t user = colon + 3;
    std::size_t password = 0;
    std::size_t at = 0;
    for (std::size_t pos = user; pos < view.text.size() && pos < user + Longest; ++pos) {
        const char c = view.text[pos];
        if (static_cast<unsigned char>(c) <= ' ' || Stops.find(c) != Stops.npos)
            break;
        if (c == ':' && password == 0)
            password = pos + 1;
        else if (c == '@')
            at = pos;
    }
    if (password == 0 || at <= password || endOfMask(view.text, password) != password)
        return std::nullopt;
    return Span{password, at, RedactionKind::Token};
}

std::optional<Span> matchNamedSecret(const MaskedView& view, std::size_t nameEnd)
{
    const std::size_t begin = nameBegin(view, nameEnd);
    std::size_t value = valueBegin(view, begin, nameEnd);
    if (value == 0)
        return std::nullopt;
    const Secrecy secrecy = secrecyOfName(view.part(begin, nameEnd));
    if (secrecy == Secrecy::None)
        return std::nullopt;
    const bool escaped = view.at(value) == '\\';
    if (escaped)
        ++value;
    std::size_t end = value;
    if (view.at(value) == '"' || view.at(value) == '\'' || view.at(value) == '`') {
        ++value;
        end = quotedEnd(view, value, view.text[value - 1], escaped);
    }
    if (end <= value)
        end = plainEnd(view, value);
    const std::string_view text = view.part(value, end);
    if (text.empty() || endOfMask(view.text, value) != value ||
        (secrecy == Secrecy::Text && isNumeric(text)) || equalsIgnoringCase(text, "null") ||
        equalsIgnoringCase(text, "bearer") || equalsIgnoringCase(text, "basic"))
        return std::nullopt;
    return Span{value, end, RedactionKind::Token};
}

} // namespace gatehouse::redact
