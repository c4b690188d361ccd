#include "sentidtexts.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

bool isHex(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const char lower = static_cast<char>(c | 0x20);
        return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'f');
    });
}

} // namespace

/// What could be either is hex: base64 of an id nearly always has other letters, and mostly its padding.
SentId SentIdTexts::hexOrBase64(const JsonRaw& raw)
{
    const std::string_view text = textOf(raw);
    return isHex(text) ? SentId::ofHex(text) : SentId::ofBase64(text);
}

std::string_view SentIdTexts::textOf(const JsonRaw& raw)
{
    if (!raw.isString() || raw.plain)
        return raw.isString() ? raw.text : std::string_view();
    std::string text;
    const std::string_view clean = raw.string(text);
    return clean.data() == raw.text.data() ? clean : m_texts.emplace_back(clean);
}

} // namespace gatehouse
