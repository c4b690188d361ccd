#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gatehouse::json
{

/// The names of the objects that are open, to find a repeated one where it stands. One
/// hash table serves all of them: what was added last leaves first, so that emptying a
/// slot never breaks a probe. Keyed with a secret (SipHash-1-3): no document can make it slow.
class NameStack
{
public:
    explicit NameStack(std::string_view text);

    void openObject();
    void closeObject();

    /// Adds the name whose literal, without quotes, is [begin, end) of the text. False if
    /// the innermost open object has it already, after unescaping.
    bool add(std::size_t begin, std::size_t end, bool escaped);

private:
    struct Entry {
        std::uint64_t hash;
        std::uint32_t begin;
        std::uint32_t end;
        std::uint32_t slot;
        bool escaped;
    };

    bool equal(const Entry& a, const Entry& b) const;
    std::string_view literal(const Entry& entry) const;
    std::size_t freeSlotFor(std::uint64_t hash) const;
    void grow();

    std::string_view m_text;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; ///< index of an entry, plus one
    std::vector<std::uint32_t> m_bases; ///< an open object's first entry
};

} // namespace gatehouse::json
