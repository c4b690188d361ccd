#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace gatehouse::json
{

/// A document as simdjson's DOM lays it out (its doc/tape.md), be it written by simdjson or
/// by TapeWriter: 64-bit words, the uppermost byte a letter for what stands there. A
/// bracket's word says where its container ends and how much is in it, a string's where its
/// bytes are, a number's value is the word after. The first and the last word are the root's.
class FastTape
{
public:
    /// Words and strings belong to whoever wrote them, the text to the caller of FastJson.
    void show(const std::uint64_t* words, const std::uint8_t* strings, std::string_view text)
    {
        m_words = words;
        m_strings = strings;
        m_text = text;
        m_places.clear();
    }

    static constexpr std::uint32_t First = 1; ///< the document's value
    /// A count that does not fit stays at this: it has to be counted.
    static constexpr std::uint32_t FullCount = 0xFFFFFF;

    std::uint32_t end() const { return static_cast<std::uint32_t>(payload(0)) - 1; }
    char letter(std::uint32_t index) const { return static_cast<char>(m_words[index] >> 56U); }
    /// Of a container's first word.
    std::uint32_t count(std::uint32_t index) const
    {
        return static_cast<std::uint32_t>(payload(index) >> 32U);
    }
    /// The word after the value that begins at this one.
    std::uint32_t after(std::uint32_t index) const
    {
        const char what = letter(index);
        if (what == '{' || what == '[')
            return static_cast<std::uint32_t>(payload(index));
        return index + (what == 'l' || what == 'u' || what == 'd' ? 2U : 1U);
    }
    std::string_view string(std::uint32_t index) const
    {
        const std::uint8_t* const start = m_strings + payload(index);
        std::uint32_t size = 0;
        std::memcpy(&size, start, sizeof size);
        return {reinterpret_cast<const char*>(start) + sizeof size, size};
    }
    /// The word behind a number's.
    template <class Number>
    Number number(std::uint32_t index) const
    {
        Number value = 0;
        static_assert(sizeof value == sizeof *m_words);
        std::memcpy(&value, m_words + index + 1, sizeof value);
        return value;
    }
    /// The bytes of the text the value at this word was read from. The first call reads the
    /// text once more and notes all places, so it is not for many threads at one time.
    std::string_view textOf(std::uint32_t index) const;

private:
    struct Place {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    std::uint64_t payload(std::uint32_t index) const { return m_words[index] & 0x00FF'FFFF'FFFF'FFFFU; }
    void notePlaces() const;

    const std::uint64_t* m_words = nullptr;
    const std::uint8_t* m_strings = nullptr;
    std::string_view m_text;
    mutable std::vector<Place> m_places; ///< one a word, once they are asked for
};

} // namespace gatehouse::json
