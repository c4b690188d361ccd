#include "jsonstring.h"

#include "utf8scan.h"

#include <algorithm>

namespace gatehouse::json
{
namespace
{

unsigned hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return static_cast<unsigned>(digit - '0');
    return static_cast<unsigned>((digit | 0x20) - 'a') + 10U;
}

/// The code unit of `\uXXXX` at the offset; 0 if there is none.
char32_t unitAt(std::string_view inside, std::size_t offset)
{
    if (inside.size() < offset + 6 || inside[offset] != '\\' || inside[offset + 1] != 'u')
        return 0;
    char32_t unit = 0;
    for (std::size_t i = 2; i < 6; ++i)
        unit = (unit << 4U) | hexValue(inside[offset + i]);
    return unit;
}

StringStep unicodeStep(std::string_view inside, std::size_t offset)
{
    const char32_t unit = unitAt(inside, offset);
    if (unit < 0xD800 || unit > 0xDFFF)
        return {6, unit};
    const char32_t low = unit <= 0xDBFF ? unitAt(inside, offset + 6) : 0;
    if (low >= 0xDC00 && low <= 0xDFFF)
        return {12, 0x10000U + ((unit - 0xD800U) << 10U) + (low - 0xDC00U)};
    return {6, 0xFFFD};
}

char32_t shortEscape(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return static_cast<unsigned char>(letter); // a quote, a slash or a backslash
    }
}

void appendControl(std::string& out, unsigned char byte)
{
    constexpr std::string_view Hex = "0123456789abcdef";
    constexpr std::string_view Short = "btn fr"; // 8, 9, 10, -, 12, 13
    if (byte >= 8 && byte <= 13 && byte != 11) {
        out.push_back('\\');
        out.push_back(Short[byte - 8U]);
        return;
    }
    out.append("\\u00");
    out.push_back(Hex[byte >> 4U]);
    out.push_back(Hex[byte & 15U]);
}

} // namespace

StringStep stringStepAt(std::string_view inside, std::size_t offset)
{
    if (inside[offset] != '\\') {
        const Utf8Step step = utf8At(inside, offset);
        return {step.length, step.codePoint};
    }
    if (inside[offset + 1] == 'u')
        return unicodeStep(inside, offset);
    return {2, shortEscape(inside[offset + 1])};
}

std::string unescaped(std::string_view inside)
{
    std::string out;
    out.reserve(inside.size());
    std::size_t offset = 0;
    while (offset < inside.size()) {
        const std::size_t escape = std::min(inside.find('\\', offset), inside.size());
        out.append(inside.substr(offset, escape - offset));
        offset = escape;
        if (offset < inside.size()) {
            const StringStep step = stringStepAt(inside, offset);
            appendUtf8(out, step.codePoint);
            offset += step.length;
        }
    }
    return out;
}

void appendQuoted(std::string& out, std::string_view text)
{
    out.push_back('"');
    for (std::size_t offset = 0; offset < text.size();) {
        const auto byte = static_cast<unsigned char>(text[offset]);
        if (byte >= 0x80) {
            const Utf8Step step = utf8At(text, offset);
            if (step.fault == Utf8Fault::None)
                out.append(text.substr(offset, step.length));
            else
                appendUtf8(out, step.codePoint);
            offset += step.length;
            continue;
        }
        ++offset;
        if (byte < 0x20) {
            appendControl(out, byte);
            continue;
        }
        if (byte == '"' || byte == '\\')
            out.push_back('\\');
        out.push_back(static_cast<char>(byte));
    }
    out.push_back('"');
}

} // namespace gatehouse::json
