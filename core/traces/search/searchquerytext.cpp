#include "searchquerytext.h"

#include <array>
#include <charconv>

namespace gatehouse
{
namespace
{

constexpr std::array<std::string_view, 4> orderWords = {"newest", "longest", "spans", "errors"};

void add(std::vector<AttributeCondition>& list, std::string_view key, std::string value)
{
    list.push_back({std::string(key), TextPattern{std::move(value), false}});
}

template <class Number>
bool readNumber(const std::string& text, Number& number)
{
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end;
}

bool readNanos(const std::string& text, std::uint64_t& nanos)
{
    const ParsedDuration duration = parseDuration(text);
    nanos = duration.nanos.value_or(0);
    return duration.nanos.has_value();
}

bool readOrder(const std::string& text, TraceOrder& order)
{
    for (std::size_t at = 0; at < orderWords.size(); ++at)
        if (orderWords.at(at) == text) {
            order = static_cast<TraceOrder>(at);
            return true;
        }
    return false;
}

bool readMember(std::string_view key, const TextPattern& value, TraceSearch& search)
{
    const std::string& text = value.text;
    if (key == "@service") {
        search.service = text;
        return true;
    }
    if (key == "@operation") {
        search.operation = value;
        return true;
    }
    if (key == "@min")
        return readNanos(text, search.minDurationNano);
    if (key == "@max")
        return readNanos(text, search.maxDurationNano);
    if (key == "@last")
        return readNanos(text, search.lastNano);
    if (key == "@from")
        return readNumber(text, search.fromUnixNano);
    if (key == "@until")
        return readNumber(text, search.untilUnixNano);
    if (key == "@order")
        return readOrder(text, search.order);
    return key == "@limit" && readNumber(text, search.limit) && search.limit <= mostTracesFound;
}

} // namespace

std::string searchQueryText(const TraceSearch& search)
{
    const TraceSearch usual;
    std::vector<AttributeCondition> all;
    if (!search.service.empty())
        add(all, "@service", search.service);
    if (!search.operation.text.empty())
        all.push_back({"@operation", search.operation});
    if (search.minDurationNano != usual.minDurationNano)
        add(all, "@min", durationSearchText(search.minDurationNano));
    if (search.maxDurationNano != usual.maxDurationNano)
        add(all, "@max", durationSearchText(search.maxDurationNano));
    if (search.lastNano != usual.lastNano)
        add(all, "@last", durationSearchText(search.lastNano));
    if (search.fromUnixNano != usual.fromUnixNano)
        add(all, "@from", std::to_string(search.fromUnixNano));
    if (search.untilUnixNano != usual.untilUnixNano)
        add(all, "@until", std::to_string(search.untilUnixNano));
    if (search.errorsOnly)
        all.push_back({"@errors", {}});
    if (search.order != usual.order)
        add(all, "@order", std::string(orderWords.at(static_cast<std::size_t>(search.order))));
    if (search.limit != usual.limit)
        add(all, "@limit", std::to_string(search.limit));
    all.insert(all.end(), search.attributes.begin(), search.attributes.end());
    return attributesText(all);
}

std::optional<TraceSearch> parseSearchQuery(std::string_view text)
{
    ParsedAttributes parsed = parseAttributes(text);
    if (parsed.error)
        return std::nullopt;
    TraceSearch search;
    for (AttributeCondition& condition : parsed.conditions) {
        if (!condition.key.starts_with('@')) {
            search.attributes.push_back(std::move(condition));
        } else if (condition.key == "@errors") {
            if (condition.value)
                return std::nullopt;
            search.errorsOnly = true;
        } else if (!condition.value || !readMember(condition.key, *condition.value, search)) {
            return std::nullopt;
        }
    }
    return search;
}

} // namespace gatehouse
