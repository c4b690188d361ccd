#include "textdiff.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

namespace gatehouse
{
namespace
{

using Line = std::uint32_t; ///< equal lines have one number

// Anchors inside stretches between anchors, so deep; then the least changes are looked for.
constexpr int deepestAnchors = 8;
// What finding the least changes may cost: memory grows with the square of the first.
constexpr int mostChanges = 500;
constexpr std::size_t mostSteps = 5'000'000; ///< over the whole text

struct Range {
    std::size_t a0 = 0;
    std::size_t a1 = 0;
    std::size_t b0 = 0;
    std::size_t b1 = 0;
    int level = 0;

    bool isEmpty() const { return a0 == a1 || b0 == b1; }
};

/// Numbers for all lines; by sorting, which nobody can make slow.
void numberLines(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b,
                 std::vector<Line>& numbersA, std::vector<Line>& numbersB)
{
    std::vector<std::size_t> order(a.size() + b.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto lineAt = [&](std::size_t i) { return i < a.size() ? a[i] : b[i - a.size()]; };
    std::sort(order.begin(), order.end(),
              [&](std::size_t left, std::size_t right) { return lineAt(left) < lineAt(right); });
    numbersA.resize(a.size());
    numbersB.resize(b.size());
    Line number = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && lineAt(order[i]) != lineAt(order[i - 1]))
            ++number;
        (order[i] < a.size() ? numbersA[order[i]] : numbersB[order[i] - a.size()]) = number;
    }
}

/// Finds which lines stay.
class LineMatcher
{
public:
    LineMatcher(std::vector<Line> a, std::vector<Line> b)
        : m_a(std::move(a))
        , m_b(std::move(b))
        , m_staysA(m_a.size())
        , m_staysB(m_b.size())
        , m_seen(m_a.size() + m_b.size() + 1)
    {
    }

    void match()
    {
        std::vector<Range> open{{0, m_a.size(), 0, m_b.size()}};
        while (!open.empty()) {
            Range range = open.back();
            open.pop_back();
            strip(range);
            if (!range.isEmpty() && !splitAtAnchors(range, open))
                matchLeast(range);
        }
    }

    const std::vector<bool>& staysA() const { return m_staysA; }
    const std::vector<bool>& staysB() const { return m_staysB; }

private:
    struct Anchor {
        std::size_t a;
        std::size_t b;
    };
    struct Seen {
        std::uint32_t inA = 0;
        std::uint32_t inB = 0;
        std::size_t atB = 0;
    };

    void keep(std::size_t a, std::size_t b)
    {
        m_staysA[a] = true;
        m_staysB[b] = true;
    }

    /// What both begin and end with stays.
    void strip(Range& range)
    {
        while (!range.isEmpty() && m_a[range.a0] == m_b[range.b0])
            keep(range.a0++, range.b0++);
        while (!range.isEmpty() && m_a[range.a1 - 1] == m_b[range.b1 - 1])
            keep(--range.a1, --range.b1);
    }

    /// Lines that stand once in either stretch, in an order that both have.
    std::vector<Anchor> anchorsIn(const Range& range)
    {
        for (std::size_t i = range.a0; i < range.a1; ++i)
            ++m_seen[m_a[i]].inA;
        for (std::size_t i = range.b0; i < range.b1; ++i) {
            ++m_seen[m_b[i]].inB;
            m_seen[m_b[i]].atB = i;
        }
        std::vector<Anchor> unique;
        for (std::size_t i = range.a0; i < range.a1; ++i) {
            const Seen& seen = m_seen[m_a[i]];
            if (seen.inA == 1 && seen.inB == 1)
                unique.push_back({i, seen.atB});
        }
        for (std::size_t i = range.a0; i < range.a1; ++i)
            m_seen[m_a[i]] = {};
        for (std::size_t i = range.b0; i < range.b1; ++i)
            m_seen[m_b[i]] = {};
        return longestRising(unique);
    }

    static std::vector<Anchor> longestRising(const std::vector<Anchor>& anchors)
    {
        constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
        std::vector<std::size_t> before(anchors.size(), none);
        std::vector<std::size_t> tails; // of the rising row of each length, the one that ends lowest
        for (std::size_t i = 0; i < anchors.size(); ++i) {
            const auto tail =
                std::lower_bound(tails.begin(), tails.end(), anchors[i].b,
                                 [&](std::size_t index, std::size_t b) { return anchors[index].b < b; });
            if (tail != tails.begin())
                before[i] = *std::prev(tail);
            if (tail == tails.end())
                tails.push_back(i);
            else
                *tail = i;
        }
        std::vector<Anchor> rising;
        for (std::size_t i = tails.empty() ? none : tails.back(); i != none; i = before[i])
            rising.push_back(anchors[i]);
        std::reverse(rising.begin(), rising.end());
        return rising;
    }

    bool splitAtAnchors(const Range& range, std::vector<Range>& open)
    {
        if (range.level == deepestAnchors)
            return false;
        const std::vector<Anchor> anchors = anchorsIn(range);
        std::size_t a = range.a0;
        std::size_t b = range.b0;
        for (const Anchor& anchor : anchors) {
            keep(anchor.a, anchor.b);
            open.push_back({a, anchor.a, b, anchor.b, range.level + 1});
            a = anchor.a + 1;
            b = anchor.b + 1;
        }
        if (anchors.empty())
            return false;
        open.push_back({a, range.a1, b, range.b1, range.level + 1});
        return true;
    }

    /// Myers, "An O(ND) difference algorithm" (1986): the least changes, as long as they are few.
    void matchLeast(const Range& range)
    {
        const auto lengthA = static_cast<int>(std::min<std::size_t>(range.a1 - range.a0, longestStretch));
        const auto lengthB = static_cast<int>(std::min<std::size_t>(range.b1 - range.b0, longestStretch));
        if (lengthA == longestStretch || lengthB == longestStretch)
            return;
        std::vector<std::vector<int>> reached; // for each number of changes, how far in `a` on each diagonal
        std::vector<int> last{0};
        for (int changes = 0; changes <= mostChanges; ++changes) {
            std::vector<int> now((2 * static_cast<std::size_t>(changes)) + 1);
            for (int k = -changes; k <= changes; k += 2) {
                const int x = furthest(range, changes == 0 ? 0 : step(last, changes, k), k, lengthA, lengthB);
                now[static_cast<std::size_t>(k + changes)] = x;
                if (x >= lengthA && x - k >= lengthB) {
                    reached.push_back(std::move(now));
                    walkBack(range, reached, lengthA, lengthB);
                    return;
                }
            }
            if (m_steps > mostSteps)
                return;
            last = now;
            reached.push_back(std::move(now));
        }
    }

    /// Where diagonal k begins with that many changes: one line of `b` more, or one of `a`.
    static int step(const std::vector<int>& last, int changes, int k)
    {
        const auto at = [&](int diagonal) { return last[static_cast<std::size_t>(diagonal + changes - 1)]; };
        if (k == -changes || (k != changes && at(k - 1) < at(k + 1)))
            return at(k + 1);
        return at(k - 1) + 1;
    }

    int furthest(const Range& range, int x, int k, int lengthA, int lengthB)
    {
        int y = x - k;
        while (x < lengthA && y < lengthB && y >= 0 && lineA(range, x) == lineB(range, y)) {
            ++x;
            ++y;
            ++m_steps;
        }
        ++m_steps;
        return x;
    }

    void walkBack(const Range& range, const std::vector<std::vector<int>>& reached, int x, int y)
    {
        for (int changes = static_cast<int>(reached.size()) - 1; changes > 0; --changes) {
            const auto& last = reached[static_cast<std::size_t>(changes - 1)];
            const int k = x - y;
            const auto at = [&](int diagonal) {
                return last[static_cast<std::size_t>(diagonal + changes - 1)];
            };
            const bool down = k == -changes || (k != changes && at(k - 1) < at(k + 1));
            const int fromX = down ? at(k + 1) : at(k - 1);
            const int fromY = fromX - (down ? k + 1 : k - 1);
            const int begin = down ? fromX : fromX + 1;
            for (; x > begin; --x, --y)
                keep(range.a0 + static_cast<std::size_t>(x - 1), range.b0 + static_cast<std::size_t>(y - 1));
            x = fromX;
            y = fromY;
        }
        for (; x > 0 && y > 0; --x, --y)
            keep(range.a0 + static_cast<std::size_t>(x - 1), range.b0 + static_cast<std::size_t>(y - 1));
    }

    Line lineA(const Range& range, int x) const { return m_a[range.a0 + static_cast<std::size_t>(x)]; }
    Line lineB(const Range& range, int y) const { return m_b[range.b0 + static_cast<std::size_t>(y)]; }

    static constexpr int longestStretch = 1 << 24;

    std::vector<Line> m_a;
    std::vector<Line> m_b;
    std::vector<bool> m_staysA;
    std::vector<bool> m_staysB;
    std::vector<Seen> m_seen; ///< by line number, empty between uses
    std::size_t m_steps = 0;
};

void append(TextDiff& diff, TextDiff::Kind kind, std::size_t a, std::size_t b, std::size_t count)
{
    if (count > 0)
        diff.runs.push_back({kind, a, b, count});
}

TextDiff runsOf(const std::vector<bool>& staysA, const std::vector<bool>& staysB)
{
    TextDiff diff;
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < staysA.size() || b < staysB.size()) {
        const std::size_t fromA = a;
        const std::size_t fromB = b;
        while (a < staysA.size() && b < staysB.size() && staysA[a] && staysB[b]) {
            ++a;
            ++b;
        }
        append(diff, TextDiff::Kind::Same, fromA, fromB, a - fromA);
        const std::size_t removed = a;
        while (a < staysA.size() && !staysA[a])
            ++a;
        append(diff, TextDiff::Kind::Removed, removed, b, a - removed);
        const std::size_t added = b;
        while (b < staysB.size() && !staysB[b])
            ++b;
        append(diff, TextDiff::Kind::Added, a, added, b - added);
    }
    return diff;
}

/// Lines of one hunk, in numbers of the runs' lines.
struct Hunk {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t linesA = 0;
    std::size_t linesB = 0;
    std::string text;

    void take(char sign, std::string_view line)
    {
        linesA += sign != '+' ? 1 : 0;
        linesB += sign != '-' ? 1 : 0;
        text += sign;
        text += line;
        text += '\n';
    }
};

std::string rangeText(std::size_t first, std::size_t count)
{
    // Of no lines, diff names the line before.
    const std::size_t shown = count == 0 ? first : first + 1;
    return std::to_string(shown) + (count == 1 ? std::string() : ',' + std::to_string(count));
}

void flush(std::string& out, std::optional<Hunk>& hunk)
{
    if (!hunk)
        return;
    out += "@@ -" + rangeText(hunk->a, hunk->linesA) + " +" + rangeText(hunk->b, hunk->linesB) + " @@\n";
    out += hunk->text;
    hunk.reset();
}

} // namespace

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
    }
    return lines;
}

TextDiff textDiff(std::string_view a, std::string_view b)
{
    std::vector<Line> numbersA;
    std::vector<Line> numbersB;
    numberLines(linesOf(a), linesOf(b), numbersA, numbersB);
    LineMatcher matcher(std::move(numbersA), std::move(numbersB));
    matcher.match();
    return runsOf(matcher.staysA(), matcher.staysB());
}

std::string unifiedDiff(const TextDiff& diff, std::string_view a, std::string_view b, std::size_t context)
{
    std::string out;
    if (diff.isSame())
        return out;
    const auto linesA = linesOf(a);
    const auto linesB = linesOf(b);
    std::optional<Hunk> hunk;
    for (std::size_t i = 0; i < diff.runs.size(); ++i) {
        const TextDiff::Run& run = diff.runs[i];
        if (run.kind != TextDiff::Kind::Same) {
            const bool removed = run.kind == TextDiff::Kind::Removed;
            if (!hunk)
                hunk = Hunk{run.a, run.b, 0, 0, {}};
            for (std::size_t n = 0; n < run.count; ++n)
                hunk->take(removed ? '-' : '+', removed ? linesA[run.a + n] : linesB[run.b + n]);
            continue;
        }
        const bool isLast = i + 1 == diff.runs.size();
        const std::size_t behind = hunk ? std::min(context, run.count) : 0;
        const std::size_t ahead = isLast ? 0 : std::min(context, run.count);
        const bool joins = hunk && !isLast && behind + ahead >= run.count;
        for (std::size_t n = 0; hunk && n < (joins ? run.count : behind); ++n)
            hunk->take(' ', linesA[run.a + n]);
        if (joins)
            continue;
        flush(out, hunk);
        if (isLast)
            break;
        hunk = Hunk{run.a + run.count - ahead, run.b + run.count - ahead, 0, 0, {}};
        for (std::size_t n = run.count - ahead; n < run.count; ++n)
            hunk->take(' ', linesA[run.a + n]);
    }
    flush(out, hunk);
    return out;
}

} // namespace gatehouse
