#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Numbers and times as trace files write them. Nothing where a text is none.
namespace gatehouse::sent
{

/// Of so many nanoseconds (a power of ten) each, with or without a fraction or an exponent; exact, the rest
/// below a nanosecond cut. Nothing if it is negative. What does not fit is the greatest that does.
std::optional<std::uint64_t> nanos(std::string_view digits, std::uint64_t unit);
/// The same for a duration, which may be negative.
std::optional<std::int64_t> signedNanos(std::string_view digits, std::uint64_t unit);

/// "5000ns", "1.5ms", "1m0.25s": Go's time.Duration; protobuf's "1.5s" is one, too.
std::optional<std::int64_t> duration(std::string_view text);
/// RFC 3339 with up to nine digits of fraction, none of them lost; not before 1970.
std::optional<std::uint64_t> instant(std::string_view text);

std::optional<std::int64_t> integer(std::string_view digits);
std::optional<double> number(std::string_view digits);

/// The bytes of base64 in either alphabet, with or without padding.
std::optional<std::string> base64(std::string_view text);

} // namespace gatehouse::sent
