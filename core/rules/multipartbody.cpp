#include "formbody.h"

#include "httpmessage.h"
#include "httpsyntax.h"
#include "mediatype.h"
#include "utf8scan.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::size_t MostPartHeaders = 16;
constexpr std::size_t LongestPartHeader = 8192;
constexpr std::string_view lineEnd = "\r\n";

struct Part {
    std::optional<std::string> name;
    bool isFile = false;
};

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

void skipBlanks(std::string_view& rest)
{
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
}

/// A token or the inside of a quoted string. Browsers do not escape inside quotes and others do,
/// so a backslash there would mean different things to different readers: refused.
std::optional<std::string> takeParameterValue(std::string_view& rest)
{
    if (rest.starts_with('"')) {
        const std::size_t close = rest.find('"', 1);
        const std::string_view inside = rest.substr(1, std::min(close, rest.size()) - 1);
        if (close == rest.npos || inside.find('\\') != inside.npos)
            return std::nullopt;
        rest.remove_prefix(close + 1);
        return std::string(inside);
    }
    const auto* const end = std::find_if_not(rest.begin(), rest.end(), http::isTokenChar);
    const auto length = static_cast<std::size_t>(end - rest.begin());
    if (length == 0)
        return std::nullopt;
    std::string token(rest.substr(0, length));
    rest.remove_prefix(length);
    return token;
}

/// `form-data; name="…"; filename="…"`; false if it is malformed.
bool readDisposition(std::string_view value, Part& part)
{
    const std::size_t semicolon = std::min(value.find(';'), value.size());
    if (!http::equalsIgnoringCase(http::trimmed(value.substr(0, semicolon)), "form-data"))
        return false;
    std::string_view rest = value.substr(semicolon);
    while (!rest.empty()) {
        if (!rest.starts_with(';'))
            return false;
        rest.remove_prefix(1);
        skipBlanks(rest);
        const std::size_t equals = std::min(rest.find('='), rest.size());
        const std::string_view name = rest.substr(0, equals);
        if (!http::isToken(name) || equals == rest.size())
            return false;
        rest.remove_prefix(equals + 1);
        auto parameter = takeParameterValue(rest);
        skipBlanks(rest);
        if (!parameter || !isUtf8(*parameter))
            return false;
        if (http::equalsIgnoringCase(name, "name")) {
            if (part.name)
                return false;
            part.name = std::move(parameter);
        } else if (http::equalsIgnoringCase(name, "filename") ||
                   http::equalsIgnoringCase(name, "filename*")) {
            part.isFile = true;
        }
    }
    return part.name.has_value();
}

bool isPlainEncoding(std::string_view value)
{
    return http::equalsIgnoringCase(value, "7bit") || http::equalsIgnoringCase(value, "8bit") ||
           http::equalsIgnoringCase(value, "binary");
}

bool isReadableType(std::string_view value)
{
    const auto media = MediaType::parse(value);
    return media && (!media->charset || http::equalsIgnoringCase(*media->charset, "utf-8") ||
                     http::equalsIgnoringCase(*media->charset, "us-ascii"));
}

class MultipartReader
{
public:
    MultipartReader(std::string_view body, std::string_view boundary, const FormVisitor& visit)
        : m_rest(body)
        , m_delimiter(std::string(lineEnd) + "--" + std::string(boundary))
        , m_visit(visit)
    {
    }

    std::optional<std::string> read()
    {
        const std::string_view first = std::string_view(m_delimiter).substr(lineEnd.size());
        if (!m_rest.starts_with(first))
            return "no boundary at the beginning";
        m_rest.remove_prefix(first.size());
        for (;;) {
            if (m_rest.starts_with("--"))
                return endsHere();
            skipBlanks(m_rest); // transport padding
            if (!m_rest.starts_with(lineEnd))
                return "more than a boundary in its line";
            m_rest.remove_prefix(lineEnd.size());
            if (auto fault = readPart())
                return fault;
        }
    }

private:
    std::optional<std::string> endsHere()
    {
        m_rest.remove_prefix(2);
        skipBlanks(m_rest);
        if (m_rest.empty() || m_rest == lineEnd)
            return std::nullopt;
        return "text behind the last boundary";
    }

    std::optional<std::string> readPart()
    {
        Part part;
        if (auto fault = readHeaders(part))
            return fault;
        m_rest.remove_prefix(lineEnd.size());
        // RFC 2046 would let the empty line's end be the delimiter's; readers disagree about it.
        if (m_rest.starts_with(std::string_view(m_delimiter).substr(lineEnd.size())))
            return "a part without content";
        const std::size_t end = m_rest.find(m_delimiter);
        if (end == m_rest.npos)
            return "no last boundary";
        const std::string_view content = m_rest.substr(0, end);
        m_rest.remove_prefix(end + m_delimiter.size());
        if (part.isFile)
            return std::nullopt;
        if (!isUtf8(content))
            return "invalid UTF-8";
        m_visit(*part.name, content);
        return std::nullopt;
    }

    /// Up to the empty line, which stays.
    std::optional<std::string> readHeaders(Part& part)
    {
        bool disposition = false;
        for (std::size_t count = 0; !m_rest.starts_with(lineEnd); ++count) {
            const std::size_t end = m_rest.substr(0, LongestPartHeader).find(lineEnd);
            if (end == m_rest.npos || count == MostPartHeaders)
                return "part headers that do not end";
            const std::string_view line = m_rest.substr(0, end);
            m_rest.remove_prefix(end + lineEnd.size());
            const std::size_t colon = std::min(line.find(':'), line.size());
            const std::string_view name = line.substr(0, colon);
            if (colon == line.size() || !http::isToken(name) || !http::isFieldValue(line.substr(colon + 1)))
                return "malformed part header";
            if (auto fault = takeHeader(name, http::trimmed(line.substr(colon + 1)), part, disposition))
                return fault;
        }
        if (!disposition)
            return "a part without Content-Disposition";
        return std::nullopt;
    }

    static std::optional<std::string> takeHeader(std::string_view name, std::string_view value, Part& part,
                                                 bool& disposition)
    {
        if (http::equalsIgnoringCase(name, "content-disposition")) {
            if (disposition || !readDisposition(value, part))
                return "malformed Content-Disposition";
            disposition = true;
        } else if (http::equalsIgnoringCase(name, "content-transfer-encoding") && !isPlainEncoding(value)) {
            return "an encoded part";
        } else if (http::equalsIgnoringCase(name, "content-type") && !isReadableType(value)) {
            return "malformed or unknown type of a part";
        }
        return std::nullopt;
    }

    std::string_view m_rest;
    std::string m_delimiter;
    const FormVisitor& m_visit;
};

} // namespace

std::optional<std::string> readMultipart(std::string_view body, std::string_view boundary,
                                         const FormVisitor& visit)
{
    return MultipartReader(body, boundary, visit).read();
}

} // namespace gatehouse
