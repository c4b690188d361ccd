#include "cleantext.h"

#include "utf8scan.h"

#include <algorithm>

namespace gatehouse
{

std::string_view cleanText(std::string_view text, std::string& room)
{
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; }))
        return text;
    room.clear();
    for (std::size_t at = 0; at < text.size();) {
        const json::Utf8Step step = json::utf8At(text, at);
        const bool sound = step.fault == json::Utf8Fault::None;
        room.append(sound ? text.substr(at, step.length) : std::string_view("\xEF\xBF\xBD"));
        at += sound ? step.length : 1;
    }
    return room;
}

} // namespace gatehouse
