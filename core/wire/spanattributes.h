#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace gatehouse
{

/// The value of an attribute, for as long as the call it is given to.
using SpanValue = std::variant<std::string_view, std::int64_t, double, bool>;

/// A span's attributes in the form in which OTLP carries them: repeated KeyValue, field 9 of Span, in
/// protobuf. They are written once, when they are noted, into one buffer: an object for each name and value
/// cost a request more than its rules.
class SpanAttributes
{
public:
    static constexpr std::size_t most = 64;          ///< further names are left out
    static constexpr std::size_t longestText = 2048; ///< bytes; text is cut there, between two characters

    /// Each name once: the later value stands. Text that is no UTF-8, which protobuf forbids, has U+FFFD in
    /// place of each bad byte.
    void put(std::string_view name, const SpanValue& value);

    std::size_t count() const { return m_count; }
    const std::string& encoded() const { return m_bytes; }

private:
    void remove(std::string_view name);

    std::string m_bytes;
    std::size_t m_count = 0;
};

/// The text, or a copy in which each byte that is no UTF-8 is U+FFFD.
class CleanText
{
public:
    explicit CleanText(std::string_view text);
    CleanText(const CleanText&) = delete;
    CleanText& operator=(const CleanText&) = delete;

    std::string_view view() const { return m_view; }

private:
    std::string m_copy;
    std::string_view m_view;
};

} // namespace gatehouse
