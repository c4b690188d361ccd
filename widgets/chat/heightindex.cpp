#include "heightindex.h"

#include <algorithm>
#include <utility>

namespace gatehouse
{

void HeightIndex::assign(std::vector<int> heights)
{
    m_heights = std::move(heights);
    m_sums.assign(m_heights.size() + 1, 0);
    for (std::size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += m_heights[i - 1];
        if (const std::size_t parent = i + (i & (~i + 1)); parent < m_sums.size())
            m_sums[parent] += m_sums[i];
    }
}

void HeightIndex::set(int row, int height)
{
    const auto at = static_cast<std::size_t>(row);
    const int change = height - m_heights[at];
    m_heights[at] = height;
    for (std::size_t i = at + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += change;
}

int HeightIndex::top(int row) const
{
    int sum = 0;
    for (auto i = static_cast<std::size_t>(row); i > 0; i &= i - 1)
        sum += m_sums[i];
    return sum;
}

int HeightIndex::rowAt(int y) const
{
    std::size_t step = 1;
    while (step * 2 < m_sums.size())
        step *= 2;
    std::size_t row = 0;
    for (int left = y; step > 0; step /= 2)
        if (row + step < m_sums.size() && m_sums[row + step] <= left) {
            row += step;
            left -= m_sums[row];
        }
    return std::min(static_cast<int>(row), count() - 1);
}

} // namespace gatehouse
