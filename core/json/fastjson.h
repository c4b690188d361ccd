#pragma once

#include "fastvalue.h"
#include "jsonlimits.h"
#include "outcome.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::json
{

/// Reads a request's body as the gateway lets it in (CONTRACTS section 3, check 7), as fast
/// as it can be done: about a third of a microsecond for 350 bytes. simdjson reads the
/// grammar, one walk over its tape the limits and the names; only where one of them is not
/// content does our scanner read the text, and its word counts. So every verdict, and every
/// "<reason> at line L column C", is that of json::parse(text, limits, Strictness::strict()).
///
///     thread_local json::FastJson reader;
///     const auto body = reader.read(text, limits);
///     if (!body)
///         return refuse400("Invalid JSON: " + json::describeJsonProblem(body.problem()));
///     const auto name = body->resolve(compiledPointer);          // FastValue
///     for (const auto& unfit : reader.unfit()) …                 // 422, behind the fields
///
/// One reader a thread: it keeps its buffers, about 14 times the document, and gives those
/// for more than 256 KiB back when a smaller one follows. Values are good until it reads again.
class FastJson
{
public:
    /// What passes as JSON and no endpoint may take all the same.
    struct Unfit {
        enum class Kind : std::uint8_t {
            NotFinite, ///< a number beyond every double: 1e400
            NulInName  ///< the pointer is the member's and ends in that name
        };
        Kind kind;
        std::string pointer;   ///< RFC 6901
        std::string_view text; ///< a scalar's bytes as the document has them; else empty
    };
    /// More are not listed: an answer names 50 and then says `"truncated":true`.
    static constexpr std::size_t MostUnfit = 51;

    FastJson();
    ~FastJson();
    FastJson(FastJson&&) noexcept;
    FastJson& operator=(FastJson&&) noexcept;

    /// The document's value, or a JsonProblem with its place. An empty text is refused too
    /// (JsonProblem::Empty): a caller who lets a body of length 0 pass looks first. The text
    /// must stay where it is for as long as anybody asks a value for text() or for integer().
    Outcome<FastValue> read(std::string_view text, const Limits& limits = Limits::rules());

    /// Of the document read last, in its order: what is 422 under its pointer in every body
    /// that parses, whether a field looks at it or not. Nearly always empty; found on call.
    std::vector<Unfit> unfit() const;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace gatehouse::json
