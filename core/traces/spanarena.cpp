#include "spanarena.h"

#include <array>
#include <bit>

namespace gatehouse
{
namespace
{

void appendSized(std::string& key, std::string_view part)
{
    const auto size = std::bit_cast<std::array<char, sizeof(std::size_t)>>(part.size());
    key.append(size.data(), size.size()).append(part);
}

} // namespace

SpanArena::SpanArena()
{
    m_resources.push({});
    m_scopes.push({});
    m_origins.push({});
}

std::optional<std::uint32_t> SpanArena::addResource(const SentResource& sent)
{
    if (sent.service.empty() && sent.attributes.empty())
        return 0;
    m_key.clear();
    appendSized(m_key, sent.service);
    m_key.append(sent.attributes);
    const auto service = m_texts.intern(sent.service);
    const auto index = m_resourceKeys.intern(m_key);
    if (!service || !index)
        return std::nullopt;
    if (*index == m_resources.size()) {
        const std::string_view kept = m_resourceKeys.text(*index);
        m_resources.push({*service, kept.substr(kept.size() - sent.attributes.size())});
    }
    return index;
}

std::optional<std::uint32_t> SpanArena::addScope(const SentScope& sent)
{
    if (sent.name.empty() && sent.version.empty() && sent.attributes.empty())
        return 0;
    m_key.clear();
    appendSized(m_key, sent.name);
    appendSized(m_key, sent.version);
    m_key.append(sent.attributes);
    const auto name = m_texts.intern(sent.name);
    const auto version = m_texts.intern(sent.version);
    const auto index = m_scopeKeys.intern(m_key);
    if (!name || !version || !index)
        return std::nullopt;
    if (*index == m_scopes.size()) {
        const std::string_view kept = m_scopeKeys.text(*index);
        m_scopes.push({*name, *version, kept.substr(kept.size() - sent.attributes.size())});
    }
    return index;
}

std::optional<std::uint32_t> SpanArena::addOrigin(std::uint32_t resource, std::uint32_t scope)
{
    if (resource == 0 && scope == 0)
        return 0;
    const auto key = std::bit_cast<std::array<char, 8>>(std::array{resource, scope});
    const auto index = m_originKeys.intern({key.data(), key.size()});
    if (index && *index == m_origins.size())
        m_origins.push({m_resources[resource].service, resource, scope});
    return index;
}

std::size_t SpanArena::memory() const
{
    return m_texts.memory() + m_details.used() + m_resourceKeys.memory() + m_scopeKeys.memory() +
           m_originKeys.memory() + m_resources.size() * sizeof(Resource) + m_scopes.size() * sizeof(Scope) +
           m_origins.size() * sizeof(Origin);
}

} // namespace gatehouse
