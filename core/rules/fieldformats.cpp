#include "fieldformats.h"

#include "httpmessage.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>

namespace gatehouse
{
namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z';
}

bool isHex(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return isDigit(c) || (lower >= 'a' && lower <= 'f');
}

bool isOneOf(char c, std::string_view set)
{
    return set.find(c) != std::string_view::npos;
}

template <class Predicate>
bool allAre(std::string_view text, Predicate predicate)
{
    return std::all_of(text.begin(), text.end(), predicate);
}

/// The pieces of a text between separators, one after the other.
class Pieces
{
public:
    Pieces(std::string_view text, char separator) : m_rest(text), m_separator(separator) {}

    std::optional<std::string_view> next()
    {
        if (m_over)
            return std::nullopt;
        const std::size_t end = std::min(m_rest.find(m_separator), m_rest.size());
        const std::string_view piece = m_rest.substr(0, end);
        m_over = end == m_rest.size();
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        return piece;
    }

private:
    std::string_view m_rest;
    char m_separator;
    bool m_over = false;
};

bool isIp(int family, std::string_view text)
{
    std::array<char, 64> copy{};
    std::array<unsigned char, 16> address{};
    if (text.size() >= copy.size())
        return false;
    std::copy(text.begin(), text.end(), copy.begin());
    return text.find('\0') == std::string_view::npos && inet_pton(family, copy.data(), address.data()) == 1;
}

/// atext of RFC 5322.
bool isAtext(char c)
{
    return isDigit(c) || isLetter(c) || isOneOf(c, "!#$%&'*+-/=?^_`{|}~");
}

bool isDotString(std::string_view text)
{
    Pieces atoms(text, '.');
    while (const auto atom = atoms.next())
        if (atom->empty() || !allAre(*atom, isAtext))
            return false;
    return true;
}

/// DQUOTE *QcontentSMTP DQUOTE, both quotes included.
bool isQuotedString(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return false;
    const std::string_view inside = text.substr(1, text.size() - 2);
    for (std::size_t i = 0; i < inside.size(); ++i) {
        if (inside[i] == '"' || inside[i] < 0x20 || inside[i] > 0x7E)
            return false;
        if (inside[i] == '\\' && (++i == inside.size() || inside[i] < 0x20 || inside[i] > 0x7E))
            return false;
    }
    return true;
}

bool isDomain(std::string_view text)
{
    const auto isLetDig = [](char c) { return isDigit(c) || isLetter(c); };
    Pieces labels(text, '.');
    while (const auto label = labels.next()) {
        const bool good = !label->empty() && label->size() <= 63 && isLetDig(label->front()) &&
                          isLetDig(label->back()) &&
                          allAre(*label, [&](char c) { return isLetDig(c) || c == '-'; });
        if (!good)
            return false;
    }
    return true;
}

bool isAddressLiteral(std::string_view text)
{
    if (text.size() < 2 || text.front() != '[' || text.back() != ']')
        return false;
    const std::string_view inside = text.substr(1, text.size() - 2);
    constexpr std::string_view tag = "IPv6:";
    if (inside.size() > tag.size() && http::equalsIgnoringCase(inside.substr(0, tag.size()), tag))
        return isIp(AF_INET6, inside.substr(tag.size()));
    return isIp(AF_INET, inside);
}

/// Takes numbers and signs off the front of a time.
class TimeReader
{
public:
    explicit TimeReader(std::string_view text) : m_rest(text) {}

    bool take(std::string_view oneOf)
    {
        if (m_rest.empty() || !isOneOf(m_rest.front(), oneOf))
            return false;
        m_last = m_rest.front();
        m_rest.remove_prefix(1);
        return true;
    }
    bool number(std::size_t digits, int most, int& value)
    {
        if (m_rest.size() < digits || !allAre(m_rest.substr(0, digits), isDigit))
            return false;
        std::from_chars(m_rest.data(), m_rest.data() + digits, value);
        m_rest.remove_prefix(digits);
        return value <= most;
    }
    bool fraction()
    {
        const std::size_t digits = std::min(m_rest.find_first_not_of("0123456789"), m_rest.size());
        m_rest.remove_prefix(digits);
        return digits > 0;
    }
    char last() const { return m_last; }
    bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    char m_last = '\0';
};

bool takeDate(TimeReader& in)
{
    int year = 0;
    int month = 0;
    int day = 0;
    const bool read = in.number(4, 9999, year) && in.take("-") && in.number(2, 12, month) && in.take("-") &&
                      in.number(2, 31, day);
    using namespace std::chrono;
    return read && year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                  std::chrono::day(static_cast<unsigned>(day)))
                       .ok();
}

/// The minutes of the offset, east positive.
bool takeOffset(TimeReader& in, int& minutes)
{
    if (in.take("Zz"))
        return true;
    if (!in.take("+-"))
        return false;
    const bool west = in.last() == '-';
    int hour = 0;
    int minute = 0;
    if (!in.number(2, 23, hour) || !in.take(":") || !in.number(2, 59, minute))
        return false;
    minutes = (west ? -1 : 1) * (hour * 60 + minute);
    return true;
}

/// The text's characters are of the set or whole percent triplets.
bool isEncoded(std::string_view text, std::string_view besideUnreserved)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2]))
                return false;
            i += 2;
        } else if (!isDigit(text[i]) && !isLetter(text[i]) && !isOneOf(text[i], "-._~!$&'()*+,;=") &&
                   !isOneOf(text[i], besideUnreserved)) {
            return false;
        }
    }
    return true;
}

/// "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )
bool isFutureAddress(std::string_view text)
{
    const std::size_t dot = text.find('.');
    return text.size() > 3 && (text.front() == 'v' || text.front() == 'V') && dot != text.npos && dot > 1 &&
           dot + 1 < text.size() && allAre(text.substr(1, dot - 1), isHex) && text.find('%') == text.npos &&
           isEncoded(text.substr(dot + 1), ":");
}

bool isAuthority(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at != text.npos) {
        if (!isEncoded(text.substr(0, at), ":"))
            return false;
        text.remove_prefix(at + 1);
    }
    std::string_view port;
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == text.npos)
            return false;
        const std::string_view inside = text.substr(1, close - 1);
        if (!isIp(AF_INET6, inside) && !isFutureAddress(inside))
            return false;
        port = text.substr(close + 1);
    } else {
        const std::size_t colon = std::min(text.find(':'), text.size());
        if (!isEncoded(text.substr(0, colon), ""))
            return false;
        port = text.substr(colon);
    }
    return port.empty() || (port.front() == ':' && allAre(port.substr(1), isDigit));
}

std::string_view schemeOf(std::string_view uri)
{
    const std::size_t colon = uri.find(':');
    return colon == uri.npos ? std::string_view() : uri.substr(0, colon);
}

} // namespace

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (hyphen ? text[i] != '-' : !isHex(text[i]))
            return false;
    }
    return true;
}

bool isEmail(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    if (at == text.npos || at == 0 || at > 64 || text.size() > 254)
        return false;
    const std::string_view local = text.substr(0, at);
    const std::string_view domain = text.substr(at + 1);
    return (isDotString(local) || isQuotedString(local)) && !domain.empty() &&
           (domain.front() == '[' ? isAddressLiteral(domain) : isDomain(domain));
}

bool isDateTime(std::string_view text)
{
    TimeReader in(text);
    int hour = 0;
    int minute = 0;
    int second = 0;
    int offset = 0;
    if (!takeDate(in) || !in.take("Tt") || !in.number(2, 23, hour) || !in.take(":") ||
        !in.number(2, 59, minute) || !in.take(":") || !in.number(2, 60, second))
        return false;
    if (in.take(".") && !in.fraction())
        return false;
    if (!takeOffset(in, offset) || !in.atEnd())
        return false;
    constexpr int day = 24 * 60;
    const int utc = ((hour * 60 + minute - offset) % day + day) % day;
    return second < 60 || utc == day - 1;
}

bool isScheme(std::string_view text)
{
    return !text.empty() && isLetter(text.front()) &&
           allAre(text, [](char c) { return isLetter(c) || isDigit(c) || isOneOf(c, "+-."); });
}

bool isUri(std::string_view text)
{
    const std::string_view scheme = schemeOf(text);
    if (!isScheme(scheme))
        return false;
    std::string_view rest = text.substr(scheme.size() + 1);
    const std::size_t hash = std::min(rest.find('#'), rest.size());
    if (hash < rest.size() && !isEncoded(rest.substr(hash + 1), ":@/?"))
        return false;
    rest = rest.substr(0, hash);
    const std::size_t question = std::min(rest.find('?'), rest.size());
    if (question < rest.size() && !isEncoded(rest.substr(question + 1), ":@/?"))
        return false;
    rest = rest.substr(0, question);
    if (rest.starts_with("//")) {
        const std::size_t slash = std::min(rest.find('/', 2), rest.size());
        if (!isAuthority(rest.substr(2, slash - 2)))
            return false;
        rest = rest.substr(slash);
    }
    return isEncoded(rest, ":@/");
}

bool hasScheme(std::string_view uri, const std::vector<std::string>& schemes)
{
    const std::string_view scheme = schemeOf(uri);
    return std::any_of(schemes.begin(), schemes.end(),
                       [scheme](const auto& other) { return http::equalsIgnoringCase(scheme, other); });
}

} // namespace gatehouse
