#include "textneedle.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::string_view numeric = "0123456789+-.eainftyrusl[]{}\",:=";

constexpr std::array<std::uint8_t, 256> lowerCase = [] {
    std::array<std::uint8_t, 256> table{};
    for (unsigned at = 0; at < 256; ++at)
        table[at] = static_cast<std::uint8_t>(at >= 'A' && at <= 'Z' ? at + 32 : at);
    return table;
}();

std::uint8_t lowered(char c)
{
    return lowerCase[static_cast<std::uint8_t>(c)];
}

} // namespace

TextNeedle::TextNeedle(std::string_view text) : m_text(text)
{
    for (char& c : m_text)
        c = static_cast<char>(lowered(c));
    const auto length = static_cast<std::uint32_t>(m_text.size());
    m_steps.fill(length);
    for (std::uint32_t at = 0; at + 1 < length; ++at)
        for (unsigned byte = 0; byte < 256; ++byte)
            if (lowerCase[byte] == static_cast<std::uint8_t>(m_text[at]))
                m_steps[byte] = length - 1 - at;
    m_mayBeNumber = std::all_of(m_text.begin(), m_text.end(),
                                [](char c) { return numeric.find(c) != std::string_view::npos; });
}

/// Whether its first and last letter stand somewhere at their distance: a loop that processors do 16 bytes at
/// a time, and seldom a false alarm.
bool TextNeedle::endsAreIn(std::string_view text) const
{
    if (text.size() < m_text.size())
        return false;
    const auto maskOf = [](char c) { return static_cast<std::uint8_t>(c >= 'a' && c <= 'z' ? 0x20 : 0); };
    const auto first = static_cast<std::uint8_t>(m_text.front());
    const auto last = static_cast<std::uint8_t>(m_text.back());
    const std::uint8_t firstMask = maskOf(m_text.front());
    const std::uint8_t lastMask = maskOf(m_text.back());
    const auto* const begin = reinterpret_cast<const std::uint8_t*>(text.data());
    const std::uint8_t* const end = begin + (m_text.size() - 1);
    const std::size_t count = text.size() - m_text.size() + 1;
    std::uint8_t found = 0;
    for (std::size_t at = 0; at < count; ++at)
        found |= static_cast<std::uint8_t>((begin[at] | firstMask) == first) &
                 static_cast<std::uint8_t>((end[at] | lastMask) == last);
    return found != 0;
}

bool TextNeedle::isIn(std::string_view text) const
{
    const std::size_t length = m_text.size();
    if (length == 0)
        return true;
    if (!endsAreIn(text))
        return false;
    for (std::size_t at = length - 1; at < text.size(); at += m_steps[static_cast<std::uint8_t>(text[at])]) {
        std::size_t same = 0;
        while (same < length &&
               lowered(text[at - same]) == static_cast<std::uint8_t>(m_text[length - 1 - same]))
            ++same;
        if (same == length)
            return true;
    }
    return false;
}

} // namespace gatehouse
