#include "tapewriter.h"

#include "fasttape.h"
#include "jsonnumber.h"
#include "jsonstring.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>

namespace gatehouse::json
{
namespace
{

template <class Integer>
std::optional<Integer> plainInteger(std::string_view text)
{
    Integer value = 0;
    const char* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && last == end ? std::optional(value) : std::nullopt;
}

std::uint64_t wordOf(double value)
{
    std::uint64_t word = 0;
    std::memcpy(&word, &value, sizeof word);
    return word;
}

} // namespace

bool TapeWriter::write(std::string_view text, const Limits& limits)
{
    m_words.assign(1, 0);
    m_strings.clear();
    m_open.clear();
    m_hasInfinite = false;
    Scanner scanner(text, limits, Strictness::strict());
    Token token = scanner.next();
    for (; token.kind != Token::Kind::End && token.kind != Token::Kind::Fault; token = scanner.next())
        take(token, text);
    if (token.kind == Token::Kind::Fault) {
        m_problem = scanner.problem();
        return false;
    }
    put('r');
    m_words.front() = (std::uint64_t{'r'} << 56U) | m_words.size();
    return true;
}

void TapeWriter::take(const Token& token, std::string_view text)
{
    const std::string_view bytes = text.substr(token.begin, token.end - token.begin);
    switch (token.kind) {
    case Token::Kind::BeginObject:
        return open('{');
    case Token::Kind::BeginArray:
        return open('[');
    case Token::Kind::EndObject:
        return close('}');
    case Token::Kind::EndArray:
        return close(']');
    case Token::Kind::Name:
        return string(token, bytes);
    case Token::Kind::String:
        countValue();
        return string(token, bytes);
    case Token::Kind::Number:
        countValue();
        return number(bytes);
    case Token::Kind::True:
    case Token::Kind::False:
    case Token::Kind::Null:
        countValue();
        return put(bytes.front());
    case Token::Kind::End:
    case Token::Kind::Fault:
        break;
    }
}

void TapeWriter::put(char letter, std::uint64_t payload)
{
    m_words.push_back((static_cast<std::uint64_t>(letter) << 56U) | payload);
}

void TapeWriter::countValue()
{
    if (!m_open.empty() && m_open.back().count < FastTape::FullCount)
        ++m_open.back().count;
}

void TapeWriter::open(char letter)
{
    countValue();
    m_open.push_back({static_cast<std::uint32_t>(m_words.size()), 0});
    put(letter);
}

void TapeWriter::close(char letter)
{
    const Frame frame = m_open.back();
    m_open.pop_back();
    put(letter, frame.begin);
    m_words[frame.begin] |= (std::uint64_t{frame.count} << 32U) | m_words.size();
}

void TapeWriter::string(const Token& token, std::string_view text)
{
    put('"', m_strings.size());
    const std::string_view inside = text.substr(1, text.size() - 2);
    const std::string value = token.escaped ? unescaped(inside) : std::string(inside);
    const auto size = static_cast<std::uint32_t>(value.size());
    const std::size_t start = m_strings.size();
    m_strings.resize(start + sizeof size + value.size() + 1);
    std::memcpy(m_strings.data() + start, &size, sizeof size);
    std::copy(value.begin(), value.end(),
              m_strings.begin() + static_cast<std::ptrdiff_t>(start + sizeof size));
}

void TapeWriter::number(std::string_view text)
{
    const bool plain = text.find_first_of(".eE") == text.npos;
    if (const auto value = plain ? plainInteger<std::int64_t>(text) : std::nullopt) {
        put('l');
        m_words.push_back(static_cast<std::uint64_t>(*value));
        return;
    }
    if (const auto value = plain ? plainInteger<std::uint64_t>(text) : std::nullopt) {
        put('u');
        m_words.push_back(*value);
        return;
    }
    const auto value = doubleOf(text);
    constexpr double Infinity = std::numeric_limits<double>::infinity();
    m_hasInfinite = m_hasInfinite || !value;
    put('d');
    m_words.push_back(wordOf(value.value_or(text.front() == '-' ? -Infinity : Infinity)));
}

} // namespace gatehouse::json
