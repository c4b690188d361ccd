#include "jsonstream.h"

#include "jsonstring.h"
#include "paddedbase64.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr std::size_t pieceSize = std::size_t{64} * 1024;

bool isPlain(char c)
{
    return static_cast<signed char>(c) >= 0x20 && c != '"' && c != '\\';
}

template <class Number>
void appendNumberText(std::string& out, Number value)
{
    char digits[24];
    const auto result = std::to_chars(digits, digits + sizeof digits, value);
    out.append("\"").append(digits, result.ptr).append("\"");
}

} // namespace

void appendJsonString(std::string& out, std::string_view text)
{
    if (!std::all_of(text.begin(), text.end(), isPlain))
        return json::appendQuoted(out, text);
    out.push_back('"');
    out.append(text);
    out.push_back('"');
}

void JsonStream::key(std::string_view name)
{
    assert(!m_hasItems.empty() && !m_afterKey);
    beforeValue();
    appendJsonString(m_text, name);
    m_text.push_back(':');
    m_afterKey = true;
}

void JsonStream::string(std::string_view text)
{
    beforeValue();
    appendJsonString(m_text, text);
}

void JsonStream::member(std::string_view name, std::string_view text)
{
    key(name);
    string(text);
}

void JsonStream::numberText(std::uint64_t value)
{
    beforeValue();
    appendNumberText(m_text, value);
}

void JsonStream::numberText(std::int64_t value)
{
    beforeValue();
    appendNumberText(m_text, value);
}

void JsonStream::number(double value)
{
    if (!std::isfinite(value))
        return raw(std::isnan(value) ? "\"NaN\"" : value < 0 ? "\"-Infinity\"" : "\"Infinity\"");
    char digits[32];
    const auto result = std::to_chars(digits, digits + sizeof digits, value);
    raw({digits, static_cast<std::size_t>(result.ptr - digits)});
}

void JsonStream::binary(std::string_view bytes)
{
    beforeValue();
    m_text.push_back('"');
    appendBase64(m_text, bytes);
    m_text.push_back('"');
}

void JsonStream::raw(std::string_view json)
{
    beforeValue();
    m_text.append(json);
}

void JsonStream::begin(char bracket)
{
    beforeValue();
    m_text.push_back(bracket);
    m_hasItems.push_back(false);
}

void JsonStream::end(char bracket)
{
    assert(!m_hasItems.empty() && !m_afterKey);
    m_hasItems.pop_back();
    m_text.push_back(bracket);
}

void JsonStream::beforeValue()
{
    if (std::exchange(m_afterKey, false) || m_hasItems.empty())
        return;
    if (m_hasItems.back())
        m_text.push_back(',');
    m_hasItems.back() = true;
    flush(pieceSize);
}

void JsonStream::flush(std::size_t atLeast)
{
    if (m_text.size() < atLeast)
        return;
    m_ok = m_ok && (m_text.empty() || m_sink(m_text));
    m_text.clear();
}

} // namespace gatehouse
