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

SpanArena::SpanArena() : m_numbers{0}
{
    m_resources.push({});
    m_scopes.push({});
    m_origins.push({});
}

/// The number of m_key, or the next of its kind.
std::optional<SpanArena::Numbered> SpanArena::numberOfKey(std::size_t next)
{
    const auto id = m_keys.intern(m_key);
    if (!id)
        return std::nullopt;
    const bool isNew = *id == m_numbers.size();
    if (isNew)
        m_numbers.push_back(static_cast<std::uint32_t>(next));
    return Numbered{m_numbers[*id], isNew, m_keys.text(*id)};
}

std::optional<std::uint32_t> SpanArena::addResource(const SentResource& sent)
{
    if (sent.service.empty() && sent.attributes.empty())
        return 0;
    m_key.assign(1, 'r');
    appendSized(m_key, sent.service);
    m_key.append(sent.attributes);
    const auto service = m_texts.intern(sent.service);
    const auto found = service ? numberOfKey(m_resources.size()) : std::nullopt;
    if (!found)
        return std::nullopt;
    if (found->isNew)
        m_resources.push({*service, found->key.substr(found->key.size() - sent.attributes.size())});
    return found->number;
}

std::optional<std::uint32_t> SpanArena::addScope(const SentScope& sent)
{
    if (sent.name.empty() && sent.version.empty() && sent.attributes.empty())
        return 0;
    m_key.assign(1, 's');
    appendSized(m_key, sent.name);
    appendSized(m_key, sent.version);
    m_key.append(sent.attributes);
    const auto name = m_texts.intern(sent.name);
    const auto version = m_texts.intern(sent.version);
    const auto found = name && version ? numberOfKey(m_scopes.size()) : std::nullopt;
    if (!found)
        return std::nullopt;
    if (found->isNew)
        m_scopes.push({*name, *version, found->key.substr(found->key.size() - sent.attributes.size())});
    return found->number;
}

std::optional<std::uint32_t> SpanArena::addOrigin(std::uint32_t resource, std::uint32_t scope)
{
    if (resource == 0 && scope == 0)
        return 0;
    const auto key = std::bit_cast<std::array<char, 8>>(std::array{resource, scope});
    m_key.assign(1, 'o').append(key.data(), key.size());
    const auto found = numberOfKey(m_origins.size());
    if (!found)
        return std::nullopt;
    if (found->isNew)
        m_origins.push({m_resources[resource].service, resource, scope});
    return found->number;
}

std::size_t SpanArena::memory() const
{
    return sizeof *this + m_texts.memory() + m_details.memory() + m_keys.memory() +
           m_numbers.capacity() * sizeof(std::uint32_t) + m_resources.memory() + m_scopes.memory() +
           m_origins.memory() + m_key.capacity();
}

} // namespace gatehouse
