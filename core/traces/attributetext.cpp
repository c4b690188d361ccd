#include "attributetext.h"

#include "attributebytes.h"
#include "nestedvalues.h"
#include "paddedbase64.h"

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace gatehouse
{
namespace
{

constexpr std::string_view ellipsis = "…";

/// Arrays and maps that are being written, outermost first; no recursion, since the bytes say how deep it
/// goes.
class TextWriter
{
public:
    TextWriter(std::string& out, std::size_t limit) : m_out(out), m_limit(limit) {}

    void write(const AttributeValue& value)
    {
        add(value, m_open.empty());
        while (!m_open.empty() && m_out.size() <= m_limit)
            goOn();
    }

private:
    struct Place {
        NestedValues values;
        bool first = true;
    };

    void goOn()
    {
        Place& place = m_open.back();
        if (!place.values.next()) {
            m_out.push_back(place.values.isMap() ? '}' : ']');
            m_open.pop_back();
            return;
        }
        if (!place.first)
            m_out.push_back(',');
        place.first = false;
        if (place.values.isMap()) {
            quote(place.values.key());
            m_out.push_back(':');
        }
        add(place.values.value(), false);
    }

    void add(const AttributeValue& value, bool bare)
    {
        switch (value.type()) {
        case AttributeValue::Type::Nothing:
            m_out.append("null");
            return;
        case AttributeValue::Type::String:
            bare ? void(m_out.append(value.bytes().substr(0, m_limit + 1))) : quote(value.bytes());
            return;
        case AttributeValue::Type::Boolean:
            m_out.append(value.boolean() ? "true" : "false");
            return;
        case AttributeValue::Type::Integer:
            m_out.append(std::to_string(value.integer()));
            return;
        case AttributeValue::Type::Number:
            addNumber(value.number());
            return;
        case AttributeValue::Type::Binary:
            bare ? addBase64(value.bytes()) : quoteBase64(value.bytes());
            return;
        case AttributeValue::Type::Array:
        case AttributeValue::Type::Map:
            begin(value);
            return;
        }
    }

    void begin(const AttributeValue& value)
    {
        if (m_open.size() == deepestValues) {
            m_out.append(ellipsis);
            return;
        }
        m_open.push_back({NestedValues(value)});
        m_out.push_back(m_open.back().values.isMap() ? '{' : '[');
    }

    void addNumber(double number)
    {
        if (!std::isfinite(number)) {
            m_out.append(std::isnan(number) ? "NaN" : number < 0 ? "-Infinity" : "Infinity");
            return;
        }
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        m_out.append(digits.data(), end);
    }

    void quote(std::string_view text)
    {
        m_out.push_back('"');
        for (const char c : text.substr(0, m_limit + 1)) {
            if (c == '"' || c == '\\') {
                m_out.push_back('\\');
                m_out.push_back(c);
            } else if (static_cast<unsigned char>(c) < 0x20) {
                constexpr std::string_view hex = "0123456789abcdef";
                m_out.append("\\u00").push_back(hex[static_cast<unsigned char>(c) >> 4U]);
                m_out.push_back(hex[static_cast<unsigned char>(c) & 15U]);
            } else {
                m_out.push_back(c);
            }
        }
        m_out.push_back('"');
    }

    void quoteBase64(std::string_view bytes)
    {
        m_out.push_back('"');
        addBase64(bytes);
        m_out.push_back('"');
    }

    void addBase64(std::string_view bytes) { appendBase64(m_out, bytes.substr(0, m_limit + 3)); }

    std::string& m_out;
    std::size_t m_limit;
    std::vector<Place> m_open;
};

} // namespace

std::string attributeText(const AttributeValue& value, std::size_t limit)
{
    std::string text;
    TextWriter(text, limit).write(value);
    if (text.size() <= limit)
        return text;
    std::size_t end = limit > ellipsis.size() ? limit - ellipsis.size() : 0;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) // not amid a character
        --end;
    text.resize(end);
    return text.append(ellipsis);
}

} // namespace gatehouse
