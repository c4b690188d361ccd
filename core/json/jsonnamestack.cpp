#include "jsonnamestack.h"

#include "jsonstring.h"

#include <bit>
#include <cstring>
#include <random>
#include <string>

namespace gatehouse::json
{
namespace
{

struct Key {
    std::uint64_t first;
    std::uint64_t second;
};

const Key& processKey()
{
    static const Key key = [] {
        std::random_device device;
        const auto word = [&device] { return (std::uint64_t{device()} << 32U) | device(); };
        return Key{word(), word()};
    }();
    return key;
}

struct SipState {
    std::uint64_t v0, v1, v2, v3;

    void round()
    {
        v0 += v1;
        v1 = std::rotl(v1, 13) ^ v0;
        v0 = std::rotl(v0, 32);
        v2 += v3;
        v3 = std::rotl(v3, 16) ^ v2;
        v0 += v3;
        v3 = std::rotl(v3, 21) ^ v0;
        v2 += v1;
        v1 = std::rotl(v1, 17) ^ v2;
        v2 = std::rotl(v2, 32);
    }
    void take(std::uint64_t word)
    {
        v3 ^= word;
        round();
        v0 ^= word;
    }
};

/// SipHash-1-3 (Aumasson and Bernstein); `salt` tells equal names of two objects apart.
std::uint64_t sipHash(std::string_view bytes, std::uint64_t salt)
{
    const Key& key = processKey();
    SipState state{key.first ^ 0x736f6d6570736575U, key.second ^ 0x646f72616e646f6dU,
                   key.first ^ 0x6c7967656e657261U, key.second ^ 0x7465646279746573U};
    state.take(salt);
    const std::uint64_t length = bytes.size();
    while (bytes.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), 8);
        state.take(word);
        bytes.remove_prefix(8);
    }
    std::uint64_t last = 0;
    std::memcpy(&last, bytes.data(), bytes.size());
    state.take(last | (length << 56U));
    state.v2 ^= 0xFFU;
    for (int i = 0; i < 3; ++i)
        state.round();
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

} // namespace

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
