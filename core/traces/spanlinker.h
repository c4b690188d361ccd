#pragma once

#include "rowset.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace gatehouse
{

/// Finds each span's parent by the rules of CONTRACTS §5: tells doubled ids apart, cuts circles. Linear but
/// for doubled ids, whatever is sent; no recursion.
class SpanLinker
{
public:
    explicit SpanLinker(const RowSet& rows);

    // All by the place in the RowSet.
    std::vector<SpanIndex> parents; ///< noSpan on the top level
    std::vector<SpanRepairs> repairs;
    std::vector<bool>
        linkedElsewhere; ///< its parent is not the one it named first, though nothing was repaired

private:
    /// The spans of one id.
    struct Slot {
        std::uint64_t id = 0;
        std::uint32_t first = noSpan;
        std::uint32_t last = noSpan;
    };
    /// Those of an id that several have, for choosing among them.
    struct Group {
        std::vector<std::uint32_t> members; ///< by service, then servers first, then arrival
        std::uint32_t firstServer = noSpan;
        std::uint32_t firstClient = noSpan;
    };

    void indexIds();
    Slot& slotOf(const KeptSpanId& id);
    void fetchSlot(std::uint64_t id) const;
    void sortGroups();
    Group groupOf(std::uint32_t first) const;
    const Group* findGroup(std::uint32_t first) const;
    void findParents();
    SpanIndex parentOf(std::uint32_t at);
    SpanIndex lookUp(const KeptSpanId& id, std::uint32_t child);
    SpanIndex choose(std::uint32_t at, KeptSpanId& named);
    bool earlier(std::uint32_t a, std::uint32_t b) const;
    void cutCycles();
    void cutCycleAt(std::uint32_t member);

    RowSet m_rows;
    std::vector<Slot> m_slots; ///< open addressing, a power of two
    bool m_anyText = false;    ///< an id is no number
    std::vector<std::uint32_t> m_nextSame;
    std::vector<std::uint32_t> m_doubled;                  ///< first members of ids that several have
    std::vector<std::pair<std::uint32_t, Group>> m_groups; ///< by first member, ascending
};

} // namespace gatehouse
