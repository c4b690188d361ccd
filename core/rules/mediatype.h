#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// The value of a Content-Type field, taken apart by the grammar of RFC 9110 §8.3.1.
struct MediaType {
    std::string_view name; ///< `type/subtype` as sent; compare in any case
    std::optional<std::string> charset;
    std::optional<std::string> boundary;

    /// Nothing where the grammar is broken or a parameter stands there twice (RFC 6838 §4.3), so
    /// that no two readers can take different ones. `name` views `value`.
    static std::optional<MediaType> parse(std::string_view value);

    bool is(std::string_view nameLowerCase) const;
    bool isMultipart() const;
    /// `application/json` or a subtype that ends in `+json` (RFC 6839).
    bool isJson() const;
    /// A boundary as RFC 2046 §5.1.1 allows it: 1 to 70 characters, not ending in a blank.
    bool hasUsableBoundary() const;
};

} // namespace gatehouse
