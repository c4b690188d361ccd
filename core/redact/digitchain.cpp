#include "digitchain.h"

#include <algorithm>
#include <tuple>

namespace gatehouse::redact
{
namespace
{

struct Joints {
    std::uint8_t kinds = DigitChain::NoJoint;
    std::size_t end = 0;
};

/// What joins two groups: one mark, a parenthesis with a blank or a hyphen beside it.
Joints jointsAt(const MaskedView& view, std::size_t pos)
{
    Joints joints{DigitChain::NoJoint, pos};
    const auto take = [&view, &joints](char mark, DigitChain::Joint kind) {
        if (view.at(joints.end) != mark)
            return false;
        joints.kinds = static_cast<std::uint8_t>(joints.kinds | kind);
        ++joints.end;
        return true;
    };
    const bool closed = take(')', DigitChain::Paren);
    const bool marked = take(' ', DigitChain::Blank) || take('-', DigitChain::Hyphen) ||
                        take('.', DigitChain::Dot) || take('/', DigitChain::Slash);
    if (!closed && (marked || view.at(pos) == '('))
        take('(', DigitChain::Paren);
    return joints;
}

/// What follows a group of digits makes it part of a word, a time, a percentage.
bool isDirty(const MaskedView& view, std::size_t end, std::size_t digits)
{
    const char next = view.at(end);
    const char second = view.at(end + 1);
    if (next == 'x' && digits >= 7 && isDigit(second)) // an extension
        return false;
    if (isWord(next) || next == '@' || next == '%')
        return true;
    if ((next == '-' || next == '/' || next == '.') && isAlpha(second))
        return next != '.' || digits < 7;
    return (next == ':' || next == ',') && isDigit(second) && digits <= 6;
}

unsigned valueOf(const MaskedView& view, const DigitChain::Group& group)
{
    unsigned value = 0;
    for (std::size_t pos = group.begin; pos < group.end; ++pos)
        value = value * 10 + static_cast<unsigned>(view.text[pos] - '0');
    return value;
}

} // namespace

std::uint8_t DigitChain::joints(std::size_t n) const
{
    std::uint8_t all = NoJoint;
    for (std::size_t i = 1; i < n; ++i)
        all = static_cast<std::uint8_t>(all | groups[i].joint);
    return all;
}

bool DigitChain::sizes(std::size_t first, std::initializer_list<std::size_t> wanted) const
{
    return first + wanted.size() <= count &&
           std::equal(wanted.begin(), wanted.end(), groups.begin() + static_cast<std::ptrdiff_t>(first),
                      [](std::size_t size, const Group& group) { return group.size() == size; });
}

DigitChain digitChainAt(const MaskedView& view, std::size_t pos)
{
    DigitChain chain;
    Joints joint{DigitChain::NoJoint, pos};
    if (view.at(pos) == '(')
        ++joint.end;
    std::size_t digits = 0;
    while (isDigit(view.at(joint.end))) {
        chain.jointAfter = joint.kinds;
        std::size_t end = joint.end;
        while (isDigit(view.at(end)) && end - joint.end <= DigitChain::MostDigits)
            ++end;
        digits += end - joint.end;
        if (digits > DigitChain::MostDigits || chain.count == DigitChain::MostGroups) {
            chain.tooLong = chain.count == 0;
            return chain;
        }
        if (isDirty(view, end, digits))
            return chain;
        chain.groups[chain.count++] = {joint.end, end, digits, joint.kinds};
        joint = jointsAt(view, end);
    }
    chain.jointAfter = DigitChain::NoJoint;
    return chain;
}

bool isDate(const MaskedView& view, const DigitChain& chain, std::size_t first)
{
    if (first + 3 > chain.count)
        return false;
    const auto& [year, month, day] =
        std::tie(chain.groups[first], chain.groups[first + 1], chain.groups[first + 2]);
    const std::uint8_t joint = month.joint;
    if (joint != day.joint ||
        (joint != DigitChain::Hyphen && joint != DigitChain::Dot && joint != DigitChain::Slash))
        return false;
    if (first + 3 < chain.count && chain.groups[first + 3].joint == joint)
        return false;
    const auto between = [&view](const DigitChain::Group& group, unsigned low, unsigned high) {
        return group.size() <= 4 && valueOf(view, group) >= low && valueOf(view, group) <= high;
    };
    const auto isDayAndMonth = [&](const DigitChain::Group& a, const DigitChain::Group& b) {
        return a.size() <= 2 && b.size() <= 2 && between(a, 1, 31) && between(b, 1, 31) &&
               std::min(valueOf(view, a), valueOf(view, b)) <= 12;
    };
    if (year.size() == 4)
        return between(year, 1000, 2999) && isDayAndMonth(month, day);
    return isDayAndMonth(year, month) && (day.size() == 2 || (day.size() == 4 && between(day, 1000, 2999)));
}

bool luhn(const MaskedView& view, std::size_t begin, std::size_t end)
{
    unsigned sum = 0;
    bool doubled = false;
    for (std::size_t pos = end; pos > begin; --pos) {
        const char c = view.text[pos - 1];
        if (!isDigit(c))
            continue;
        const auto digit = static_cast<unsigned>(c - '0');
        sum += doubled ? digit * 2 - (digit > 4 ? 9U : 0U) : digit;
        doubled = !doubled;
    }
    return sum % 10 == 0;
}

} // namespace gatehouse::redact
