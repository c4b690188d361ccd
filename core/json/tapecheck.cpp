#include "tapecheck.h"

namespace gatehouse::json
{

bool TapeCheck::passes(const FastTape& tape, const Limits& limits)
{
    m_hasNulInName = false;
    std::size_t depth = 0;
    for (std::uint32_t index = FastTape::First; index < tape.end();) {
        switch (tape.letter(index)) {
        case '{':
            if (++depth > limits.depth || !passesObject(tape, index, limits))
                return false;
            ++index;
            break;
        case '[':
            // A count that is full may stand for any larger one.
            if (++depth > limits.depth || tape.count(index) > limits.arrayItems ||
                tape.count(index) == FastTape::FullCount)
                return false;
            ++index;
            break;
        case '}':
        case ']':
            --depth;
            ++index;
            break;
        default:
            index = tape.after(index);
        }
    }
    return true;
}

bool TapeCheck::passesObject(const FastTape& tape, std::uint32_t index, const Limits& limits)
{
    if (tape.count(index) > limits.keys || tape.count(index) == FastTape::FullCount)
        return false;
    m_names.clear();
    const std::uint32_t end = tape.after(index) - 1;
    for (std::uint32_t member = index + 1; member < end; member = tape.after(member + 1)) {
        const std::string_view name = tape.string(member);
        if (name.size() > limits.keyBytes)
            return false;
        m_hasNulInName = m_hasNulInName || name.find('\0') != name.npos;
        m_names.add(name);
    }
    return !m_names.hasRepeated();
}

} // namespace gatehouse::json
