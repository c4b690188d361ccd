#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// The errors of a 422 (CONTRACTS §3, Answers), at most 50 of them and whether there were more.
class FieldErrors
{
public:
    /// `field` is a pointer without its first slash.
    void missing(std::string_view field);
    /// `valueJson`: the scalar as JSON text, see valueOfString() and valueOfNumber(); absent for
    /// anything else. Shown as "[redacted]" where the field's name speaks of secrets.
    void invalid(std::string_view field, std::optional<std::string> valueJson);

    bool empty() const { return m_errors.empty(); }
    /// Further ones change nothing any more.
    bool full() const { return m_truncated; }
    bool holds(std::string_view field) const;
    /// `{"detail":"Validation Error","errors":[…]}`
    std::string body() const;

private:
    struct Error {
        std::string field;
        std::string message;
        std::optional<std::string> valueJson;
    };
    void add(Error error);

    std::vector<Error> m_errors;
    bool m_truncated = false;
};

/// A string as the value of an error: cut at a character to at most 256 bytes, then `…`.
std::string valueOfString(std::string_view text);
/// A number's text as it came; as a cut string where it is longer than 256 bytes.
std::string valueOfNumber(std::string_view text);

/// Whether a segment of the pointer contains a word that secrets go by.
bool speaksOfSecrets(std::string_view pointer);

/// At most `longest` bytes of the text, cut at a character of UTF-8.
std::string_view cutAtCharacter(std::string_view text, std::size_t longest);

} // namespace gatehouse
