#pragma once

#include "jsoncursor.h"
#include "sentid.h"

#include <deque>
#include <string>

namespace gatehouse
{

/// Makes ids of what JSON has, and keeps the text of those that had to be unescaped until clear().
class SentIdTexts
{
public:
    /// Of anything but a string: none.
    SentId hex(const JsonRaw& raw) { return SentId::ofHex(textOf(raw)); }
    SentId hexOrBase64(const JsonRaw& raw);
    void clear() { m_texts.clear(); }

private:
    std::string_view textOf(const JsonRaw& raw);

    std::deque<std::string> m_texts;
};

} // namespace gatehouse
