#pragma once

#include <vector>

namespace gatehouse
{

/// Heights of many rows: where a row begins and which row is at a place, each in O(log n),
/// also after one height changed.
class HeightIndex
{
public:
    void assign(std::vector<int> heights);
    void set(int row, int height);

    int count() const { return static_cast<int>(m_heights.size()); }
    int height(int row) const { return m_heights[static_cast<std::size_t>(row)]; }
    int total() const { return top(count()); }
    /// Sum of the heights before the row.
    int top(int row) const;
    /// The row that covers y; the last one below the end, -1 without rows.
    int rowAt(int y) const;

private:
    std::vector<int> m_heights;
    std::vector<int> m_sums; ///< a Fenwick tree
};

} // namespace gatehouse
