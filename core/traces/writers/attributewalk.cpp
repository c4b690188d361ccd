#include "attributewalk.h"

namespace gatehouse
{

bool AttributeWalk::next()
{
    if (m_step == Step::BeginArray || m_step == Step::BeginMap)
        m_open.emplace_back(m_value);
    if (!take()) {
        if (m_open.empty())
            return false;
        m_step = m_open.back().isMap() ? Step::EndMap : Step::EndArray;
        m_open.pop_back();
        return true;
    }
    const AttributeValue::Type type = m_value.type();
    const bool nested = type == AttributeValue::Type::Array || type == AttributeValue::Type::Map;
    m_step = Step::Value;
    if (nested && m_open.size() == deepestValues)
        m_value = AttributeValue();
    else if (nested)
        m_step = type == AttributeValue::Type::Map ? Step::BeginMap : Step::BeginArray;
    return true;
}

/// The next key and value where the walk stands; false behind the last.
bool AttributeWalk::take()
{
    m_key = {};
    if (m_open.empty()) {
        if (!m_top.next())
            return false;
        m_key = m_top.key();
        m_value = m_top.value();
        return true;
    }
    NestedValues& open = m_open.back();
    if (!open.next())
        return false;
    m_key = open.key();
    m_value = open.value();
    return true;
}

} // namespace gatehouse
