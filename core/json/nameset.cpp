#include "nameset.h"

#include "siphash.h"

#include <bit>

namespace gatehouse::json
{
namespace
{

/// Up to here comparing each with each is quicker than hashing all.
constexpr std::size_t FewNames = 24;

} // namespace

bool NameSet::hasRepeatedPair() const
{
    for (std::size_t i = 1; i < m_names.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (m_names[i] == m_names[j])
                return true;
    return false;
}

bool NameSet::hasRepeated()
{
    if (m_names.size() <= FewNames)
        return hasRepeatedPair();
    const std::size_t size = std::bit_ceil(m_names.size() * 2);
    m_slots.assign(size, 0);
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        std::size_t slot = sipHash(m_names[i], 0) & (size - 1);
        for (; m_slots[slot] != 0; slot = (slot + 1) & (size - 1))
            if (m_names[m_slots[slot] - 1] == m_names[i])
                return true;
        m_slots[slot] = static_cast<std::uint32_t>(i + 1);
    }
    return false;
}

} // namespace gatehouse::json
