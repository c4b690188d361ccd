#include "httpmessage.h"

#include "httpsyntax.h"
#include "jsonwriter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse::http
{
namespace
{

constexpr char toLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

const std::string* firstField(const std::vector<Field>& fields, std::string_view name)
{
    const auto it = std::find_if(fields.begin(), fields.end(),
                                 [name](const Field& field) { return equalsIgnoringCase(field.name, name); });
    return it == fields.end() ? nullptr : &it->value;
}

constexpr std::pair<int, std::string_view> reasons[] = {
    {100, "Continue"},
    {101, "Switching Protocols"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {203, "Non-Authoritative Information"},
    {204, "No Content"},
    {205, "Reset Content"},
    {206, "Partial Content"},
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {305, "Use Proxy"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {426, "Upgrade Required"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
};

/// Fields that say how the message is framed are the server's to write.
bool isFramingField(std::string_view name)
{
    static constexpr std::array<std::string_view, 4> names = {"content-length", "transfer-encoding",
                                                              "connection", "keep-alive"};
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view other) { return equalsIgnoringCase(name, other); });
}

void appendField(std::string& out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

void appendFraming(std::string& out, const ResponseFraming& framing, bool upgrade)
{
    if (framing.contentLength)
        appendField(out, "Content-Length", std::to_string(*framing.contentLength));
    if (framing.chunked)
        appendField(out, "Transfer-Encoding", "chunked");
    if (framing.close)
        appendField(out, "Connection", upgrade ? "close, upgrade" : "close");
    else if (upgrade)
        appendField(out, "Connection", "upgrade"); // RFC 9110 §7.8 wants both or none
    else if (framing.minor == 0)
        appendField(out, "Connection", "keep-alive");
}

} // namespace

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return toLower(x) == toLower(y); });
}

const std::string* RequestHead::field(std::string_view nameLowerCase) const
{
    return firstField(fields, nameLowerCase);
}

std::vector<std::string_view> RequestHead::fieldValues(std::string_view nameLowerCase) const
{
    std::vector<std::string_view> values;
    for (const Field& field : fields) {
        if (equalsIgnoringCase(field.name, nameLowerCase))
            values.emplace_back(field.value);
    }
    return values;
}

bool RequestHead::lists(std::string_view nameLowerCase, std::string_view tokenLowerCase) const
{
    const auto holds = [&](const Field& field) {
        if (!equalsIgnoringCase(field.name, nameLowerCase))
            return false;
        const auto elements = listElements(field.value);
        return std::any_of(elements.begin(), elements.end(), [tokenLowerCase](std::string_view element) {
            return equalsIgnoringCase(element, tokenLowerCase);
        });
    };
    return std::any_of(fields.begin(), fields.end(), holds);
}

const std::string* Response::field(std::string_view nameLowerCase) const
{
    return firstField(fields, nameLowerCase);
}

void Response::setField(std::string_view name, std::string value)
{
    std::erase_if(fields, [name](const Field& field) { return equalsIgnoringCase(field.name, name); });
    fields.push_back({std::string(name), std::move(value)});
}

Response jsonResponse(int status, std::string body)
{
    Response response{.status = status};
    response.fields.push_back({"Content-Type", "application/json"});
    response.body = std::move(body);
    return response;
}

Response detailResponse(int status, std::string_view detail)
{
    json::Writer writer;
    writer.beginObject();
    writer.key("detail");
    writer.string(detail);
    writer.endObject();
    return jsonResponse(status, writer.take());
}

std::string_view statusReason(int status)
{
    const auto* it = std::lower_bound(std::begin(reasons), std::end(reasons), status,
                                      [](const auto& entry, int wanted) { return entry.first < wanted; });
    return it != std::end(reasons) && it->first == status ? it->second : std::string_view();
}

std::string_view allowedMethods()
{
    return "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
}

bool appendResponseHead(std::string& out, const Response& response, const ResponseFraming& framing)
{
    const auto harmless = [](const Field& field) { return isToken(field.name) && isFieldValue(field.value); };
    if (!std::all_of(response.fields.begin(), response.fields.end(), harmless))
        return false;
    out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    out.append(statusReason(response.status)).append("\r\n");
    for (const Field& field : response.fields) {
        if (!isFramingField(field.name))
            appendField(out, field.name, field.value);
    }
    if (!framing.date.empty() && response.field("date") == nullptr)
        appendField(out, "Date", framing.date);
    appendFraming(out, framing, response.field("upgrade") != nullptr);
    out += "\r\n";
    return true;
}

std::vector<std::string_view> listElements(std::string_view value)
{
    std::vector<std::string_view> elements;
    std::size_t start = 0;
    bool quoted = false;
    for (std::size_t i = 0; i <= value.size(); ++i) {
        if (i == value.size() || (value[i] == ',' && !quoted)) {
            const std::string_view element = trimmed(value.substr(start, i - start));
            if (!element.empty())
                elements.push_back(element);
            start = i + 1;
        } else if (value[i] == '"') {
            quoted = !quoted;
        } else if (value[i] == '\\' && quoted && i + 1 < value.size()) {
            ++i;
        }
    }
    return elements;
}

} // namespace gatehouse::http
