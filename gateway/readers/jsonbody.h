#pragma once

#include "httpmessage.h"
#include "jsontree.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// One entry of a 422 (CONTRACTS §3): a field by its pointer without the first slash.
struct FieldError {
    std::string field;
    std::string message;
    std::optional<std::string> valueJson; ///< a scalar, as JSON text
};

/// 422 `{"detail":"Validation Error","errors":[…]}`: 50 errors at most, then `"truncated":true`; values
/// of fields whose names speak of secrets become "[redacted]".
http::Response validationError(const std::vector<FieldError>& errors);

/// The error of a query parameter or header with this text.
FieldError invalidValue(std::string_view field, std::string_view text);

/// A request's JSON body under the gateway's built-in rules. Members are asked for one after the other;
/// what is wrong with them is collected.
class JsonBody
{
public:
    /// Reads the body (empty: no members). A 400 if it is no JSON within the limits. Names that repeat
    /// inside the member `repeatsIn` are left to who asks for that.
    static std::optional<http::Response> read(const std::string& body, JsonBody& into,
                                              std::string_view repeatsIn = {});

    enum class Need : std::uint8_t { Optional, Required };

    bool has(std::string_view name) const { return find(name).has_value(); }
    /// A string of so many characters, without NUL. Null counts as absent, unless it is required.
    std::optional<std::string> text(std::string_view name, Need need, std::size_t mostCharacters,
                                    std::size_t leastCharacters = 0);
    /// A whole number from 1 on, and it must be there.
    std::optional<std::int64_t> positive(std::string_view name);
    /// The text to the byte of whatever value it is, null too, and it must be there.
    std::optional<std::string> anyValue(std::string_view name);
    /// One of these words.
    std::optional<std::string> word(std::string_view name, const std::vector<std::string_view>& words);
    /// The value's text to the byte; null counts as absent.
    std::optional<std::string> json(std::string_view name);
    /// Likewise, of an array.
    std::optional<std::string> array(std::string_view name);
    /// A string or null, and it must be there.
    std::optional<std::string> textOrNull(std::string_view name, std::size_t mostCharacters);

    /// The 422, if anything was wrong; looks at all numbers and names too, whether asked for or not.
    std::optional<http::Response> refusal();

private:
    std::optional<json::Node> find(std::string_view name) const;
    void missing(std::string_view name);
    void invalid(std::string_view name, const json::Node& node);
    void judgeEveryValue();

    std::optional<json::Tree> m_tree;
    std::vector<FieldError> m_errors;
};

} // namespace gatehouse
