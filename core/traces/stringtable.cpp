#include "stringtable.h"

#include "siphash.h"

#include <algorithm>
#include <cstring>

namespace gatehouse
{

StringTable::StringTable() : StringTable(Limits{}) {}

StringTable::StringTable(Limits limits) : m_limits(limits)
{
    m_texts.push({});
}

std::optional<StringId> StringTable::intern(std::string_view text)
{
    if (text.empty())
        return 0;
    if (2 * m_texts.size() >= m_slots.size())
        grow();
    const std::size_t slot = slotOf(text);
    if (m_slots[slot] != 0)
        return m_slots[slot] - 1;
    if (m_texts.size() >= m_limits.texts || text.size() > m_limits.bytes - m_bytes)
        return std::nullopt;
    const auto id = static_cast<StringId>(m_texts.size());
    m_texts.push(keep(text));
    m_slots[slot] = id + 1;
    return id;
}

std::optional<StringId> StringTable::find(std::string_view text) const
{
    if (text.empty())
        return 0;
    if (m_slots.empty())
        return std::nullopt;
    const StringId found = m_slots[slotOf(text)];
    return found == 0 ? std::nullopt : std::optional<StringId>(found - 1);
}

std::size_t StringTable::memory() const
{
    return m_asked + m_slots.capacity() * sizeof(StringId) + m_texts.memory() +
           m_chunks.capacity() * sizeof m_chunks[0];
}

/// Where the text is, or the free slot it would take.
std::size_t StringTable::slotOf(std::string_view text) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = json::sipHash(text, 0) & mask;
    while (m_slots[slot] != 0 && m_texts[m_slots[slot] - 1] != text)
        slot = (slot + 1) & mask;
    return slot;
}

void StringTable::grow()
{
    m_slots.assign(std::max<std::size_t>(16, 2 * m_slots.size()), 0);
    for (std::size_t id = 1; id < m_texts.size(); ++id)
        m_slots[slotOf(m_texts[id])] = static_cast<StringId>(id + 1);
}

std::string_view StringTable::keep(std::string_view text)
{
    if (text.size() > m_chunkSize - m_chunkFilled) {
        m_chunkSize = std::max(text.size(), std::clamp<std::size_t>(m_bytes, 256, std::size_t{1} << 20U));
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(m_chunkSize));
        m_asked += m_chunkSize;
        m_chunkFilled = 0;
    }
    char* const room = m_chunks.back().get() + m_chunkFilled;
    std::memcpy(room, text.data(), text.size());
    m_chunkFilled += text.size();
    m_bytes += text.size();
    return {room, text.size()};
}

} // namespace gatehouse
