#pragma once

#include <algorithm>
#include <cstddef>

namespace gatehouse
{

/// Turns one list into another by exact steps, so that a view keeps selection and scroll:
/// skips what is equal at both ends, removes what is gone, then walks forward, moving or
/// inserting one row at a time. Rows are the same when `same` says so; `current` is the
/// list that the steps change.
///
/// `Steps` has remove(int row), move(int from, int to) with to < from, insert(int row,
/// const Row&), and change(int row, const Row&), which may find the row unchanged; each
/// changes the list and tells the views.
template <class Rows, class Same, class Steps>
void applyRowDiff(const Rows& wanted, const Rows& current, Same same, Steps& steps)
{
    const std::size_t shorter = std::min(wanted.size(), current.size());
    std::size_t head = 0;
    while (head < shorter && same(current[head], wanted[head]))
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           same(current[current.size() - 1 - tail], wanted[wanted.size() - 1 - tail]))
        ++tail;

    const auto find = [&same](const Rows& rows, const auto& row, std::size_t from, std::size_t end) {
        while (from < end && !same(rows[from], row))
            ++from;
        return from;
    };
    const std::size_t wantedEnd = wanted.size() - tail;
    for (std::size_t row = current.size() - tail; row-- > head;)
        if (find(wanted, current[row], head, wantedEnd) == wantedEnd)
            steps.remove(static_cast<int>(row));
    for (std::size_t row = head; row < wantedEnd; ++row) {
        const std::size_t currentEnd = current.size() - tail;
        const std::size_t found = find(current, wanted[row], row, currentEnd);
        if (found >= currentEnd)
            steps.insert(static_cast<int>(row), wanted[row]);
        else if (found != row)
            steps.move(static_cast<int>(found), static_cast<int>(row));
    }
    for (std::size_t row = 0; row < wanted.size(); ++row)
        steps.change(static_cast<int>(row), wanted[row]);
}

} // namespace gatehouse
