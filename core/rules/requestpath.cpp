#include "requestpath.h"

#include "httpsyntax.h"
#include "utf8scan.h"

#include <algorithm>
#include <array>
#include <optional>

namespace gatehouse
{
namespace
{

constexpr bool isUnreserved(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

enum CharacterClass : unsigned char {
    Refused = 0,
    Allowed = 1, ///< a pchar, `%` or the slash (RFC 3986 §3.3)
    Literal = 2  ///< need not be encoded inside a segment, and means nothing there
};

constexpr std::array<unsigned char, 256> characterTable()
{
    std::array<unsigned char, 256> table{};
    for (unsigned c = 0; c < 0x80; ++c)
        if (isUnreserved(static_cast<unsigned char>(c)))
            table[c] = Allowed | Literal;
    for (const char c : std::string_view("!$&'()*+,=:@"))
        table[static_cast<unsigned char>(c)] = Allowed | Literal;
    for (const char c : std::string_view(";%/"))
        table[static_cast<unsigned char>(c)] = Allowed;
    return table;
}

constexpr auto characters = characterTable();

bool isAllowed(char c)
{
    return (characters[static_cast<unsigned char>(c)] & Allowed) != 0;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

struct Segment {
    std::string name;        ///< decoded
    std::string_view params; ///< as sent, with the semicolon
};

/// Why a decoded segment is refused; empty if it is not.
std::string_view faultOf(std::string_view decoded)
{
    for (std::size_t at = 0; at < decoded.size();) {
        const json::Utf8Step step = json::utf8At(decoded, at);
        if (step.fault != json::Utf8Fault::None)
            return "invalid UTF-8";
        const bool control = step.codePoint < 0x20 || (step.codePoint >= 0x7F && step.codePoint < 0xA0);
        if (control)
            return "control character";
        if (step.codePoint == '/' || step.codePoint == '\\')
            return "encoded slash or backslash";
        at += step.length;
    }
    return {};
}

/// Nothing, and the reason, for a segment that is refused. The params, which are sent on as they
/// came, must be as clean as the name.
std::optional<Segment> readSegment(std::string_view raw, std::string_view& reason)
{
    Segment segment;
    const std::size_t semicolon = std::min(raw.find(';'), raw.size());
    segment.params = raw.substr(semicolon);
    std::string params;
    if (!percentDecode(raw.substr(0, semicolon), segment.name) || !percentDecode(segment.params, params))
        reason = "bad percent-encoding";
    else
        reason = faultOf(segment.name);
    if (reason.empty())
        reason = faultOf(params);
    if (!reason.empty())
        return std::nullopt;
    return segment;
}

void appendEncoded(std::string& out, std::string_view name)
{
    constexpr std::string_view Hex = "0123456789ABCDEF";
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if ((characters[byte] & Literal) != 0) {
            out += c;
            continue;
        }
        out += '%';
        out += Hex[byte >> 4U];
        out += Hex[byte & 15U];
    }
}

/// The segments in order, without dot segments; and whether a slash ends the path.
class SegmentStack
{
public:
    void take(Segment segment, bool last)
    {
        const bool dots = segment.name == "." || segment.name == "..";
        if (segment.name == ".." && !m_segments.empty())
            m_segments.pop_back();
        if (last)
            m_finalSlash = dots || segment.name.empty();
        if (!dots)
            m_segments.push_back(std::move(segment));
    }

    void write(RequestPath& path)
    {
        std::erase_if(m_segments, [](const Segment& segment) { return segment.name.empty(); });
        for (const Segment& segment : m_segments) {
            path.matched.append("/").append(segment.name);
            path.forwarded += '/';
            appendEncoded(path.forwarded, segment.name);
            path.forwarded += segment.params;
        }
        if (m_segments.empty())
            path.matched = "/";
        if (m_segments.empty() || m_finalSlash)
            path.forwarded += '/';
    }

private:
    std::vector<Segment> m_segments;
    bool m_finalSlash = false;
};

/// Most paths are in normal form already.
bool isNormal(std::string_view path)
{
    for (std::size_t i = 0; i < path.size(); ++i) {
        const char c = path[i];
        if (c == '%' || c == ';')
            return false;
        if (c == '/' && i + 1 < path.size() && (path[i + 1] == '/' || path[i + 1] == '.'))
            return false;
    }
    return true;
}

RequestPath malformed(std::string_view reason)
{
    RequestPath path;
    path.problem.append("Malformed path: ").append(reason);
    return path;
}

} // namespace

bool percentDecode(std::string_view text, std::string& out)
{
    out.clear();
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return false;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return true;
}

RequestPath RequestPath::parse(std::string_view target)
{
    RequestPath result;
    if (target == "*") {
        result.forwarded = target;
        return result;
    }
    if (target.find('#') != std::string_view::npos)
        return malformed("fragment");
    const std::string_view authority = http::authorityOf(target);
    if (!authority.empty())
        target.remove_prefix(static_cast<std::size_t>(authority.data() + authority.size() - target.data()));
    const std::size_t question = std::min(target.find('?'), target.size());
    std::string_view path = target.substr(0, question);
    const std::string_view query = target.substr(question);
    if (path.empty())
        path = "/";
    if (path.front() != '/' || !std::all_of(path.begin(), path.end(), isAllowed))
        return malformed("character that is not allowed");
    if (isNormal(path)) {
        result.forwarded.reserve(path.size() + query.size());
        result.forwarded.append(path).append(query);
        const bool finalSlash = path.size() > 1 && path.back() == '/';
        result.matched = path.substr(0, path.size() - (finalSlash ? 1 : 0));
        return result;
    }
    SegmentStack stack;
    for (std::size_t begin = 1; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        std::string_view reason;
        auto segment = readSegment(path.substr(begin, end - begin), reason);
        if (!segment)
            return malformed(reason);
        stack.take(std::move(*segment), end == path.size());
        begin = end + 1;
    }
    stack.write(result);
    result.forwarded += query;
    return result;
}

std::string_view RequestPath::query() const
{
    const std::size_t question = forwarded.find('?');
    return question == std::string::npos ? std::string_view()
                                         : std::string_view(forwarded).substr(question + 1);
}

std::vector<std::string_view> RequestPath::segments() const
{
    std::vector<std::string_view> all;
    const std::string_view path = matched;
    for (std::size_t begin = 1; begin < path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        all.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return all;
}

bool isAtOrBelow(std::string_view matched, std::string_view below)
{
    if (below == "/")
        return matched.starts_with('/');
    return matched.starts_with(below) && (matched.size() == below.size() || matched[below.size()] == '/');
}

} // namespace gatehouse
