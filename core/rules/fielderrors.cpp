#include "fielderrors.h"

#include "jsonwriter.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

constexpr std::size_t MostErrors = 50;
constexpr std::size_t LongestValue = 256;

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

/// The word, and `key` with a blank, `_`, `-` or nothing between.
bool namesKey(std::string_view lower, std::string_view word)
{
    for (auto at = lower.find(word); at != lower.npos; at = lower.find(word, at + 1)) {
        std::string_view rest = lower.substr(at + word.size());
        if (!rest.empty() && (rest.front() == ' ' || rest.front() == '_' || rest.front() == '-'))
            rest.remove_prefix(1);
        if (rest.starts_with("key"))
            return true;
    }
    return false;
}

} // namespace

bool speaksOfSecrets(std::string_view pointer)
{
    static constexpr std::array<std::string_view, 7> words = {"pass",       "secret", "token",  "authoriz",
                                                              "credential", "cookie", "private"};
    // None of the words holds a slash, so looking at the whole pointer looks at each segment.
    const std::string lower = lowerCase(pointer);
    return std::any_of(words.begin(), words.end(),
                       [&lower](auto word) { return lower.find(word) != lower.npos; }) ||
           namesKey(lower, "api") || namesKey(lower, "session");
}

std::string_view cutAtCharacter(std::string_view text, std::size_t longest)
{
    if (text.size() <= longest)
        return text;
    std::size_t end = longest;
    // A character has at most three bytes of continuation; what has more is no UTF-8 anyway.
    while (end + 3 > longest && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

std::string valueOfString(std::string_view text)
{
    json::Writer out;
    if (text.size() <= LongestValue) {
        out.string(text);
    } else {
        std::string cut(cutAtCharacter(text, LongestValue));
        cut += "…";
        out.string(cut);
    }
    return out.take();
}

std::string valueOfNumber(std::string_view text)
{
    return text.size() <= LongestValue ? std::string(text) : valueOfString(text);
}

void FieldErrors::add(Error error)
{
    if (m_errors.size() == MostErrors)
        m_truncated = true;
    else
        m_errors.push_back(std::move(error));
}

void FieldErrors::missing(std::string_view field)
{
    add({std::string(field), "Field '" + std::string(field) + "' is required", std::nullopt});
}

void FieldErrors::invalid(std::string_view field, std::optional<std::string> valueJson)
{
    if (valueJson && speaksOfSecrets(field))
        valueJson = "\"[redacted]\"";
    add({std::string(field), "Invalid value for field '" + std::string(field) + "'", std::move(valueJson)});
}

bool FieldErrors::holds(std::string_view field) const
{
    return std::any_of(m_errors.begin(), m_errors.end(),
                       [field](const Error& error) { return error.field == field; });
}

std::string FieldErrors::body() const
{
    json::Writer out;
    out.beginObject();
    out.key("detail").string("Validation Error");
    out.key("errors").beginArray();
    for (const Error& error : m_errors) {
        out.beginObject();
        out.key("field").string(error.field);
        out.key("message").string(error.message);
        if (error.valueJson)
            out.key("value").raw(*error.valueJson);
        out.endObject();
    }
    out.endArray();
    if (m_truncated)
        out.key("truncated").boolean(true);
    out.endObject();
    return out.take();
}

} // namespace gatehouse
