#include "textneedle.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

constexpr std::string_view numeric = "0123456789+-.[]{}\",:";
constexpr std::array<std::string_view, 6> words = {"true", "false", "null", "nan", "infinity", "e"};

constexpr std::size_t blockSize = 32;
constexpr std::uint8_t caseBit = 0x20;

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

/// Every run of letters is part of a word that numbers, truth values and null have, the rest is of numbers.
bool standsInNumbers(std::string_view text)
{
    while (!text.empty()) {
        std::size_t letters = 0;
        while (letters < text.size() && isLetter(text[letters]))
            ++letters;
        const std::string_view run = text.substr(0, letters);
        const auto holds = [run](std::string_view word) { return word.find(run) != std::string_view::npos; };
        if (!std::any_of(words.begin(), words.end(), holds))
            return false;
        text.remove_prefix(letters);
        if (!text.empty() && numeric.find(text.front()) == std::string_view::npos)
            return false;
        text.remove_prefix(std::min<std::size_t>(1, text.size()));
    }
    return true;
}

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
    if (!m_text.empty()) {
        m_first = static_cast<std::uint8_t>(m_text.front());
        m_last = static_cast<std::uint8_t>(m_text.back());
        m_firstMask = isLetter(m_text.front()) ? caseBit : 0;
        m_lastMask = isLetter(m_text.back()) ? caseBit : 0;
    }
    m_mayBeNumber = standsInNumbers(m_text);
}

std::size_t TextNeedle::find(std::string_view text, std::size_t from) const
{
    if (text.size() < m_text.size())
        return std::string_view::npos;
    if (m_text.empty())
        return from;
    const auto* const begin = reinterpret_cast<const std::uint8_t*>(text.data());
    const std::size_t count = text.size() - m_text.size() + 1;
    for (std::size_t at = from; at < count;) {
        const std::size_t end = std::min(count, at + blockSize);
        if (end - at == blockSize && !mayStandWithin(begin + at)) {
            at = end;
            continue;
        }
        for (; at < end; ++at)
            if (standsAt(begin + at))
                return at;
    }
    return std::string_view::npos;
}

bool TextNeedle::standsAt(const std::uint8_t* begin) const
{
    if ((begin[0] | m_firstMask) != m_first || (begin[m_text.size() - 1] | m_lastMask) != m_last)
        return false;
    for (std::size_t at = 1; at + 1 < m_text.size(); ++at)
        if (lowerCase[begin[at]] != static_cast<std::uint8_t>(m_text[at]))
            return false;
    return true;
}

/// Whether its first and last byte stand at their distance somewhere in a block: a loop that processors do 16
/// bytes at a time, and seldom a false alarm.
bool TextNeedle::mayStandWithin(const std::uint8_t* begin) const
{
    const std::uint8_t first = m_first;
    const std::uint8_t last = m_last;
    const std::uint8_t firstMask = m_firstMask;
    const std::uint8_t lastMask = m_lastMask;
    const std::uint8_t* const end = begin + (m_text.size() - 1);
    std::uint8_t found = 0;
    for (std::size_t at = 0; at < blockSize; ++at)
        found |= static_cast<std::uint8_t>((begin[at] | firstMask) == first) &
                 static_cast<std::uint8_t>((end[at] | lastMask) == last);
    return found != 0;
}

} // namespace gatehouse
