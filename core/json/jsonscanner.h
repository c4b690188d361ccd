#pragma once

#include "jsonlimits.h"
#include "jsonnamestack.h"
#include "jsonproblem.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gatehouse::json
{

/// One piece of a document, as bytes [begin, end) of the text: strings and names with
/// their quotes, a bracket alone.
struct Token {
    enum class Kind : std::uint8_t {
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Name,
        String,
        Number,
        True,
        False,
        Null,
        End,  ///< the document is whole and over
        Fault ///< the document is refused: see Scanner::fault()
    };
    Kind kind = Kind::End;
    bool escaped = false;  ///< a name or string with at least one escape
    bool repeated = false; ///< a name its object has already (RepeatedNames::Reported)
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Reads RFC 8259 text strictly, one token after the other: UTF-8 only, no byte order
/// mark, nothing before or after the value. Never recurses, copies nothing, needs memory
/// only for the brackets that are open and (where repeated names matter) their names.
/// The text must outlive the scanner.
class Scanner
{
public:
    struct Fault {
        JsonProblem code = JsonProblem::Empty;
        std::size_t offset = 0; ///< of the byte that is wrong; the text's size at its end
        std::size_t limit = 0;  ///< the limit that was passed, if one was
    };

    explicit Scanner(std::string_view text, const Limits& limits = {}, Strictness strictness = {});

    /// The next token in order; after End or Fault the same one for ever.
    Token next();

    std::size_t depth() const { return m_frames.size(); }

    /// Only after a Fault token.
    const Fault& fault() const { return m_fault; }
    /// The fault with its place, for people.
    Problem problem() const;

private:
    enum class State : std::uint8_t { Value, ValueOrEnd, Name, NameOrEnd, AfterValue, Done, Faulty };
    struct Frame {
        bool object;
        std::size_t count;
    };

    void skipBlanks();
    bool startsFaulty();
    Token value();
    Token name();
    Token afterValue();
    Token open(Token::Kind kind);
    Token close(Token::Kind kind);
    Token word(std::string_view text, Token::Kind kind);
    Token number();
    bool scanDigits(std::size_t& offset) const;
    Token string(Token::Kind kind);
    bool scanString(std::size_t begin, Token& token);
    bool scanEscape(std::size_t& offset);
    bool scanUnicodeEscape(std::size_t& offset);
    bool isHexUnit(std::size_t offset) const;
    bool refuseLongName(const Token& token);
    bool countItem(std::size_t offset);
    Token unexpected(JsonProblem code);
    Token fail(JsonProblem code, std::size_t offset, std::size_t limit = 0);
    Token faultToken() const;

    std::string_view m_text;
    Limits m_limits;
    Strictness m_strictness;
    std::size_t m_offset = 0;
    State m_state = State::Value;
    std::vector<Frame> m_frames;
    NameStack m_names;
    Fault m_fault;
};

} // namespace gatehouse::json
