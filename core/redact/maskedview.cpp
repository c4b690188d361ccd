#include "maskedview.h"

#include <algorithm>

namespace gatehouse::redact
{

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    const auto same = [](char a, char b) { return a == b || (isAlpha(a) && (a | 0x20) == b); };
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), same);
}

bool isNumeric(std::string_view value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return isDigit(c) || c == '.' || c == ','; });
}

std::size_t endOfMask(std::string_view text, std::size_t pos)
{
    constexpr std::string_view Start = "[redacted:";
    const std::string_view rest = text.substr(pos);
    if (!rest.starts_with(Start))
        return pos;
    for (int kind = 0; kind <= static_cast<int>(RedactionKind::Token); ++kind) {
        const std::string_view word = redactionWord(static_cast<RedactionKind>(kind));
        const std::string_view tail = rest.substr(Start.size());
        if (tail.starts_with(word) && tail.substr(word.size()).starts_with(']'))
            return pos + Start.size() + word.size() + 1;
    }
    return pos;
}

std::string_view WordsBefore::next()
{
    constexpr std::string_view Between = " \t:=#\"'(-,.";
    constexpr std::size_t LongNumber = 4;
    while (m_pos > m_limit && Between.find(m_view.text[m_pos - 1]) != Between.npos)
        --m_pos;
    const std::size_t end = m_pos;
    while (m_pos > m_limit && isWord(m_view.text[m_pos - 1]))
        --m_pos;
    const std::string_view word = m_view.part(m_pos, end);
    const auto digits = std::count_if(word.begin(), word.end(), isDigit);
    return static_cast<std::size_t>(digits) >= LongNumber ? std::string_view() : word;
}

} // namespace gatehouse::redact
