#include "headchecks.h"

#include "httpsyntax.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace gatehouse::http
{
namespace
{

constexpr std::uint64_t largestLength = std::numeric_limits<std::int64_t>::max();

constexpr std::string_view malformedRequestLine = "Malformed request line";

/// `HTTP/1.x`; the minor version or nothing.
std::optional<int> minorOf(std::string_view version)
{
    if (version.size() != 8 || !version.starts_with("HTTP/1."))
        return std::nullopt;
    const char digit = version.back();
    if (digit < '0' || digit > '9')
        return std::nullopt;
    return digit == '0' ? 0 : 1;
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

std::optional<Response> checkMethod(std::string_view method)
{
    static constexpr std::array<std::string_view, 7> allowed = {"GET",   "HEAD",   "POST",   "PUT",
                                                                "PATCH", "DELETE", "OPTIONS"};
    if (std::find(allowed.begin(), allowed.end(), method) != allowed.end())
        return std::nullopt;
    if (method != "TRACE")
        return framingRefusal(501, "Method not implemented");
    Response answer = framingRefusal(405, "Method Not Allowed");
    answer.setField("Allow", std::string(allowedMethods()));
    return answer;
}

std::optional<Response> checkTarget(std::string_view method, std::string_view target)
{
    if (std::any_of(target.begin(), target.end(), isControl))
        return framingRefusal(400, "Malformed path: control character");
    const bool origin = target.starts_with('/');
    const bool asterisk = target == "*" && method == "OPTIONS";
    if (origin || asterisk || isHost(authorityOf(target)))
        return std::nullopt;
    return framingRefusal(400, "Malformed request target");
}

std::optional<Response> checkHost(const RequestHead& head)
{
    const auto hosts = head.fieldValues("host");
    if (hosts.empty())
        return framingRefusal(400, "Missing Host header");
    if (hosts.size() > 1)
        return framingRefusal(400, "Several Host headers");
    if (!isHost(hosts.front()))
        return framingRefusal(400, "Malformed Host header");
    // RFC 9112 §3.2.2 lets the target win in silence; whoever looks at Host would be deceived.
    const std::string_view authority = authorityOf(head.target);
    if (!authority.empty() && !equalsIgnoringCase(authority, hosts.front()))
        return framingRefusal(400, "Host header and request target disagree");
    return std::nullopt;
}

std::optional<std::uint64_t> readLength(std::string_view digits)
{
    if (digits.empty())
        return std::nullopt;
    std::uint64_t length = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        const auto digit = static_cast<std::uint64_t>(c - '0');
        if (length > (largestLength - digit) / 10)
            return std::nullopt;
        length = length * 10 + digit;
    }
    return length;
}

/// The values of Transfer-Encoding must be `chunked`, once and alone.
std::optional<Response> checkCodings(const std::vector<std::string_view>& values)
{
    const Response malformed = framingRefusal(400, "Malformed Transfer-Encoding header");
    std::size_t codings = 0;
    bool unknown = false;
    for (const std::string_view value : values) {
        for (const std::string_view coding : listElements(value)) {
            const std::string_view name = trimmed(coding.substr(0, coding.find(';')));
            if (!isToken(name))
                return malformed;
            ++codings;
            unknown = unknown || !equalsIgnoringCase(name, "chunked");
        }
    }
    if (unknown)
        return framingRefusal(501, "Unsupported Transfer-Encoding");
    if (codings != 1 || values.size() != 1 || values.front().size() != std::string_view("chunked").size())
        return malformed;
    return std::nullopt;
}

std::optional<Response> checkFraming(RequestHead& head)
{
    const auto codings = head.fieldValues("transfer-encoding");
    const auto lengths = head.fieldValues("content-length");
    if (!codings.empty() && !lengths.empty())
        return framingRefusal(400, "Content-Length and Transfer-Encoding together");
    if (!codings.empty() && head.minor == 0)
        return framingRefusal(400, "Transfer-Encoding in HTTP/1.0");
    if (!codings.empty()) {
        head.framing = BodyFraming::Chunked;
        return checkCodings(codings);
    }
    if (lengths.empty())
        return std::nullopt;
    const auto length = lengths.size() == 1 ? readLength(lengths.front()) : std::nullopt;
    if (!length)
        return framingRefusal(400, "Malformed Content-Length header");
    head.framing = BodyFraming::Length;
    head.contentLength = *length;
    return std::nullopt;
}

std::optional<Response> checkConnection(RequestHead& head)
{
    bool close = false;
    bool keepAlive = false;
    bool upgrade = false;
    for (const std::string_view value : head.fieldValues("connection")) {
        for (const std::string_view option : listElements(value)) {
            if (!isToken(option))
                return framingRefusal(400, "Malformed Connection header");
            close = close || equalsIgnoringCase(option, "close");
            keepAlive = keepAlive || equalsIgnoringCase(option, "keep-alive");
            upgrade = upgrade || equalsIgnoringCase(option, "upgrade");
        }
    }
    head.keepAlive = !close && (head.minor > 0 || keepAlive);
    head.upgrade = upgrade && head.minor > 0 && head.field("upgrade") != nullptr;
    return std::nullopt;
}

std::optional<Response> checkExpect(RequestHead& head)
{
    const auto expectations = head.fieldValues("expect");
    if (expectations.empty())
        return std::nullopt;
    if (expectations.size() > 1 || !equalsIgnoringCase(expectations.front(), "100-continue"))
        return framingRefusal(417, "Unknown expectation");
    head.expectsContinue = head.minor > 0;
    return std::nullopt;
}

std::size_t quotedLength(std::string_view text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"')
            return i + 1;
        if (text[i] == '\\')
            ++i;
    }
    return 0;
}

std::size_t tokenLength(std::string_view text)
{
    const auto* const end = std::find_if_not(text.begin(), text.end(), isTokenChar);
    return static_cast<std::size_t>(end - text.begin());
}

/// *( ";" token [ "=" ( token / quoted-string ) ] )
bool areExtensions(std::string_view text)
{
    if (!isFieldValue(text))
        return false;
    while (!text.empty()) {
        const std::size_t name = text.front() == ';' ? tokenLength(text.substr(1)) : 0;
        if (name == 0)
            return false;
        text.remove_prefix(1 + name);
        if (!text.starts_with('='))
            continue;
        text.remove_prefix(1);
        const std::size_t value = text.starts_with('"') ? quotedLength(text) : tokenLength(text);
        if (value == 0)
            return false;
        text.remove_prefix(value);
    }
    return true;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

Response framingRefusal(int status, std::string_view detail)
{
    Response answer = detailResponse(status, detail);
    answer.close = true;
    return answer;
}

std::optional<Response> readRequestLine(std::string_view line, std::size_t longestTarget, RequestHead& head)
{
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || last == first)
        return framingRefusal(400, malformedRequestLine);
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const auto minor = minorOf(line.substr(last + 1));
    if (!isToken(method) || target.empty() || target.find(' ') != std::string_view::npos)
        return framingRefusal(400, malformedRequestLine);
    if (!minor)
        return framingRefusal(400, "Unsupported HTTP version");
    if (auto refusal = checkMethod(method))
        return refusal;
    if (target.size() > longestTarget)
        return framingRefusal(414, "Request target too long");
    if (auto refusal = checkTarget(method, target))
        return refusal;
    head.method = method;
    head.target = target;
    head.minor = *minor;
    return std::nullopt;
}

std::optional<Response> readFieldLine(std::string_view line, std::vector<Field>& fields)
{
    if (line.starts_with(' ') || line.starts_with('\t'))
        return framingRefusal(400, "Folded header field");
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return framingRefusal(400, "Malformed header field name");
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!isFieldValue(value))
        return framingRefusal(400, "Control character in a header field");
    fields.push_back({std::string(line.substr(0, colon)), std::string(value)});
    return std::nullopt;
}

std::optional<Response> checkHead(RequestHead& head)
{
    if (auto refusal = checkHost(head))
        return refusal;
    for (const auto check : {checkFraming, checkConnection, checkExpect}) {
        if (auto refusal = check(head))
            return refusal;
    }
    return std::nullopt;
}

std::optional<Response> checkTrailers(const std::vector<Field>& trailers)
{
    static constexpr std::array<std::string_view, 14> forbidden = {"transfer-encoding",
                                                                   "content-length",
                                                                   "host",
                                                                   "content-type",
                                                                   "content-encoding",
                                                                   "content-range",
                                                                   "trailer",
                                                                   "te",
                                                                   "connection",
                                                                   "upgrade",
                                                                   "expect",
                                                                   "authorization",
                                                                   "set-cookie",
                                                                   "x-http-method-override"};
    for (const Field& field : trailers) {
        for (const std::string_view name : forbidden) {
            if (equalsIgnoringCase(field.name, name))
                return framingRefusal(400, "Forbidden trailer field");
        }
    }
    return std::nullopt;
}

std::optional<ChunkLine> readChunkLine(std::string_view line)
{
    ChunkLine chunk;
    std::size_t digits = 0;
    while (digits < line.size() && hexDigit(line[digits]) >= 0) {
        if (digits == 16)
            return std::nullopt;
        chunk.size = chunk.size * 16 + static_cast<std::uint64_t>(hexDigit(line[digits]));
        ++digits;
    }
    if (digits == 0 || chunk.size > largestLength || !areExtensions(line.substr(digits)))
        return std::nullopt;
    chunk.extensions = line.size() - digits;
    return chunk;
}

} // namespace gatehouse::http
