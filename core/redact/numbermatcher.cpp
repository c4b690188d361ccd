#include "numbermatcher.h"

#include "contactmatcher.h"
#include "digitchain.h"

#include <algorithm>

namespace gatehouse::redact
{
namespace
{

/// Fewer are nobody's number.
constexpr std::size_t LeastDigits = 7;

enum class Beside : std::uint8_t { Nothing, Phone, Imei, Imsi, Id };

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [word](std::string_view other) { return equalsIgnoringCase(word, other); });
}

bool isFiller(std::string_view word)
{
    return word.size() <= 2 ||
           isOneOf(word,
                   {"number",  "numbers", "num",  "the",  "your",   "our",    "her",  "his",  "their",
                    "and",     "for",     "new",  "was",  "are",    "please", "this", "that", "customer",
                    "support", "main",    "home", "work", "device", "code",   "has",  "with"});
}

/// What a word says about the number behind it; nothing for one that says nothing.
std::optional<Beside> meaningOf(std::string_view word)
{
    if (word.size() < 2)
        return std::nullopt;
    if (isOneOf(word, {"phone", "telephone", "tel", "mobile", "mob", "cell", "cellphone", "msisdn", "fax",
                       "whatsapp", "sms", "call", "dial", "phones", "telefon", "handy", "callback"}))
        return Beside::Phone;
    if (word.size() >= 4 && equalsIgnoringCase(word.substr(0, 4), "imei"))
        return Beside::Imei;
    if (word.size() >= 4 && equalsIgnoringCase(word.substr(0, 4), "imsi"))
        return Beside::Imsi;
    if (isOneOf(word, {"id", "ids", "uuid", "no", "nr"}))
        return isOneOf(word, {"no", "nr"}) ? std::nullopt : std::optional(Beside::Id);
    if (word.find('_') != word.npos || word.size() > 8) {
        const NameContext context = contextOfName(word);
        if (context.imei || context.imsi)
            return context.imei ? Beside::Imei : Beside::Imsi;
        if (context.phone || context.neverNumber)
            return context.phone ? Beside::Phone : Beside::Id;
    }
    return std::nullopt;
}

/// What the words before a number, or the one behind it, make of it.
Beside besideNumber(const MaskedView& view, std::size_t begin, std::size_t end)
{
    if (view.context.imei || view.context.imsi)
        return view.context.imei ? Beside::Imei : Beside::Imsi;
    if (view.context.neverNumber)
        return Beside::Id;
    constexpr int MostWords = 8;
    WordsBefore words(view, begin);
    int numbers = 0;
    for (int i = 0; i < MostWords; ++i) {
        const std::string_view word = words.next();
        if (word.empty())
            break;
        if (isDigit(word.front())) { // the "2" of "IMEI 2: ..."; a list of numbers says nothing
            if (++numbers > 1)
                break;
            continue;
        }
        if (const auto meaning = meaningOf(word))
            return *meaning;
        if (!isFiller(word))
            break;
    }
    std::size_t pos = end;
    while (pos < end + 3 && (isBlank(view.at(pos)) || view.at(pos) == '('))
        ++pos;
    if (view.startsWith(pos, "IMEI") || view.startsWith(pos, "imei"))
        return Beside::Imei;
    if (view.startsWith(pos, "IMSI") || view.startsWith(pos, "imsi"))
        return Beside::Imsi;
    return view.context.phone ? Beside::Phone : Beside::Nothing;
}

/// Seconds, milliseconds, microseconds and nanoseconds from 2001 to 2033 begin with a one.
bool isUnixTime(const MaskedView& view, const DigitChain::Group& group)
{
    const std::size_t size = group.size();
    return view.text[group.begin] == '1' && (size == 10 || size == 13 || size == 16 || size == 19);
}

/// What follows the first `n` groups allows the number to end there.
bool endsThere(const DigitChain& chain, std::size_t n)
{
    return chain.after(n) == DigitChain::NoJoint || chain.after(n) == DigitChain::Blank;
}

std::optional<Span> spanOf(const DigitChain& chain, std::size_t n, RedactionKind kind)
{
    return Span{chain.groups[0].begin, chain.groups[n - 1].end, kind};
}

std::optional<Span> matchDevice(const MaskedView& view, const DigitChain& chain, Beside beside)
{
    for (std::size_t n = chain.count; n > 0; --n) {
        const std::size_t digits = chain.groups[n - 1].digits;
        if (!endsThere(chain, n))
            continue;
        if (beside == Beside::Imsi && (digits == 14 || digits == 15))
            return spanOf(chain, n, RedactionKind::Imsi);
        if (beside == Beside::Imei && digits == 15 &&
            luhn(view, chain.groups[0].begin, chain.groups[n - 1].end))
            return spanOf(chain, n, RedactionKind::Imei);
    }
    return std::nullopt;
}

/// Groups as cards have them: no small change, no list of years.
bool looksLikeCard(const DigitChain& chain, std::size_t n)
{
    constexpr std::uint8_t Others = DigitChain::Dot | DigitChain::Slash | DigitChain::Paren;
    const std::uint8_t joints = chain.joints(n);
    if ((joints & Others) != 0 || joints == (DigitChain::Blank | DigitChain::Hyphen))
        return false;
    for (std::size_t i = 0; i + 1 < n; ++i)
        if (chain.groups[i].size() < 3)
            return false;
    return true;
}

std::optional<Span> matchCard(const MaskedView& view, const DigitChain& chain)
{
    if (chain.count == 0 || view.text[chain.groups[0].begin] == '0' || isUnixTime(view, chain.groups[0]))
        return std::nullopt;
    for (std::size_t n = chain.count; n > 0; --n) {
        const std::size_t end = chain.groups[n - 1].end;
        if (chain.groups[n - 1].digits < 13 || (chain.after(n) & DigitChain::Dot) != 0 ||
            !looksLikeCard(chain, n))
            continue;
        if (luhn(view, chain.groups[0].begin, end))
            return spanOf(chain, n, RedactionKind::Card);
    }
    return std::nullopt;
}

/// The number of groups that make a national number with joints, 0 for none.
std::size_t nationalGroups(const MaskedView& view, const DigitChain& chain)
{
    const std::size_t begin = chain.groups[0].begin;
    const char first = view.text[begin];
    // Groups with blanks behind another number are part of a longer list of them.
    if (view.joinedBy(begin, ' ') && isDigit(view.before(begin - 1)) &&
        chain.groups[0].joint == DigitChain::NoJoint && chain.joints(chain.count) == DigitChain::Blank)
        return 0;
    const std::size_t one = chain.groups[0].size() == 1 && first == '1' ? 1 : 0;
    if (chain.sizes(one, {3, 3, 4}) && endsThere(chain, one + 3)) {
        const bool blanks = chain.joints(one + 3) == DigitChain::Blank;
        const bool assigned =
            view.text[chain.groups[one].begin] >= '2' && view.text[chain.groups[one + 1].begin] >= '2';
        return !blanks || assigned ? one + 3 : 0;
    }
    if (chain.sizes(0, {3, 4, 4}) && first == '1' && endsThere(chain, 3))
        return 3;
    if (first != '0')
        return 0;
    if (chain.sizes(0, {2, 2, 2, 2, 2}) && endsThere(chain, 5))
        return 5;
    constexpr std::uint8_t Joints =
        DigitChain::Blank | DigitChain::Hyphen | DigitChain::Slash | DigitChain::Paren;
    for (std::size_t n = std::min<std::size_t>(chain.count, 6); n >= 2; --n) {
        const std::size_t digits = chain.groups[n - 1].digits;
        const bool small =
            std::any_of(chain.groups.begin(), chain.groups.begin() + static_cast<std::ptrdiff_t>(n),
                        [](const DigitChain::Group& group) { return group.size() < 2; });
        if (digits >= 9 && digits <= 14 && !small && endsThere(chain, n) && (chain.joints(n) & ~Joints) == 0)
            return n;
    }
    return 0;
}

/// The largest number of groups with at most `most` digits that may end there and hold no date.
std::size_t groupsUpTo(const MaskedView& view, const DigitChain& chain, std::size_t most)
{
    std::size_t n = 0;
    for (std::size_t i = 0; i < chain.count && chain.groups[i].digits <= most; ++i) {
        if (i > 0 && isDate(view, chain, i))
            break;
        if (endsThere(chain, i + 1) || i + 1 == chain.count)
            n = i + 1;
    }
    return n;
}

std::optional<Span> matchInternational(const MaskedView& view, std::size_t plus)
{
    const DigitChain chain = digitChainAt(view, plus + 1);
    if (isWord(view.before(plus)) || chain.count == 0 || view.text[chain.groups[0].begin] == '0')
        return std::nullopt;
    const bool american = view.text[chain.groups[0].begin] == '1';
    const std::size_t n = groupsUpTo(view, chain, american ? 11 : 15);
    if (n == 0 || chain.groups[n - 1].digits < 8 || (chain.after(n) & DigitChain::Dot) != 0)
        return std::nullopt;
    if ((chain.joints(n) & DigitChain::Dot) != 0 && chain.groups[n - 1].size() < 3)
        return std::nullopt;
    return Span{plus, chain.groups[n - 1].end, RedactionKind::Phone};
}

std::optional<Span> matchPhone(const MaskedView& view, const DigitChain& chain, Beside beside)
{
    const char before = view.before(chain.groups[0].begin);
    constexpr std::string_view NoPhone = "$#*\xA3\xAC\xA5"; // prices and numbers of things
    if (NoPhone.find(before) != NoPhone.npos && before != '\0')
        return std::nullopt;
    std::size_t n = nationalGroups(view, chain);
    if (n == 0 && beside == Beside::Phone) {
        n = groupsUpTo(view, chain, 15);
        if (n > 0 && (chain.groups[n - 1].digits < 7 || (n == 1 && (chain.after(1) & DigitChain::Dot) != 0)))
            n = 0;
    }
    return n > 0 ? spanOf(chain, n, RedactionKind::Phone) : std::nullopt;
}

/// The number is part of something longer: a version, an id, a time.
bool isJoined(const MaskedView& view, std::size_t pos)
{
    return view.joinedBy(pos, '.') || view.joinedBy(pos, '-') ||
           (view.before(pos) == ':' && pos > view.floor && isDigit(view.before(pos - 1)));
}

std::optional<Span> matchDigits(const MaskedView& view, std::size_t pos)
{
    if (isWord(view.before(pos)) || isJoined(view, pos))
        return std::nullopt;
    const DigitChain chain = digitChainAt(view, pos);
    if (chain.count == 0 || chain.groups[chain.count - 1].digits < LeastDigits || isDate(view, chain, 0))
        return std::nullopt;
    const Beside beside = besideNumber(view, pos, chain.groups[chain.count - 1].end);
    if (beside == Beside::Id)
        return std::nullopt;
    if (auto device = matchDevice(view, chain, beside))
        return device;
    if (auto card = matchCard(view, chain))
        return card;
    return view.joinedBy(pos, '/') ? std::nullopt : matchPhone(view, chain, beside);
}

} // namespace

std::optional<Span> matchNumber(const MaskedView& view, std::size_t pos)
{
    if (view.at(pos) == '+')
        return matchInternational(view, pos);
    if (view.at(pos) == '(') {
        if (!isDigit(view.at(pos + 1)) || isWord(view.before(pos)))
            return std::nullopt;
        const DigitChain chain = digitChainAt(view, pos);
        if (chain.count < 2 || chain.groups[chain.count - 1].digits < LeastDigits ||
            (chain.groups[1].joint & DigitChain::Paren) == 0)
            return std::nullopt;
        auto phone = matchPhone(view, chain, besideNumber(view, pos, chain.groups[chain.count - 1].end));
        if (phone)
            phone->begin = pos;
        return phone;
    }
    if (const auto ip = matchIpv4(view, pos))
        return ip;
    return matchDigits(view, pos);
}

std::size_t uuidEnd(const MaskedView& view, std::size_t pos)
{
    std::size_t end = pos;
    for (const std::size_t digits : {8, 4, 4, 4, 12}) {
        if (end != pos && view.at(end++) != '-')
            return pos;
        for (std::size_t i = 0; i < digits; ++i)
            if (!isOf(view.at(end++), HexByte))
                return pos;
    }
    return isWord(view.at(end)) ? pos : end;
}

std::size_t numberEnd(const MaskedView& view, std::size_t pos)
{
    const DigitChain chain = digitChainAt(view, pos);
    if (isDate(view, chain, 0))
        return chain.groups[2].end;
    std::size_t end = pos;
    while (isWord(view.at(end)))
        ++end;
    return end;
}

} // namespace gatehouse::redact
