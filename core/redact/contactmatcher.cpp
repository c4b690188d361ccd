#include "contactmatcher.h"

#include <algorithm>
#include <array>

namespace gatehouse::redact
{
namespace
{

/// Bytes of letters beyond ASCII that stand in addresses: all but East Asian scripts, which
/// have no blanks and would make a sentence part of the address.
bool isForeignLead(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC3 && byte < 0xE2;
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// First byte of such a letter that ends before the place, or the place.
std::size_t foreignBegin(const MaskedView& view, std::size_t end)
{
    std::size_t begin = end;
    while (begin > view.floor && end - begin < 2 && isContinuation(view.text[begin - 1]))
        --begin;
    return begin > view.floor && begin < end && isForeignLead(view.text[begin - 1]) ? begin - 1 : end;
}

/// One past such a letter at the place, or the place.
std::size_t foreignEnd(const MaskedView& view, std::size_t begin)
{
    if (!isForeignLead(view.at(begin)))
        return begin;
    std::size_t end = begin + 1;
    while (isContinuation(view.at(end)) && end - begin < 3)
        ++end;
    return end;
}

bool isLocal(char c)
{
    constexpr std::string_view Marks = ".%+-_'!~*$^#";
    return isAlnum(c) || (c != '\0' && Marks.find(c) != Marks.npos);
}

std::size_t localBegin(const MaskedView& view, std::size_t at)
{
    constexpr std::size_t LongestQuoted = 66;
    if (view.before(at) == '"' && at > view.floor + 1) {
        const std::size_t last = at - 1;
        const std::size_t from = last > view.floor + LongestQuoted ? last - LongestQuoted : view.floor;
        const std::size_t quote = view.part(from, last).rfind('"');
        return quote == std::string_view::npos || from + quote + 1 == last ? at : from + quote;
    }
    std::size_t begin = at;
    for (;;) {
        const std::size_t foreign = foreignBegin(view, begin);
        if (foreign != begin)
            begin = foreign;
        else if (begin > view.floor && isLocal(view.text[begin - 1]))
            --begin;
        else
            break;
    }
    while (begin < at && !isWord(view.text[begin]) && !isForeignLead(view.text[begin]))
        ++begin;
    return begin;
}

std::size_t domainEnd(const MaskedView& view, std::size_t begin)
{
    std::size_t end = begin;
    for (;;) {
        const std::size_t foreign = foreignEnd(view, end);
        if (foreign != end)
            end = foreign;
        else if (isAlnum(view.at(end)) || view.at(end) == '-' || view.at(end) == '.')
            ++end;
        else
            break;
    }
    while (end > begin && (view.text[end - 1] == '.' || view.text[end - 1] == '-'))
        --end;
    return end;
}

bool isDomain(std::string_view domain)
{
    const std::size_t dot = domain.rfind('.');
    if (dot == domain.npos || dot == 0 || domain.front() == '.' || domain.find("..") != domain.npos)
        return false;
    const std::string_view last = domain.substr(dot + 1);
    const bool scaledPicture = dot == 2 && isDigit(domain[0]) && domain[1] == 'x'; // icon@2x.png
    return last.size() >= 2 && !isDigit(last.front()) && !scaledPicture;
}

struct IbanLength {
    char country[3];
    std::uint8_t length;
};

/// The IBAN registry (SWIFT, release 97 of 2024).
constexpr std::array IbanLengths = std::to_array<IbanLength>({
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22},
    {"BH", 22}, {"BI", 27}, {"BR", 29}, {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24},
    {"DE", 22}, {"DJ", 27}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18},
    {"FK", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27},
    {"GT", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27},
    {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20}, {"LU", 20},
    {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19}, {"MN", 20}, {"MR", 27},
    {"MT", 31}, {"MU", 30}, {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24}, {"PL", 28},
    {"PS", 29}, {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24}, {"SC", 31},
    {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"SO", 23}, {"ST", 25}, {"SV", 28},
    {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20}, {"YE", 30},
});

std::size_t ibanLength(char first, char second)
{
    const char upper[] = {static_cast<char>(first & ~0x20), static_cast<char>(second & ~0x20)};
    for (const IbanLength& entry : IbanLengths)
        if (entry.country[0] == upper[0] && entry.country[1] == upper[1])
            return entry.length;
    return 0;
}

unsigned ibanValue(char c)
{
    return isDigit(c) ? static_cast<unsigned>(c - '0') : static_cast<unsigned>((c | 0x20) - 'a') + 10U;
}

/// ISO 7064 MOD 97-10 over the account, then country and check digits.
bool ibanCheck(std::string_view iban)
{
    unsigned rest = 0;
    const auto take = [&rest](char c) {
        const unsigned value = ibanValue(c);
        rest = (rest * (value < 10 ? 10U : 100U) + value) % 97U;
    };
    std::for_each(iban.begin() + 4, iban.end(), take);
    std::for_each(iban.begin(), iban.begin() + 4, take);
    return rest == 1;
}

/// One past the number of at most three digits and 255 at the place, or the place.
std::size_t octetEnd(const MaskedView& view, std::size_t pos)
{
    std::size_t end = pos;
    unsigned value = 0;
    for (; end < pos + 3 && isDigit(view.at(end)); ++end)
        value = value * 10 + static_cast<unsigned>(view.text[end] - '0');
    return value > 255 || isDigit(view.at(end)) ? pos : end;
}

/// One past a dotted quad at the place, or the place.
std::size_t quadEnd(const MaskedView& view, std::size_t pos)
{
    std::size_t end = pos;
    for (int i = 0; i < 4; ++i) {
        if (i > 0 && view.at(end++) != '.')
            return pos;
        const std::size_t next = octetEnd(view, end);
        if (next == end)
            return pos;
        end = next;
    }
    return end;
}

bool isVersionWord(std::string_view word)
{
    constexpr std::array<std::string_view, 10> Words = {"version",  "ver",      "v",   "release", "build",
                                                        "firmware", "revision", "rev", "driver",  "versions"};
    return std::any_of(Words.begin(), Words.end(),
                       [word](std::string_view other) { return equalsIgnoringCase(word, other); });
}

/// Groups of an IPv6 address that is written in [begin, end) without its dotted tail.
bool isIpv6(const MaskedView& view, std::size_t begin, std::size_t end, int groupsOfTail)
{
    int groups = groupsOfTail;
    int gaps = 0;
    bool digit = groupsOfTail > 0;
    for (std::size_t pos = begin; pos < end;) {
        std::size_t next = pos;
        while (next < end && isOf(view.text[next], HexByte)) {
            digit = digit || isDigit(view.text[next]);
            ++next;
        }
        if (next - pos > 4)
            return false;
        groups += next > pos ? 1 : 0;
        if (next == end)
            break;
        const bool gap = view.at(next + 1) == ':' && next + 1 < end;
        if (next == pos && !gap) // a colon that ends nothing
            return false;
        gaps += gap ? 1 : 0;
        pos = next + (gap ? 2 : 1);
        if (pos == end && !gap && groupsOfTail == 0)
            return false;
    }
    return digit && ((gaps == 1 && groups >= 1 && groups <= 7) || (gaps == 0 && groups == 8));
}

/// What ends before the place is a group of the same address, which fails as a whole.
bool continuesIpv6(const MaskedView& view, std::size_t pos)
{
    if (view.before(pos) != ':' || pos <= view.floor)
        return false;
    constexpr std::size_t LongestGroup = 4;
    const std::size_t colon = pos - 1;
    std::size_t begin = colon;
    while (begin > view.floor && colon - begin <= LongestGroup && isWord(view.text[begin - 1]))
        --begin;
    const std::string_view group = view.part(begin, colon);
    return group.size() <= LongestGroup &&
           std::all_of(group.begin(), group.end(), [](char c) { return isOf(c, HexByte); });
}

} // namespace

std::optional<Span> matchEmail(const MaskedView& view, std::size_t at)
{
    const std::size_t begin = localBegin(view, at);
    if (begin == at)
        return std::nullopt;
    const std::size_t domain = at + (view.at(at) == '@' ? 1 : 3);
    const std::size_t end = domainEnd(view, domain);
    if (!isDomain(view.part(domain, end)))
        return std::nullopt;
    return Span{begin, end, RedactionKind::Email};
}

std::optional<Span> matchIban(const MaskedView& view, std::size_t pos)
{
    if (!isAlpha(view.at(pos)) || !isAlpha(view.at(pos + 1)) || !isDigit(view.at(pos + 2)) ||
        !isDigit(view.at(pos + 3)))
        return std::nullopt;
    const std::size_t length = ibanLength(view.at(pos), view.at(pos + 1));
    std::array<char, 40> iban{};
    std::size_t count = 0;
    std::size_t end = pos;
    while (count < length) {
        if (count > 0 && (view.at(end) == ' ' || view.at(end) == '-') && isAlnum(view.at(end + 1)))
            ++end;
        if (!isAlnum(view.at(end)))
            return std::nullopt;
        iban[count++] = view.text[end++];
    }
    if (length == 0 || isWord(view.at(end)) || !ibanCheck({iban.data(), length}))
        return std::nullopt;
    return Span{pos, end, RedactionKind::Iban};
}

std::optional<Span> matchIpv4(const MaskedView& view, std::size_t pos)
{
    if (view.joinedBy(pos, '.') || view.joinedBy(pos, '-') || view.joinedBy(pos, '/'))
        return std::nullopt;
    const std::size_t end = quadEnd(view, pos);
    if (end == pos || isWord(view.at(end)) || (view.at(end) == '.' && isAlnum(view.at(end + 1))) ||
        (view.at(end) == '-' && isAlpha(view.at(end + 1))))
        return std::nullopt;
    if (view.context.version || isVersionWord(WordsBefore(view, pos).next()))
        return std::nullopt;
    return Span{pos, end, RedactionKind::Ip};
}

std::optional<Span> matchIpv6(const MaskedView& view, std::size_t pos)
{
    constexpr std::size_t Longest = 45;
    if (continuesIpv6(view, pos))
        return std::nullopt;
    std::size_t end = pos;
    while (end < pos + Longest && (isOf(view.at(end), HexByte) || view.at(end) == ':'))
        ++end;
    int groupsOfTail = 0;
    std::size_t groupsEnd = end;
    if (view.at(end) == '.') {
        const std::size_t tail = view.part(pos, end).rfind(':');
        if (tail == std::string_view::npos)
            return std::nullopt;
        groupsEnd = pos + tail + 1;
        const std::size_t tailEnd = quadEnd(view, groupsEnd);
        if (tailEnd != groupsEnd) {
            groupsOfTail = 2;
            end = tailEnd;
        } else {
            groupsEnd = end;
        }
    }
    if (groupsOfTail == 0 && end > pos + 2 && view.at(end - 1) == ':' && view.at(end - 2) != ':')
        groupsEnd = --end;
    if (isWord(view.at(end)) || (view.at(end) == ':' && isOf(view.at(end + 1), HexByte)) ||
        !isIpv6(view, pos, groupsEnd, groupsOfTail))
        return std::nullopt;
    return Span{pos, end, RedactionKind::Ip};
}

} // namespace gatehouse::redact
