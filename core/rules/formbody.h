#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Told each field of a form in order: its name and its text, both decoded, both UTF-8. A part
/// with a filename is none.
using FormVisitor = std::function<void(std::string_view name, std::string_view text)>;

/// Reads application/x-www-form-urlencoded (WHATWG URL, strictly: bad percents and bad UTF-8 are
/// refused). Why it is malformed, or nothing.
std::optional<std::string> readUrlEncoded(std::string_view body, const FormVisitor& visit);

/// Reads multipart/form-data (RFC 7578, RFC 2046), strictly, so that no two readers can see
/// different parts: no text before the first boundary or behind the last, CRLF everywhere, one
/// Content-Disposition a part with one name. Why it is malformed, or nothing.
std::optional<std::string> readMultipart(std::string_view body, std::string_view boundary,
                                         const FormVisitor& visit);

} // namespace gatehouse
