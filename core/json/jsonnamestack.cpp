#include "jsonnamestack.h"

#include "jsonstring.h"
#include "siphash.h"

#include <string>

namespace gatehouse::json
{

NameStack::NameStack(std::string_view text) : m_text(text) {}

void NameStack::openObject()
{
    m_bases.push_back(static_cast<std::uint32_t>(m_entries.size()));
}

void NameStack::closeObject()
{
    while (m_entries.size() > m_bases.back()) {
        m_slots[m_entries.back().slot] = 0;
        m_entries.pop_back();
    }
    m_bases.pop_back();
}

std::string_view NameStack::literal(const Entry& entry) const
{
    return m_text.substr(entry.begin, entry.end - entry.begin);
}

bool NameStack::equal(const Entry& a, const Entry& b) const
{
    if (a.hash != b.hash)
        return false;
    if (!a.escaped && !b.escaped)
        return literal(a) == literal(b);
    return unescaped(literal(a)) == unescaped(literal(b));
}

std::size_t NameStack::freeSlotFor(std::uint64_t hash) const
{
    std::size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] != 0)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

void NameStack::grow()
{
    m_slots.assign(m_slots.empty() ? 64 : m_slots.size() * 2, 0);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const std::size_t slot = freeSlotFor(m_entries[i].hash);
        m_entries[i].slot = static_cast<std::uint32_t>(slot);
        m_slots[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

bool NameStack::add(std::size_t begin, std::size_t end, bool escaped)
{
    if ((m_entries.size() + 1) * 2 > m_slots.size())
        grow();
    Entry entry{0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 0, escaped};
    entry.hash = escaped ? sipHash(unescaped(literal(entry)), m_bases.size())
                         : sipHash(literal(entry), m_bases.size());
    std::size_t slot = entry.hash & (m_slots.size() - 1);
    for (; m_slots[slot] != 0; slot = (slot + 1) & (m_slots.size() - 1)) {
        const std::size_t other = m_slots[slot] - 1;
        if (other >= m_bases.back() && equal(m_entries[other], entry))
            return false;
    }
    entry.slot = static_cast<std::uint32_t>(slot);
    m_slots[slot] = static_cast<std::uint32_t>(m_entries.size() + 1);
    m_entries.push_back(entry);
    return true;
}

} // namespace gatehouse::json
