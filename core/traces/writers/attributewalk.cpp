#include "attributewalk.h"

namespace gatehouse
{
namespace
{

constexpr std::size_t deepest = 64;

} // namespace

bool AttributeWalk::next()
{
    if (m_step == Step::BeginArray || m_step == Step::BeginMap)
        m_open.push_back({AttributeValues(m_value), AttributeList(m_value), m_step == Step::BeginMap});
    if (!take()) {
        if (m_open.empty())
            return false;
        m_step = m_open.back().map ? Step::EndMap : Step::EndArray;
        m_open.pop_back();
        return true;
    }
    const AttributeValue::Type type = m_value.type();
    const bool nested = type == AttributeValue::Type::Array || type == AttributeValue::Type::Map;
    m_step = Step::Value;
    if (nested && m_open.size() == deepest)
        m_value = AttributeValue();
    else if (nested)
        m_step = type == AttributeValue::Type::Map ? Step::BeginMap : Step::BeginArray;
    return true;
}

/// The next key and value where the walk stands; false behind the last.
bool AttributeWalk::take()
{
    m_key = {};
    if (inArray()) {
        if (!m_open.back().values.next())
            return false;
        m_value = m_open.back().values.value();
        return true;
    }
    AttributeList& list = m_open.empty() ? m_top : m_open.back().entries;
    if (!list.next())
        return false;
    m_key = list.key();
    m_value = list.value();
    return true;
}

} // namespace gatehouse
