#pragma once

#include "maskedview.h"

namespace gatehouse::redact
{

/// An address whose `@` stands at the place, or its `%40` (RFC 5321, also quoted and with
/// letters beyond ASCII); a host without a dot is none.
std::optional<Span> matchEmail(const MaskedView& view, std::size_t at);

/// An IBAN (ISO 13616) that begins at the place, together or in groups.
std::optional<Span> matchIban(const MaskedView& view, std::size_t pos);

/// An IPv4 address that begins at the place; not a version.
std::optional<Span> matchIpv4(const MaskedView& view, std::size_t pos);

/// An IPv6 address (RFC 4291) that begins at the place.
std::optional<Span> matchIpv6(const MaskedView& view, std::size_t pos);

} // namespace gatehouse::redact
