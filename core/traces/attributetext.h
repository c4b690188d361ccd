#pragma once

#include <cstddef>
#include <string>

namespace gatehouse
{

class AttributeValue;

/// AttributeValue::text().
std::string attributeText(const AttributeValue& value, std::size_t limit);

} // namespace gatehouse
