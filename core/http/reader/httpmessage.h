#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Messages of HTTP/1.1 (RFC 9110, RFC 9112) as values: no sockets, no Boost.
namespace gatehouse::http
{

/// One field line, the name as it was sent. Fields that came through the reader are
/// proven: the name is a token, the value is trimmed and free of CR, LF, NUL and other controls.
struct Field {
    std::string name;
    std::string value;

    friend bool operator==(const Field&, const Field&) = default;
};

/// How the end of a request's body is known.
enum class BodyFraming : std::uint8_t { None, Length, Chunked };

/// The request line and the fields, with what the framing checks made of them.
struct RequestHead {
    std::string method;        ///< one of allowedMethods(), in capitals
    std::string target;        ///< as sent: origin-form, absolute-form, or `*`
    int minor = 1;             ///< 0 for HTTP/1.0; HTTP/1.1 and all later minors are 1
    std::vector<Field> fields; ///< in the order sent

    BodyFraming framing = BodyFraming::None;
    std::uint64_t contentLength = 0; ///< bytes, with BodyFraming::Length
    bool keepAlive = true;           ///< what `Connection` and the version ask for
    bool expectsContinue = false;    ///< waits for `100 Continue` before the body (never HTTP/1.0)
    bool upgrade = false;            ///< `Connection: upgrade` and an `Upgrade` field, HTTP/1.1

    /// The value of the first field of that name; null if there is none.
    const std::string* field(std::string_view nameLowerCase) const;
    /// The values of all fields of that name, in the order sent.
    std::vector<std::string_view> fieldValues(std::string_view nameLowerCase) const;
    /// Whether a field of that name lists the token, compared in any case (`Connection: close`).
    bool lists(std::string_view nameLowerCase, std::string_view tokenLowerCase) const;
};

/// Bytes of a body that are fetched when they are wanted; `bodysource.h` in core/http/server.
class BodySource;

/// An answer. The server adds Date, Content-Length or Transfer-Encoding, and Connection itself
/// and drops those a handler sets (except Date, and Content-Length in the answer to HEAD).
struct Response {
    int status = 200; ///< 200 to 599
    std::vector<Field> fields = {};
    std::string body = {};
    bool close = false; ///< close the connection behind this answer, lingering
    /// If set, the body comes from here and `body` is not looked at.
    std::shared_ptr<BodySource> stream = nullptr;

    const std::string* field(std::string_view nameLowerCase) const;
    /// Replaces every field of that name (compared in any case) by this one.
    void setField(std::string_view name, std::string value);
};

/// `Content-Type: application/json` and the body as given: compact JSON.
Response jsonResponse(int status, std::string body);
/// `{"detail":"…"}`, the text escaped; bad UTF-8 becomes U+FFFD.
Response detailResponse(int status, std::string_view detail);

/// The reason phrase of RFC 9110 for a status; empty for one it does not name.
std::string_view statusReason(int status);

/// `GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS`: what the reader lets through, for `Allow`.
std::string_view allowedMethods();

/// What belongs into an answer's head beside its own fields.
struct ResponseFraming {
    int minor = 1;                              ///< of the request
    bool close = false;                         ///< writes `Connection: close`
    bool chunked = false;                       ///< writes `Transfer-Encoding: chunked`
    std::optional<std::uint64_t> contentLength; ///< writes `Content-Length`
    std::string_view date;                      ///< IMF-fixdate, for an answer without `Date`
};

/// The bytes of the answer's head up to and with its empty line, appended to `out`. False, and
/// `out` untouched, if a name is no token or a value holds CR, LF, NUL or another control:
/// no answer is ever split in two.
bool appendResponseHead(std::string& out, const Response& response, const ResponseFraming& framing);

/// The elements of a comma-separated list (RFC 9110 §5.6.1), trimmed, empty ones left out;
/// commas in quoted strings do not separate.
std::vector<std::string_view> listElements(std::string_view value);

/// Compares ASCII letters in any case, all other bytes exactly.
bool equalsIgnoringCase(std::string_view a, std::string_view b);

} // namespace gatehouse::http
