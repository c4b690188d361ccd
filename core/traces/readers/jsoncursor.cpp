#include "jsoncursor.h"

#include "sentdigits.h"
#include "utf8scan.h"

#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace gatehouse
{
namespace
{

static_assert(std::endian::native == std::endian::little);

constexpr std::uint64_t everyByte(std::uint8_t byte)
{
    return 0x0101'0101'0101'0101U * byte;
}
constexpr std::uint64_t highBits = everyByte(0x80);
constexpr std::size_t shallow = 64;

/// The uppermost bit of each byte that ends a run of ordinary characters; exact up to the first of them.
std::uint64_t specialBytes(std::uint64_t word)
{
    const std::uint64_t quote = word ^ everyByte('"');
    const std::uint64_t slash = word ^ everyByte('\\');
    return (((quote - everyByte(1)) & ~quote) | ((slash - everyByte(1)) & ~slash) |
            ((word - everyByte(0x20)) & ~word)) &
           highBits;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Of a literal that scanString() has passed.
char32_t hexUnit(std::string_view text, std::size_t at)
{
    char32_t unit = 0;
    for (std::size_t digit = 0; digit < 4; ++digit)
        unit = unit << 4U | static_cast<char32_t>(hexDigit(text[at + digit]));
    return unit;
}

/// Appends what the escape at `at` stands for; its length.
std::size_t appendEscape(std::string& out, std::string_view text, std::size_t at)
{
    constexpr std::string_view letters = "bfnrt";
    constexpr std::string_view meanings = "\b\f\n\r\t";
    const char letter = text[at + 1];
    if (letter != 'u') {
        const std::size_t place = letters.find(letter);
        out.push_back(place == std::string_view::npos ? letter : meanings[place]);
        return 2;
    }
    const char32_t unit = hexUnit(text, at + 2);
    if (unit >= 0xD800 && unit < 0xDC00 && text.substr(at + 6, 2) == "\\u") {
        const char32_t low = hexUnit(text, at + 8);
        if (low >= 0xDC00 && low < 0xE000) {
            json::appendUtf8(out, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
            return 12;
        }
    }
    json::appendUtf8(out, unit);
    return 6;
}

} // namespace

std::string_view JsonRaw::string(std::string& room) const
{
    return isString() ? shown(room) : std::string_view();
}

std::string_view JsonRaw::shown(std::string& room) const
{
    if (plain && isString())
        return text;
    room.clear();
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\\' && isString()) {
            at += appendEscape(room, text, at);
            continue;
        }
        const json::Utf8Step step = json::utf8At(text, at);
        const bool sound = step.fault == json::Utf8Fault::None;
        room.append(sound ? text.substr(at, step.length) : std::string_view("\xEF\xBF\xBD"));
        at += sound ? step.length : 1;
    }
    return room;
}

std::string_view JsonRaw::digits() const
{
    return type == JsonType::Number || isString() ? text : std::string_view();
}

bool JsonCursor::more()
{
    while (m_at != m_end && isBlank(*m_at))
        ++m_at;
    return m_at != m_end;
}

JsonType JsonCursor::type()
{
    if (!more()) {
        fail();
        return JsonType::None;
    }
    switch (*m_at) {
    case '{':
        return JsonType::Object;
    case '[':
        return JsonType::Array;
    case '"':
        return JsonType::String;
    case 't':
    case 'f':
        return JsonType::Boolean;
    case 'n':
    case 'N':
    case 'I':
        return JsonType::Null;
    default:
        break;
    }
    if (isDigit(*m_at))
        return JsonType::Number;
    if (*m_at == '-')
        return m_end - m_at > 1 && m_at[1] == 'I' ? JsonType::Null : JsonType::Number;
    fail();
    return JsonType::None;
}

bool JsonCursor::begin(JsonType wanted)
{
    if (type() != wanted) {
        skip();
        return false;
    }
    ++m_at;
    m_fresh = true;
    return true;
}

bool JsonCursor::nextMember()
{
    if (!more())
        return fail();
    const bool first = std::exchange(m_fresh, false);
    if (*m_at == '}') {
        ++m_at;
        return false;
    }
    if (!first) {
        if (*m_at != ',')
            return fail();
        ++m_at;
        if (!more())
            return fail();
    }
    if (*m_at != '"' || !scanString())
        return fail();
    m_key = m_string.plain ? m_string.text : m_string.string(m_keyRoom);
    if (!more() || *m_at != ':')
        return fail();
    ++m_at;
    return true;
}

bool JsonCursor::nextItem()
{
    if (!more())
        return fail();
    const bool first = std::exchange(m_fresh, false);
    if (*m_at == ']') {
        ++m_at;
        return false;
    }
    if (first)
        return true;
    if (*m_at != ',')
        return fail();
    ++m_at;
    return more() || fail();
}

JsonRaw JsonCursor::value()
{
    JsonRaw raw;
    raw.type = type();
    if (raw.type == JsonType::String) {
        if (!scanString())
            return {};
        m_string.type = JsonType::String;
        return m_string;
    }
    const char* const start = m_at;
    skip();
    if (m_fault != Fault::None)
        return {};
    raw.text = {start, static_cast<std::size_t>(m_at - start)};
    return raw;
}

void JsonCursor::skip()
{
    m_depth = 0;
    m_deeper.clear();
    for (;;) {
        const JsonType here = type();
        if (here == JsonType::Object || here == JsonType::Array) {
            ++m_at;
            m_fresh = true;
            push(here == JsonType::Object);
        } else {
            scanScalar(here);
        }
        for (;;) {
            if (m_depth == 0 || m_fault != Fault::None)
                return;
            const bool object = pop();
            if (object ? nextMember() : nextItem()) {
                push(object);
                break;
            }
        }
    }
}

/// From the quote; m_string has it, and m_at is behind it.
bool JsonCursor::scanString()
{
    const char* const start = m_at + 1;
    const char* at = start;
    std::uint64_t high = 0;
    bool escaped = false;
    for (;;) {
        while (m_end - at >= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, sizeof word);
            high |= word;
            const std::uint64_t special = specialBytes(word);
            if (special != 0) {
                at += std::countr_zero(special) / 8;
                break;
            }
            at += 8;
        }
        while (at != m_end && *at != '"' && *at != '\\' && static_cast<std::uint8_t>(*at) >= 0x20)
            high |= static_cast<std::uint8_t>(*at++);
        if (at != m_end && *at == '"')
            break;
        escaped = true;
        if (at == m_end || *at != '\\') {
            m_at = at;
            return fail();
        }
        at = scanEscape(at);
        if (m_fault != Fault::None)
            return false;
    }
    m_string = {
        JsonType::String, !escaped && (high & highBits) == 0, {start, static_cast<std::size_t>(at - start)}};
    m_at = at + 1;
    return true;
}

/// Behind the escape.
const char* JsonCursor::scanEscape(const char* at)
{
    constexpr std::string_view simple = "\"\\/bfnrt";
    if (++at != m_end && simple.find(*at) != std::string_view::npos)
        return at + 1;
    bool sound = at != m_end && *at == 'u';
    for (int digit = 0; sound && digit < 4; ++digit)
        sound = ++at != m_end && hexDigit(*at) >= 0;
    if (sound)
        return at + 1;
    m_at = at;
    fail();
    return m_end;
}

void JsonCursor::scanScalar(JsonType type)
{
    if (type == JsonType::String)
        scanString();
    else if (type == JsonType::Number)
        scanNumber();
    else if (type != JsonType::None)
        scanWord();
}

bool JsonCursor::scanDigits()
{
    const char* const start = m_at;
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return m_at != start || fail();
}

void JsonCursor::scanNumber()
{
    if (*m_at == '-')
        ++m_at;
    if (m_at != m_end && *m_at == '0')
        ++m_at;
    else if (!scanDigits())
        return;
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!scanDigits())
            return;
    }
    if (m_at != m_end && (*m_at | 0x20) == 'e') {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        scanDigits();
    }
}

void JsonCursor::scanWord()
{
    constexpr std::array<std::string_view, 6> words = {"true", "false",    "null",
                                                       "NaN",  "Infinity", "-Infinity"};
    const std::string_view rest(m_at, static_cast<std::size_t>(m_end - m_at));
    for (const std::string_view word : words) {
        if (rest.starts_with(word)) {
            m_at += word.size();
            return;
        }
        if (word.starts_with(rest))
            m_at = m_end;
    }
    fail();
}

bool JsonCursor::fail()
{
    if (m_fault == Fault::None) {
        m_fault = m_at == m_end ? Fault::CutOff : Fault::Malformed;
        m_faultOffset = offset();
    }
    m_at = m_end;
    return false;
}

void JsonCursor::push(bool object)
{
    if (m_depth++ < shallow)
        m_kinds = m_kinds << 1U | (object ? 1U : 0U);
    else
        m_deeper.push_back(object);
}

bool JsonCursor::pop()
{
    if (--m_depth >= shallow) {
        const bool object = m_deeper.back();
        m_deeper.pop_back();
        return object;
    }
    const bool object = (m_kinds & 1U) != 0;
    m_kinds >>= 1U;
    return object;
}

} // namespace gatehouse
