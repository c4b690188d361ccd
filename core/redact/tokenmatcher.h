#pragma once

#include "maskedview.h"

namespace gatehouse::redact
{

/// The value behind a scheme of RFC 7235 that ends at the place ("Bearer", "Basic").
std::optional<Span> matchCredential(const MaskedView& view, std::size_t begin, std::size_t end);

/// A JWT (RFC 7519) or a key with a known prefix that begins at the place.
std::optional<Span> matchKey(const MaskedView& view, std::size_t pos);

/// One past the letters, digits, hyphens and underscores at the place.
std::size_t keyRunEnd(const MaskedView& view, std::size_t pos);

/// The password of `scheme://user:password@host` whose colon stands at the place.
std::optional<Span> matchUrlPassword(const MaskedView& view, std::size_t colon);

/// The value behind `name=`, `name: ` or `"name": ` whose name ends at the place and is a secret's.
std::optional<Span> matchNamedSecret(const MaskedView& view, std::size_t nameEnd);

} // namespace gatehouse::redact
