#pragma once

#include "attributebytes.h"
#include "nestedvalues.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Goes over attributes and all that is nested in them, in order, without recursion. What is nested deeper
/// than 64 has no value.
///
///     for (AttributeWalk walk(list); walk.next();)
///         switch (walk.step()) …
class AttributeWalk
{
public:
    enum class Step : std::uint8_t { Value, BeginArray, BeginMap, EndArray, EndMap };

    explicit AttributeWalk(const AttributeList& list) : m_top(list) {}

    bool next();
    Step step() const { return m_step; }
    /// Of what is no end; nothing in an array.
    std::string_view key() const { return m_key; }
    bool inArray() const { return !m_open.empty() && !m_open.back().isMap(); }
    const AttributeValue& value() const { return m_value; }

private:
    bool take();

    AttributeList m_top;
    std::vector<NestedValues> m_open;
    Step m_step = Step::Value;
    std::string_view m_key = {};
    AttributeValue m_value;
};

} // namespace gatehouse
