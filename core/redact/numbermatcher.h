#pragma once

#include "maskedview.h"

namespace gatehouse::redact
{

/// Looks at the digits that begin at the place, an opening parenthesis or a plus among
/// them: phone, card, imei, imsi, IPv4.
std::optional<Span> matchNumber(const MaskedView& view, std::size_t pos);

/// One past the digits at the place and what makes a date or a UUID of them, so that no
/// part of these is looked at again.
std::size_t numberEnd(const MaskedView& view, std::size_t pos);

/// One past a UUID (8-4-4-4-12 hexadecimal digits) at the place, or the place.
std::size_t uuidEnd(const MaskedView& view, std::size_t pos);

} // namespace gatehouse::redact
