#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse
{

/// A text to be found in others, ASCII letters of any case (Horspool's search).
class TextNeedle
{
public:
    explicit TextNeedle(std::string_view text);

    bool empty() const { return m_text.empty(); }
    const std::string& text() const { return m_text; } ///< in lower case
    bool isIn(std::string_view text) const;
    /// Every character could be one of a number, a truth value or of what JSON has between values.
    bool mayBeNumber() const { return m_mayBeNumber; }

private:
    bool endsAreIn(std::string_view text) const;

    std::string m_text;
    std::array<std::uint32_t, 256> m_steps{}; ///< by the byte under the needle's end
    bool m_mayBeNumber = false;
};

} // namespace gatehouse
