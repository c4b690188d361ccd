#include "textchange.h"

#include <algorithm>

namespace gatehouse::json
{
namespace
{

bool continuesCharacter(std::string_view text, std::size_t offset)
{
    return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
}

} // namespace

std::optional<std::string> TextChange::appliedTo(std::string_view text) const
{
    if (offset > text.size() || !text.substr(offset).starts_with(removed))
        return std::nullopt;
    std::string after;
    after.reserve(text.size() - removed.size() + inserted.size());
    after.append(text.substr(0, offset)).append(inserted).append(text.substr(offset + removed.size()));
    return after;
}

std::optional<TextChange> TextChange::followedBy(const TextChange& next) const
{
    const bool begins = next.offset >= offset;
    if (!begins || next.offset + next.removed.size() > offset + inserted.size())
        return std::nullopt;
    TextChange both = *this;
    both.inserted.replace(next.offset - offset, next.removed.size(), next.inserted);
    return both;
}

TextChange TextChange::between(std::string_view before, std::string_view after)
{
    const auto [left, right] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    auto same = static_cast<std::size_t>(left - before.begin());
    while (same > 0 && (continuesCharacter(before, same) || continuesCharacter(after, same)))
        --same;
    before.remove_prefix(same);
    after.remove_prefix(same);
    const auto [end, otherEnd] = std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend());
    auto tail = static_cast<std::size_t>(end - before.rbegin());
    while (tail > 0 && continuesCharacter(before, before.size() - tail))
        --tail;
    return {same, std::string(before.substr(0, before.size() - tail)),
            std::string(after.substr(0, after.size() - tail))};
}

} // namespace gatehouse::json
