#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse
{

/// A body of application/x-www-form-urlencoded, decoded: `+` is a blank, percent-encoding is undone once.
class SignInForm
{
public:
    /// Nothing for a malformed percent, text that is no UTF-8, a NUL, or over 100 fields.
    static std::optional<SignInForm> parse(std::string_view body);

    /// The value of a field that is there once and not empty. (RFC 6749 §3.2: without a value it counts as
    /// left out.)
    const std::string* value(std::string_view name) const;
    /// Whether a name stands there more than once, which RFC 6749 §3.2 forbids.
    bool repeats() const;

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

} // namespace gatehouse
