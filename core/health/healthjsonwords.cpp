#include "healthjsonwords.h"

#include "healthrules.h"
#include "healthtext.h"

#include <array>

namespace gatehouse
{

using json::Node;

namespace
{

/// A time as servers write it; without an offset it is UTC, as Python's utcnow() has it.
std::optional<UtcTime> timeOf(const Node& node)
{
    const std::string text = node.string();
    if (auto time = parseUtc(text))
        return time;
    return parseUtc(text + 'Z');
}

/// The members that may hold a component's own words, the plainest first.
constexpr auto wordMembers = std::to_array<std::string_view>(
    {"detail", "message", "error", "output", "description", "exception", "reason"});

} // namespace

std::string shortText(const Node& value)
{
    return shortened(value.isString() ? value.string() : std::string(value.text()), longestDetail);
}

std::string plainWords(const Node& object)
{
    for (const std::string_view name : wordMembers) {
        const auto member = object.find(name);
        if (member && !member->isNull() && !(member->isString() && member->string().empty()))
            return shortText(*member);
    }
    return {};
}

std::string wordsOf(const Node& object)
{
    std::string words = plainWords(object);
    for (const std::string_view name : {"details", "data"}) {
        if (!words.empty())
            break;
        const auto member = object.find(name);
        if (!member || member->isNull() || (!member->isScalar() && member->size() == 0))
            continue;
        words = plainWords(*member);
        if (words.empty())
            words = shortText(*member);
    }
    return words;
}

std::optional<UtcTime> firstTime(const Node& object, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        if (const auto member = object.find(name))
            return timeOf(*member);
    }
    return {};
}

std::string strangeWord(const Node& object)
{
    for (const std::string_view name : {"status", "outcome", "state"}) {
        if (const auto member = object.find(name))
            return shortText(*member);
    }
    return {};
}

} // namespace gatehouse
