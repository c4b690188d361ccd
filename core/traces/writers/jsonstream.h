#pragma once

#include "sentid.h"
#include "tracewriter.h"

#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Writes one JSON document into a sink, piece by piece. Strings are escaped where RFC 8259 demands it, bytes
/// that are no UTF-8 become U+FFFD. Calls must nest as the document does.
class JsonStream
{
public:
    explicit JsonStream(const TraceByteSink& sink) : m_sink(sink) {}

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }

    /// The name of the value that comes next.
    void key(std::string_view name);
    void string(std::string_view text);
    /// A member that is a string.
    void member(std::string_view name, std::string_view text);
    template <std::integral Integer>
    requires(!std::same_as<Integer, bool>) void number(Integer value)
    {
        char digits[24];
        const auto result = std::to_chars(digits, digits + sizeof digits, value);
        raw({digits, static_cast<std::size_t>(result.ptr - digits)});
    }
    /// In quotes, as 64-bit numbers are where JavaScript reads.
    void numberText(std::uint64_t value);
    void numberText(std::int64_t value);
    /// The shortest text that reads back as the same; a string where it is not finite.
    void number(double value);
    void boolean(bool value) { raw(value ? "true" : "false"); }
    /// In quotes and in base64 with padding.
    void binary(std::string_view bytes);
    /// What is JSON already.
    void raw(std::string_view json);

    /// Gives the sink what is left.
    void finish() { flush(0); }
    /// False: the sink takes no more, and what is written is lost.
    bool ok() const { return m_ok; }

private:
    void begin(char bracket);
    void end(char bracket);
    void beforeValue();
    void flush(std::size_t atLeast);

    const TraceByteSink& m_sink;
    std::string m_text;
    std::vector<bool> m_hasItems; ///< one an open bracket
    bool m_afterKey = false;
    bool m_ok = true;
};

/// The text as a JSON string in quotes; long runs of plain characters are copied at once.
void appendJsonString(std::string& out, std::string_view text);

} // namespace gatehouse
