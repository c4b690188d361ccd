#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// How one text becomes another, line by line.
struct TextDiff {
    enum class Kind : std::uint8_t { Same, Removed, Added };

    /// So many lines in a row. `a` and `b` are the numbers of the first of them, counted from 0, in either
    /// text; where one has none of them, of the line they stand before.
    struct Run {
        Kind kind = Kind::Same;
        std::size_t a = 0;
        std::size_t b = 0;
        std::size_t count = 0;

        friend bool operator==(const Run&, const Run&) = default;
    };

    /// In order, of neighbours no two of one kind; between two that are the same, what was removed comes
    /// first.
    std::vector<Run> runs;

    bool isSame() const { return runs.empty() || (runs.size() == 1 && runs[0].kind == Kind::Same); }
};

/// The lines of a text, without their ends (LF or CRLF); a final line end opens no line.
std::vector<std::string_view> linesOf(std::string_view text);

/// The lines that stay are those a reader would see as staying: anchored at lines that stand once in either
/// text, between them the least changes. Bounded: near linear in the text, and a stretch without anchors that
/// would take longer becomes removed and added whole. Line ends do not count.
TextDiff textDiff(std::string_view a, std::string_view b);

/// As `diff -u` prints it, with so many lines of context, without the two lines of names; empty for no
/// change.
std::string unifiedDiff(const TextDiff& diff, std::string_view a, std::string_view b,
                        std::size_t context = 3);

} // namespace gatehouse
