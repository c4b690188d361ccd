#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse
{

/// The id of a trace or a span as somebody sent it, of any width and even no hex at all. A small value; a
/// text that is no hex, or has more than 32 digits, is only looked at and must outlive the id.
class SentId
{
public:
    /// Nothing was sent.
    constexpr SentId() = default;
    /// Digits of any case; surrounding blanks do not count.
    static SentId ofHex(std::string_view text);
    /// The bytes of OTLP's protobuf: two digits each.
    static SentId ofBytes(std::string_view bytes);
    /// Standard or URL alphabet, with or without padding. What is no base64 is taken as ofHex().
    static SentId ofBase64(std::string_view text);
    /// What is no number, as it is; not empty.
    static constexpr SentId ofText(std::string_view text)
    {
        SentId id;
        id.m_text = text;
        return id;
    }
    static constexpr SentId ofNumber(std::uint64_t high, std::uint64_t low, int digits)
    {
        SentId id;
        id.m_high = high;
        id.m_low = low;
        id.m_digits = static_cast<std::uint8_t>(digits);
        return id;
    }

    bool empty() const { return m_digits == 0 && m_text.empty(); }
    /// Neither empty nor all zero.
    bool valid() const { return (m_high | m_low) != 0 || !m_text.empty(); }
    bool isText() const { return !m_text.empty(); }
    std::uint64_t high() const { return m_high; }
    std::uint64_t low() const { return m_low; }
    /// The width sent, in hex digits.
    int digits() const { return m_digits; }
    /// Only of an id that is no number.
    std::string_view text() const { return m_text; }
    /// Lower-case hex at the width sent; a text as it is.
    std::string shown() const;

    /// Equal but for case and leading zeros.
    friend bool operator==(const SentId& a, const SentId& b)
    {
        return a.m_high == b.m_high && a.m_low == b.m_low && a.m_text == b.m_text;
    }

private:
    std::uint64_t m_high = 0;
    std::uint64_t m_low = 0;
    std::string_view m_text = {};
    std::uint8_t m_digits = 0;
};

} // namespace gatehouse
