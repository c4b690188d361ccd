#include "entrylayoutcache.h"

namespace gatehouse
{

EntryLayout* EntryLayoutCache::find(const std::string& id)
{
    const auto known = m_layouts.find(id);
    if (known == m_layouts.end())
        return nullptr;
    m_uses.splice(m_uses.begin(), m_uses, known->second.use);
    return known->second.layout.get();
}

std::optional<int> EntryLayoutCache::height(const std::string& id) const
{
    const auto known = m_layouts.find(id);
    return known == m_layouts.end() ? std::nullopt : std::optional(known->second.layout->height());
}

EntryLayout& EntryLayoutCache::put(const std::string& id, std::unique_ptr<EntryLayout> layout)
{
    forget(id);
    m_uses.push_front(id);
    EntryLayout& kept = *layout;
    m_layouts.emplace(id, Cached{std::move(layout), m_uses.begin()});
    while (m_uses.size() > Most) {
        m_layouts.erase(m_uses.back());
        m_uses.pop_back();
    }
    return kept;
}

void EntryLayoutCache::forget(const std::string& id)
{
    const auto known = m_layouts.find(id);
    if (known == m_layouts.end())
        return;
    m_uses.erase(known->second.use);
    m_layouts.erase(known);
}

void EntryLayoutCache::clear()
{
    m_layouts.clear();
    m_uses.clear();
}

} // namespace gatehouse
