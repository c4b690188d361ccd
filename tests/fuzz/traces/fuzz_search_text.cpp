#include "searchtext.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// What is typed into the search of traces: an error stands within the text, and what is read is written such
// that it reads the same.
namespace
{

void require(bool truth)
{
    if (!truth)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gatehouse;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const ParsedAttributes attributes = parseAttributes(text);
    require(attributes.conditions.size() <= mostConditions);
    if (attributes.error) {
        require(attributes.error->at <= text.size() && attributes.conditions.empty());
    } else {
        const std::string written = attributesText(attributes.conditions);
        if (written.size() <= longestSearchText)
            require(parseAttributes(written).conditions == attributes.conditions);
    }
    for (const AttributeCondition& condition : attributes.conditions)
        if (condition.value)
            require(condition.value->matches(condition.value->text));

    const ParsedDuration duration = parseDuration(text);
    require(!duration.error || (duration.error->at <= text.size() && !duration.nanos));
    if (duration.nanos)
        require(parseDuration(durationSearchText(*duration.nanos)).nanos == duration.nanos);
    return 0;
}
