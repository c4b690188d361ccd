#pragma once

#include "jsoncursor.h"
#include "spandetailswriter.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Puts OTLP's attributes from JSON (`[{"key": …, "value": {"stringValue": …}}]`) into a writer. What is
/// nested deeper than 64, or is large and nested deeper than 16, has no value. One serves all spans of a
/// file.
class OtlpJsonAttributes
{
public:
    /// The list's text, and optionally where to put the text of the first attribute `service.name`.
    void write(std::string_view list, SpanDetailsWriter& writer, std::string* service = nullptr);

private:
    struct Pair {
        JsonRaw key = {};
        JsonRaw value = {}; ///< the AnyValue
    };
    struct Open {
        JsonCursor items;
        bool map;
    };

    static Pair readPair(JsonCursor& cursor);
    void writeNested(SpanDetailsWriter& writer);
    void writeAny(std::string_view key, const JsonRaw& any, SpanDetailsWriter& writer);
    bool writeMember(std::string_view key, std::string_view kind, const JsonRaw& value,
                     SpanDetailsWriter& writer);
    void open(std::string_view key, const JsonRaw& holder, bool map, SpanDetailsWriter& writer);

    std::vector<Open> m_open;
    std::size_t m_budget = 0; ///< bytes of nested values that may still be looked at
    std::string m_key;
    std::string m_text;
};

/// A name of OTLP's JSON in lowerCamelCase: as it is, or made from snake_case in `room`, as protobuf's JSON
/// may have it.
std::string_view camelName(std::string_view name, std::string& room);

} // namespace gatehouse
