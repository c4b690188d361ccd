#pragma once

#include "httpmessage.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// The framing checks of CONTRACTS §3 (check 1) on whole lines and on a whole head. Each gives
/// the answer that refuses, or nothing.
namespace gatehouse::http
{

/// The body's detail, with `close` set: behind a framing error nobody knows what the bytes are.
Response framingRefusal(int status, std::string_view detail);

/// `method SP request-target SP HTTP-version`, without its line end, into the head.
std::optional<Response> readRequestLine(std::string_view line, std::size_t longestTarget, RequestHead& head);

/// `field-name ":" OWS field-value OWS`, without its line end.
std::optional<Response> readFieldLine(std::string_view line, std::vector<Field>& fields);

/// Host, Content-Length, Transfer-Encoding, Connection and Expect together, once all fields
/// are there; fills in what follows from them.
std::optional<Response> checkHead(RequestHead& head);

/// Fields behind a chunked body that may not stand there, since they frame, route or
/// authenticate a message that has been judged already (RFC 9110 §6.5.1).
std::optional<Response> checkTrailers(const std::vector<Field>& trailers);

struct ChunkLine {
    std::uint64_t size = 0;     ///< below 2^63
    std::size_t extensions = 0; ///< bytes of the line behind the size
};
/// `chunk-size [chunk-ext]`, at most 16 digits, without the white space that RFC 9112 §7.1.1
/// calls bad.
std::optional<ChunkLine> readChunkLine(std::string_view line);

} // namespace gatehouse::http
