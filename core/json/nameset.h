#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gatehouse::json
{

/// Looks for a repeated name among the members of one object. Keeps its memory from object
/// to object; keyed with a secret (SipHash-1-3), so no document can make it slow.
class NameSet
{
public:
    /// Begins an object.
    void clear() { m_names.clear(); }
    void add(std::string_view name) { m_names.push_back(name); }
    /// Two of the names are equal.
    bool hasRepeated();

private:
    bool hasRepeatedPair() const;

    std::vector<std::string_view> m_names;
    std::vector<std::uint32_t> m_slots; ///< index of a name, plus one
};

} // namespace gatehouse::json
