#pragma once

#include "stablevector.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// The number of a text in its StringTable.
using StringId = std::uint32_t;

/// Each text once. Ids count from 0 (the empty text) in the order of coming and stay good. Like
/// StableVector: one thread may add while others read the ids they were told of.
class StringTable
{
public:
    /// How many texts a table takes, and bytes of them.
    struct Limits {
        std::size_t texts = std::size_t{1} << 28U;
        std::size_t bytes = std::size_t{4} << 30U;
    };

    StringTable();
    explicit StringTable(Limits limits);

    /// The text's id, now or from before; nothing if the table is full.
    std::optional<StringId> intern(std::string_view text);
    /// The text's id if it is here. For the thread that adds.
    std::optional<StringId> find(std::string_view text) const;
    /// Good as long as the table.
    std::string_view text(StringId id) const { return m_texts[id]; }

    std::size_t size() const { return m_texts.size(); }
    /// What all of it takes in memory, about.
    std::size_t memory() const;

private:
    std::size_t slotOf(std::string_view text) const;
    void grow();
    std::string_view keep(std::string_view text);

    Limits m_limits;
    StableVector<std::string_view> m_texts;
    std::vector<std::unique_ptr<char[]>> m_chunks;
    std::size_t m_chunkSize = 0;
    std::size_t m_chunkFilled = 0;
    std::size_t m_bytes = 0;
    std::size_t m_asked = 0;       ///< bytes of all chunks
    std::vector<StringId> m_slots; ///< id + 1; 0 is free; open addressing, a power of two
};

} // namespace gatehouse
