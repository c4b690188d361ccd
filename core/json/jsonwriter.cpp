#include "jsonwriter.h"

#include "jsonstring.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace gatehouse::json
{

void Writer::beforeValue()
{
    if (std::exchange(m_afterKey, false) || m_hasItems.empty())
        return;
    if (m_hasItems.back())
        m_text.push_back(',');
    m_hasItems.back() = true;
}

Writer& Writer::begin(char bracket)
{
    beforeValue();
    m_text.push_back(bracket);
    m_hasItems.push_back(false);
    return *this;
}

Writer& Writer::end(char bracket)
{
    assert(!m_hasItems.empty() && !m_afterKey);
    m_hasItems.pop_back();
    m_text.push_back(bracket);
    return *this;
}

Writer& Writer::key(std::string_view name)
{
    assert(!m_hasItems.empty() && !m_afterKey);
    beforeValue();
    appendQuoted(m_text, name);
    m_text.push_back(':');
    m_afterKey = true;
    return *this;
}

Writer& Writer::string(std::string_view text)
{
    beforeValue();
    appendQuoted(m_text, text);
    return *this;
}

Writer& Writer::number(double value)
{
    if (!std::isfinite(value))
        return null();
    char digits[32];
    const auto result = std::to_chars(digits, digits + sizeof digits, value);
    return raw({digits, static_cast<std::size_t>(result.ptr - digits)});
}

Writer& Writer::boolean(bool value)
{
    return raw(value ? "true" : "false");
}

Writer& Writer::null()
{
    return raw("null");
}

Writer& Writer::raw(std::string_view json)
{
    beforeValue();
    m_text.append(json);
    return *this;
}

std::string Writer::take()
{
    assert(m_hasItems.empty() && !m_afterKey);
    m_hasItems.clear();
    m_afterKey = false;
    return std::exchange(m_text, {});
}

} // namespace gatehouse::json
