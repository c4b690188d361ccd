#include "searchtext.h"

#include <array>
#include <limits>

namespace gatehouse
{
namespace
{

using Kind = SearchTextError::Kind;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Walks over a text and remembers the first thing that is wrong.
class SearchTextCursor
{
public:
    explicit SearchTextCursor(std::string_view text) : m_text(text) {}

    bool atEnd() const { return m_at == m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    std::size_t at() const { return m_at; }
    void skip(std::size_t count = 1) { m_at += count; }
    void skipBlanks()
    {
        while (!atEnd() && isBlank(peek()))
            ++m_at;
    }
    bool skipIf(char c)
    {
        if (peek() != c || atEnd())
            return false;
        ++m_at;
        return true;
    }
    std::string_view rest() const { return m_text.substr(m_at); }
    bool fail(Kind kind, std::size_t at)
    {
        if (!m_error)
            m_error = SearchTextError{kind, at};
        return false;
    }
    const std::optional<SearchTextError>& error() const { return m_error; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<SearchTextError> m_error;
};

bool readQuoted(SearchTextCursor& cursor, std::string& text)
{
    const std::size_t begin = cursor.at();
    cursor.skip();
    while (!cursor.atEnd() && cursor.peek() != '"') {
        if (cursor.peek() == '\\' && cursor.rest().size() > 1 &&
            (cursor.rest()[1] == '"' || cursor.rest()[1] == '\\'))
            cursor.skip();
        text += cursor.peek();
        cursor.skip();
    }
    return cursor.skipIf('"') || cursor.fail(Kind::NoQuote, begin);
}

bool readKey(SearchTextCursor& cursor, std::string& key)
{
    const std::size_t begin = cursor.at();
    if (cursor.peek() == '"') {
        if (!readQuoted(cursor, key))
            return false;
        if (!cursor.atEnd() && !isBlank(cursor.peek()) && cursor.peek() != '=')
            return cursor.fail(Kind::AfterQuote, cursor.at());
    } else {
        while (!cursor.atEnd() && !isBlank(cursor.peek()) && cursor.peek() != '=') {
            key += cursor.peek();
            cursor.skip();
        }
    }
    return !key.empty() || cursor.fail(Kind::NoKey, begin);
}

bool readValue(SearchTextCursor& cursor, TextPattern& value)
{
    if (cursor.peek() == '"') {
        if (!readQuoted(cursor, value.text))
            return false;
        return cursor.atEnd() || isBlank(cursor.peek()) || cursor.fail(Kind::AfterQuote, cursor.at());
    }
    while (!cursor.atEnd() && !isBlank(cursor.peek())) {
        value.isPattern = value.isPattern || cursor.peek() == '*';
        value.text += cursor.peek();
        cursor.skip();
    }
    return true;
}

bool readCondition(SearchTextCursor& cursor, AttributeCondition& condition)
{
    if (!readKey(cursor, condition.key))
        return false;
    if (!cursor.skipIf('='))
        return true;
    condition.value.emplace();
    return readValue(cursor, *condition.value);
}

std::string quoted(std::string_view text)
{
    std::string written = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            written += '\\';
        written += c;
    }
    return written += '"';
}

bool mustBeQuoted(std::string_view text, std::string_view special)
{
    return text.find_first_of(" \t\n\r") != std::string_view::npos || text.starts_with('"') ||
           text.find_first_of(special) != std::string_view::npos;
}

struct DurationUnit {
    std::string_view word;
    std::uint64_t nanos;
};
/// Longer words before those they begin with.
constexpr std::array<DurationUnit, 9> units = {{{"min", 60'000'000'000},
                                                {"ms", 1'000'000},
                                                {"us", 1'000},
                                                {"\xC2\xB5s", 1'000}, // micro sign
                                                {"\xCE\xBCs", 1'000}, // Greek mu
                                                {"ns", 1},
                                                {"h", 3'600'000'000'000},
                                                {"m", 60'000'000'000},
                                                {"s", 1'000'000'000}}};
constexpr std::uint64_t greatestDuration = std::numeric_limits<std::int64_t>::max();

constexpr std::uint64_t billion = 1'000'000'000;

/// A number; of the digits behind its point nine count.
struct Amount {
    std::uint64_t whole = 0;
    std::string_view fraction = {};
};

bool readAmount(SearchTextCursor& cursor, Amount& amount)
{
    const std::size_t begin = cursor.at();
    bool hasDigits = false;
    for (; isDigit(cursor.peek()); cursor.skip(), hasDigits = true) {
        if (amount.whole > greatestDuration / 10)
            return cursor.fail(Kind::TooGreat, begin);
        amount.whole = amount.whole * 10 + static_cast<std::uint64_t>(cursor.peek() - '0');
    }
    if (cursor.skipIf('.')) {
        const std::string_view behind = cursor.rest();
        std::size_t count = 0;
        while (count < behind.size() && isDigit(behind[count]))
            ++count;
        amount.fraction = behind.substr(0, count);
        hasDigits = hasDigits || count != 0;
        cursor.skip(count);
    }
    return hasDigits || cursor.fail(Kind::NoNumber, begin);
}

const DurationUnit* readUnit(SearchTextCursor& cursor)
{
    const std::string_view rest = cursor.rest();
    std::size_t length = 0;
    while (length < rest.size() && !isDigit(rest[length]) && !isBlank(rest[length]) && rest[length] != '.')
        ++length;
    for (const DurationUnit& unit : units)
        if (rest.substr(0, length) == unit.word) {
            cursor.skip(length);
            return &unit;
        }
    cursor.fail(length == 0 ? Kind::NoUnit : Kind::UnknownUnit, cursor.at());
    return nullptr;
}

bool addAmount(const Amount& amount, const DurationUnit& unit, std::uint64_t& total)
{
    if (amount.whole > greatestDuration / unit.nanos)
        return false;
    std::uint64_t nanos = amount.whole * unit.nanos;
    std::uint64_t billionths = 0;
    std::uint64_t place = billion / 10;
    for (const char digit : amount.fraction.substr(0, 9)) {
        billionths += place * static_cast<std::uint64_t>(digit - '0');
        place /= 10;
    }
    // Units from a second on are whole numbers of it, so neither product is too great.
    nanos += unit.nanos >= billion ? unit.nanos / billion * billionths : unit.nanos * billionths / billion;
    if (nanos > greatestDuration || total > greatestDuration - nanos)
        return false;
    total += nanos;
    return true;
}

} // namespace

ParsedAttributes parseAttributes(std::string_view text)
{
    SearchTextCursor cursor(text);
    ParsedAttributes parsed;
    if (text.size() > longestSearchText)
        cursor.fail(Kind::TooLong, longestSearchText);
    for (cursor.skipBlanks(); !cursor.atEnd() && !cursor.error(); cursor.skipBlanks()) {
        if (parsed.conditions.size() == mostConditions)
            cursor.fail(Kind::TooMany, cursor.at());
        AttributeCondition condition;
        if (!cursor.error() && readCondition(cursor, condition))
            parsed.conditions.push_back(std::move(condition));
    }
    parsed.error = cursor.error();
    if (parsed.error)
        parsed.conditions.clear();
    return parsed;
}

std::string attributesText(const std::vector<AttributeCondition>& conditions)
{
    std::string text;
    for (const AttributeCondition& condition : conditions) {
        if (!text.empty())
            text += ' ';
        text += mustBeQuoted(condition.key, "=") ? quoted(condition.key) : condition.key;
        if (!condition.value)
            continue;
        const TextPattern& value = *condition.value;
        text += '=';
        text += !value.isPattern && mustBeQuoted(value.text, "*") ? quoted(value.text) : value.text;
    }
    return text;
}

ParsedDuration parseDuration(std::string_view text)
{
    SearchTextCursor cursor(text);
    if (text.size() > longestSearchText)
        cursor.fail(Kind::TooLong, longestSearchText);
    std::uint64_t total = 0;
    bool isEmpty = true;
    for (cursor.skipBlanks(); !cursor.atEnd() && !cursor.error(); cursor.skipBlanks()) {
        const std::size_t begin = cursor.at();
        isEmpty = false;
        Amount amount;
        if (!readAmount(cursor, amount))
            break;
        cursor.skipBlanks();
        const DurationUnit* const unit = readUnit(cursor);
        if (unit && !addAmount(amount, *unit, total))
            cursor.fail(Kind::TooGreat, begin);
    }
    ParsedDuration parsed;
    parsed.error = cursor.error();
    if (!parsed.error && !isEmpty)
        parsed.nanos = total;
    return parsed;
}

std::string durationSearchText(std::uint64_t nanos)
{
    constexpr std::array<DurationUnit, 3> steps = {{{"s", 1'000'000'000}, {"ms", 1'000'000}, {"us", 1'000}}};
    for (const DurationUnit& step : steps) {
        if (nanos < step.nanos)
            continue;
        std::string text = std::to_string(nanos / step.nanos);
        if (const std::uint64_t rest = nanos % step.nanos; rest != 0) {
            const std::string places = std::to_string(step.nanos + rest).substr(1);
            text += '.' + places.substr(0, places.find_last_not_of('0') + 1);
        }
        return text.append(step.word);
    }
    return std::to_string(nanos) + "ns";
}

} // namespace gatehouse
