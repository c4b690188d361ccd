#include "fastvalue.h"

#include "fasttape.h"
#include "jsonnumber.h"

#include <cmath>
#include <limits>

namespace gatehouse::json
{

Kind FastValue::kind() const
{
    switch (m_tape->letter(m_index)) {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::Array;
    case '"':
        return Kind::String;
    case 'l':
    case 'u':
    case 'd':
        return Kind::Number;
    case 't':
    case 'f':
        return Kind::Boolean;
    default:
        return Kind::Null;
    }
}

std::size_t FastValue::size() const
{
    if (isScalar())
        return 0;
    const std::uint32_t count = m_tape->count(m_index);
    if (count < FastTape::FullCount)
        return count;
    const FastMembers all = members();
    return static_cast<std::size_t>(std::distance(all.begin(), all.end()));
}

FastMembers FastValue::members() const
{
    const bool named = isObject();
    const std::uint32_t end = m_tape->after(m_index) - 1; // its closing bracket
    const std::uint32_t begin = isScalar() ? end : m_index + 1;
    return {{*m_tape, begin, named}, {*m_tape, end, named}};
}

std::optional<FastValue> FastValue::find(std::string_view name) const
{
    if (!isObject())
        return std::nullopt;
    const std::uint32_t end = m_tape->after(m_index) - 1;
    for (std::uint32_t index = m_index + 1; index < end; index = m_tape->after(index + 1))
        if (m_tape->string(index) == name)
            return FastValue(*m_tape, index + 1);
    return std::nullopt;
}

std::optional<FastValue> FastValue::item(std::size_t wanted) const
{
    if (!isArray() || wanted >= size())
        return std::nullopt;
    std::uint32_t index = m_index + 1;
    for (; wanted > 0; --wanted)
        index = m_tape->after(index);
    return FastValue(*m_tape, index);
}

std::optional<FastValue> FastValue::resolve(const JsonPointer& pointer) const
{
    std::optional<FastValue> value = *this;
    for (const JsonPointer::Segment& segment : pointer.segments()) {
        if (value->isArray())
            value = segment.index ? value->item(*segment.index) : std::nullopt;
        else
            value = value->find(segment.name);
        if (!value)
            break;
    }
    return value;
}

std::string_view FastValue::string() const
{
    return isString() ? m_tape->string(m_index) : std::string_view();
}

std::optional<double> FastValue::number() const
{
    switch (m_tape->letter(m_index)) {
    case 'l':
        return static_cast<double>(m_tape->number<std::int64_t>(m_index));
    case 'u':
        return static_cast<double>(m_tape->number<std::uint64_t>(m_index));
    case 'd': {
        const auto value = m_tape->number<double>(m_index);
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

std::optional<std::int64_t> FastValue::integer() const
{
    if (m_tape->letter(m_index) == 'l')
        return m_tape->number<std::int64_t>(m_index);
    if (m_tape->letter(m_index) != 'd')
        return std::nullopt;
    const auto value = m_tape->number<double>(m_index);
    // Beyond this, or with a fraction, the text cannot be integral in 64 bits either.
    constexpr double Beyond = 9223372036854775808.0;
    if (!(std::abs(value) <= Beyond) || value != std::trunc(value))
        return std::nullopt;
    return integerOf(text());
}

std::optional<bool> FastValue::boolean() const
{
    const char letter = m_tape->letter(m_index);
    return letter == 't' || letter == 'f' ? std::optional(letter == 't') : std::nullopt;
}

std::string_view FastValue::text() const
{
    return m_tape->textOf(m_index);
}

FastMember FastMembers::Iterator::operator*() const
{
    if (!m_named)
        return {{}, FastValue(*m_tape, m_index)};
    return {m_tape->string(m_index), FastValue(*m_tape, m_index + 1)};
}

FastMembers::Iterator& FastMembers::Iterator::operator++()
{
    m_index = m_tape->after(m_named ? m_index + 1 : m_index);
    return *this;
}

} // namespace gatehouse::json
