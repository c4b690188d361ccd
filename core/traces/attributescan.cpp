#include "attributescan.h"

namespace gatehouse
{

bool AttributeScan::takeAny()
{
    using proto::WireType;
    while (!m_rest.empty()) {
        if (takePlain())
            return true;
        proto::FieldCursor fields(m_rest);
        if (!fields.next())
            break;
        m_rest.remove_prefix(fields.whole().size());
        if (!fields.is(m_field, WireType::Bytes)) {
            m_metOthers = true;
            continue;
        }
        m_key = {};
        std::string_view value;
        for (proto::FieldCursor pair(fields.bytes()); pair.next();) {
            if (pair.is(1, WireType::Bytes))
                m_key = pair.bytes();
            else if (pair.is(2, WireType::Bytes))
                value = pair.bytes();
        }
        setValue(value);
        const AttributeValue known(value);
        m_isText = known.type() == AttributeValue::Type::String;
        m_text = m_isText ? known.bytes() : std::string_view();
        return true;
    }
    m_rest = {};
    return false;
}

} // namespace gatehouse
