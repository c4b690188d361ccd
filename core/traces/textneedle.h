#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse
{

/// A text to be found in others, ASCII letters of any case.
class TextNeedle
{
public:
    explicit TextNeedle(std::string_view text);

    bool empty() const { return m_text.empty(); }
    const std::string& text() const { return m_text; } ///< in lower case
    bool isIn(std::string_view text) const { return find(text) != std::string_view::npos; }
    /// Where it first stands from here on, in time that grows with the way to there; npos.
    std::size_t find(std::string_view text, std::size_t from = 0) const;
    /// It could stand in a number, a truth value, null, or with what JSON has between such values.
    bool mayBeNumber() const { return m_mayBeNumber; }

private:
    bool standsAt(const std::uint8_t* begin) const;
    bool mayStandWithin(const std::uint8_t* begin) const;

    std::string m_text;
    // Its first and last byte, and the bit in which a letter's cases differ.
    std::uint8_t m_first = 0;
    std::uint8_t m_last = 0;
    std::uint8_t m_firstMask = 0;
    std::uint8_t m_lastMask = 0;
    bool m_mayBeNumber = false;
};

} // namespace gatehouse
