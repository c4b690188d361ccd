#pragma once

#include "attributebytes.h"

#include <cstddef>
#include <string_view>

namespace gatehouse
{

/// Arrays and maps nested deeper than this are not gone into.
constexpr std::size_t deepestValues = 64;

/// What is in an array or a map, in order: one step of a walk that keeps its place in a stack of these, since
/// the bytes say how deep it goes. `while (values.next()) use(values.key(), values.value());`
class NestedValues
{
public:
    explicit NestedValues(const AttributeValue& nested)
        : m_values(nested)
        , m_entries(nested)
        , m_isMap(nested.type() == AttributeValue::Type::Map)
    {
    }

    bool isMap() const { return m_isMap; }
    bool next() { return m_isMap ? m_entries.next() : m_values.next(); }
    /// Nothing in an array.
    std::string_view key() const { return m_isMap ? m_entries.key() : std::string_view(); }
    AttributeValue value() const { return m_isMap ? m_entries.value() : m_values.value(); }

private:
    AttributeValues m_values;
    AttributeList m_entries;
    bool m_isMap;
};

} // namespace gatehouse
