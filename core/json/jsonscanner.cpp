#include "jsonscanner.h"

#include "jsonstring.h"
#include "utf8scan.h"

#include <algorithm>
#include <array>

namespace gatehouse::json
{
namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isLetter(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z';
}

/// Bytes a string may hold without a second look.
constexpr std::array<bool, 256> PlainInString = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte)
        plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

JsonProblem problemOf(Utf8Fault fault)
{
    if (fault == Utf8Fault::Overlong)
        return JsonProblem::OverlongUtf8;
    return fault == Utf8Fault::Surrogate ? JsonProblem::SurrogateUtf8 : JsonProblem::InvalidUtf8;
}

} // namespace

Scanner::Scanner(std::string_view text, const Limits& limits, Strictness strictness)
    : m_text(text)
    , m_limits(limits)
    , m_strictness(strictness)
    , m_names(text)
{
    m_limits.bytes = std::min(m_limits.bytes, Limits::MaxBytes);
}

Problem Scanner::problem() const
{
    Problem problem{m_fault.code};
    if (m_fault.limit != 0)
        problem.args.push_back(std::to_string(m_fault.limit));
    problem.place = placeText(positionOf(m_text, m_fault.offset));
    problem.detail = reasonOf(m_fault.code);
    return problem;
}

Token Scanner::next()
{
    if (m_state == State::Faulty || (m_offset == 0 && startsFaulty()))
        return faultToken();
    skipBlanks();
    switch (m_state) {
    case State::Value:
    case State::ValueOrEnd:
        return value();
    case State::Name:
    case State::NameOrEnd:
        return name();
    case State::AfterValue:
        return afterValue();
    case State::Done:
    case State::Faulty:
        break;
    }
    if (m_offset < m_text.size())
        return unexpected(JsonProblem::TrailingContent);
    return {Token::Kind::End, false, false, m_offset, m_offset};
}

bool Scanner::startsFaulty()
{
    if (m_text.size() > m_limits.bytes)
        fail(JsonProblem::TooLarge, 0, m_limits.bytes);
    else if (m_text.starts_with("\xEF\xBB\xBF"))
        fail(JsonProblem::ByteOrderMark, 0);
    return m_state == State::Faulty;
}

void Scanner::skipBlanks()
{
    while (m_offset < m_text.size()) {
        const char c = m_text[m_offset];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return;
        ++m_offset;
    }
}

Token Scanner::value()
{
    if (m_offset >= m_text.size())
        return fail(m_frames.empty() ? JsonProblem::Empty : JsonProblem::UnexpectedEnd, m_offset);
    const char c = m_text[m_offset];
    if (c == ']' && !m_frames.empty() && !m_frames.back().object)
        return m_state == State::ValueOrEnd ? close(Token::Kind::EndArray)
                                            : fail(JsonProblem::TrailingComma, m_offset);
    if (!m_frames.empty() && !m_frames.back().object && !countItem(m_offset))
        return faultToken();
    switch (c) {
    case '{':
        return open(Token::Kind::BeginObject);
    case '[':
        return open(Token::Kind::BeginArray);
    case '"':
        return string(Token::Kind::String);
    case 't':
        return word("true", Token::Kind::True);
    case 'f':
        return word("false", Token::Kind::False);
    case 'n':
        return word("null", Token::Kind::Null);
    default:
        return c == '-' || isDigit(c) ? number() : unexpected(JsonProblem::ExpectedValue);
    }
}

Token Scanner::name()
{
    if (m_offset >= m_text.size())
        return fail(JsonProblem::UnexpectedEnd, m_offset);
    const char c = m_text[m_offset];
    if (c == '}')
        return m_state == State::NameOrEnd ? close(Token::Kind::EndObject)
                                           : fail(JsonProblem::TrailingComma, m_offset);
    if (c != '"')
        return unexpected(JsonProblem::ExpectedName);
    if (!countItem(m_offset))
        return faultToken();
    Token token = string(Token::Kind::Name);
    if (token.kind == Token::Kind::Fault || refuseLongName(token))
        return faultToken();
    if (m_strictness.repeatedNames != RepeatedNames::Allowed)
        token.repeated = !m_names.add(token.begin + 1, token.end - 1, token.escaped);
    if (token.repeated && m_strictness.repeatedNames == RepeatedNames::Refused)
        return fail(JsonProblem::RepeatedName, token.begin);
    skipBlanks();
    if (m_offset >= m_text.size())
        return fail(JsonProblem::UnexpectedEnd, m_offset);
    if (m_text[m_offset] != ':')
        return unexpected(JsonProblem::ExpectedColon);
    ++m_offset;
    m_state = State::Value;
    return token;
}

Token Scanner::afterValue()
{
    if (m_offset >= m_text.size())
        return fail(JsonProblem::UnexpectedEnd, m_offset);
    const bool object = m_frames.back().object;
    const char c = m_text[m_offset];
    if (c == (object ? '}' : ']'))
        return close(object ? Token::Kind::EndObject : Token::Kind::EndArray);
    if (c != ',')
        return unexpected(object ? JsonProblem::ExpectedCommaOrBrace : JsonProblem::ExpectedCommaOrBracket);
    ++m_offset;
    skipBlanks();
    m_state = object ? State::Name : State::Value;
    return object ? name() : value();
}

Token Scanner::open(Token::Kind kind)
{
    if (m_frames.size() >= m_limits.depth)
        return fail(JsonProblem::TooDeep, m_offset, m_limits.depth);
    const bool object = kind == Token::Kind::BeginObject;
    m_frames.push_back({object, 0});
    if (object && m_strictness.repeatedNames != RepeatedNames::Allowed)
        m_names.openObject();
    m_state = object ? State::NameOrEnd : State::ValueOrEnd;
    const std::size_t begin = m_offset++;
    return {kind, false, false, begin, m_offset};
}

Token Scanner::close(Token::Kind kind)
{
    if (m_frames.back().object && m_strictness.repeatedNames != RepeatedNames::Allowed)
        m_names.closeObject();
    m_frames.pop_back();
    m_state = m_frames.empty() ? State::Done : State::AfterValue;
    const std::size_t begin = m_offset++;
    return {kind, false, false, begin, m_offset};
}

Token Scanner::word(std::string_view text, Token::Kind kind)
{
    const std::size_t begin = m_offset;
    const std::string_view rest = m_text.substr(begin);
    if (!rest.starts_with(text)) {
        const bool cutShort = text.starts_with(rest);
        return cutShort ? fail(JsonProblem::UnexpectedEnd, m_text.size())
                        : unexpected(JsonProblem::UnknownWord);
    }
    if (rest.size() > text.size() && (isLetter(rest[text.size()]) || isDigit(rest[text.size()])))
        return fail(JsonProblem::UnknownWord, begin);
    m_offset += text.size();
    m_state = m_frames.empty() ? State::Done : State::AfterValue;
    return {kind, false, false, begin, m_offset};
}

bool Scanner::scanDigits(std::size_t& offset) const
{
    const std::size_t begin = offset;
    while (offset < m_text.size() && isDigit(m_text[offset]))
        ++offset;
    return offset > begin;
}

Token Scanner::number()
{
    const std::size_t begin = m_offset;
    std::size_t offset = begin + (m_text[begin] == '-' ? 1 : 0);
    const auto at = [this, &offset](char c) { return offset < m_text.size() && m_text[offset] == c; };
    const auto bad = [this, &offset] {
        return fail(offset < m_text.size() ? JsonProblem::BadNumber : JsonProblem::UnexpectedEnd, offset);
    };
    if (at('I') || at('N'))
        return fail(JsonProblem::NotFinite, begin);
    if (at('0')) {
        ++offset;
        if (offset < m_text.size() && isDigit(m_text[offset]))
            return fail(JsonProblem::LeadingZero, begin);
    } else if (!scanDigits(offset)) {
        return bad();
    }
    if (at('.')) {
        ++offset;
        if (!scanDigits(offset))
            return bad();
    }
    if (at('e') || at('E')) {
        ++offset;
        if (at('+') || at('-'))
            ++offset;
        if (!scanDigits(offset))
            return bad();
    }
    m_offset = offset;
    m_state = m_frames.empty() ? State::Done : State::AfterValue;
    return {Token::Kind::Number, false, false, begin, offset};
}

Token Scanner::string(Token::Kind kind)
{
    Token token{kind, false, false, m_offset, m_offset};
    if (!scanString(m_offset, token))
        return faultToken();
    m_offset = token.end;
    m_state = m_frames.empty() ? State::Done : State::AfterValue;
    return token;
}

bool Scanner::scanString(std::size_t begin, Token& token)
{
    std::size_t offset = begin + 1;
    while (offset < m_text.size()) {
        const auto byte = static_cast<unsigned char>(m_text[offset]);
        if (PlainInString[byte]) {
            ++offset;
        } else if (byte == '"') {
            token.end = offset + 1;
            return true;
        } else if (byte == '\\' && offset + 1 < m_text.size()) {
            token.escaped = true;
            if (!scanEscape(offset))
                return false;
        } else if (byte == '\\') {
            break;
        } else if (byte < 0x20) {
            fail(JsonProblem::ControlCharacter, offset);
            return false;
        } else {
            const Utf8Step step = utf8At(m_text, offset);
            if (step.fault != Utf8Fault::None) {
                fail(problemOf(step.fault), offset);
                return false;
            }
            offset += step.length;
        }
    }
    fail(JsonProblem::UnterminatedString, begin);
    return false;
}

bool Scanner::scanEscape(std::size_t& offset)
{
    const char letter = m_text[offset + 1];
    if (letter == 'u')
        return scanUnicodeEscape(offset);
    constexpr std::string_view Letters = "\"\\/bfnrt";
    if (Letters.find(letter) == Letters.npos) {
        fail(JsonProblem::BadEscape, offset);
        return false;
    }
    offset += 2;
    return true;
}

bool Scanner::isHexUnit(std::size_t offset) const
{
    const std::string_view digits = m_text.substr(std::min(offset, m_text.size()), 4);
    return digits.size() == 4 && std::all_of(digits.begin(), digits.end(), isHexDigit);
}

bool Scanner::scanUnicodeEscape(std::size_t& offset)
{
    if (!isHexUnit(offset + 2)) {
        fail(JsonProblem::BadUnicodeEscape, offset);
        return false;
    }
    // D800 to DBFF must be followed by DC00 to DFFF, and these by nothing else.
    const auto isUnit = [this](std::size_t at, std::string_view second) {
        return m_text[at] == '\\' && m_text[at + 1] == 'u' && (m_text[at + 2] | 0x20) == 'd' &&
               second.find(m_text[at + 3]) != second.npos;
    };
    constexpr std::string_view High = "89abAB";
    constexpr std::string_view Low = "cdefCDEF";
    if (isUnit(offset, High) && isHexUnit(offset + 8) && isUnit(offset + 6, Low)) {
        offset += 12;
        return true;
    }
    if ((isUnit(offset, High) || isUnit(offset, Low)) &&
        m_strictness.loneSurrogates == LoneSurrogates::Refused) {
        fail(JsonProblem::LoneSurrogate, offset);
        return false;
    }
    offset += 6;
    return true;
}

bool Scanner::refuseLongName(const Token& token)
{
    const std::size_t raw = token.end - token.begin - 2;
    if (raw <= m_limits.keyBytes)
        return false;
    const std::string_view literal = m_text.substr(token.begin + 1, raw);
    if (token.escaped && unescaped(literal).size() <= m_limits.keyBytes)
        return false;
    fail(JsonProblem::KeyTooLong, token.begin, m_limits.keyBytes);
    return true;
}

bool Scanner::countItem(std::size_t offset)
{
    Frame& frame = m_frames.back();
    const std::size_t limit = frame.object ? m_limits.keys : m_limits.arrayItems;
    if (frame.count >= limit) {
        fail(frame.object ? JsonProblem::TooManyKeys : JsonProblem::TooManyItems, offset, limit);
        return false;
    }
    ++frame.count;
    return true;
}

/// What stands at the offset is not what the grammar expects there: says so in the words
/// that help most.
Token Scanner::unexpected(JsonProblem code)
{
    const std::string_view rest = m_text.substr(m_offset);
    const char c = rest.front();
    if (static_cast<unsigned char>(c) >= 0x80) {
        const Utf8Fault fault = utf8At(m_text, m_offset).fault;
        return fail(fault == Utf8Fault::None ? code : problemOf(fault), m_offset);
    }
    if (c == '/' && rest.size() > 1 && (rest[1] == '/' || rest[1] == '*'))
        return fail(JsonProblem::Comment, m_offset);
    if (code == JsonProblem::ExpectedValue || code == JsonProblem::UnknownWord) {
        if (rest.starts_with("NaN") || rest.starts_with("Infinity") || rest.starts_with("nan"))
            return fail(JsonProblem::NotFinite, m_offset);
        if (c == '+' || c == '.')
            return fail(JsonProblem::BadNumber, m_offset);
        return fail(isLetter(c) ? JsonProblem::UnknownWord : code, m_offset);
    }
    return fail(code, m_offset);
}

Token Scanner::fail(JsonProblem code, std::size_t offset, std::size_t limit)
{
    m_fault = {code, offset, limit};
    m_state = State::Faulty;
    return faultToken();
}

Token Scanner::faultToken() const
{
    return {Token::Kind::Fault, false, false, m_fault.offset, m_fault.offset};
}

} // namespace gatehouse::json
