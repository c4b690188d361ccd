#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse::json
{

/// One change of a text: at `offset`, `removed` becomes `inserted`. Small enough to keep
/// thousands of in an undo stack, and all that a text editor needs to follow a change that
/// was made elsewhere without losing cursor or scroll position.
struct TextChange {
    std::size_t offset = 0; ///< in bytes; always between characters
    std::string removed;
    std::string inserted;

    bool changesNothing() const { return removed == inserted; }
    /// What undoes it.
    TextChange inverse() const { return {offset, inserted, removed}; }
    /// The text with the change made; nothing where the text does not have `removed` there.
    std::optional<std::string> appliedTo(std::string_view text) const;
    /// Both changes as one, if the next one stays within what this one inserted: what one
    /// keystroke after the other makes of an undo stack's top.
    std::optional<TextChange> followedBy(const TextChange& next) const;

    /// The smallest change that makes `after` of `before`, both UTF-8.
    static TextChange between(std::string_view before, std::string_view after);

    friend bool operator==(const TextChange&, const TextChange&) = default;
};

} // namespace gatehouse::json
