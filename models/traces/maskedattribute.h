#pragma once

#include "attributebytes.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse
{

namespace json
{
class Writer;
}

/// An attribute as it may be shown: name and value masked (core/redact, the name telling what the value is),
/// what is invisible made visible.
struct MaskedAttribute {
    QString key = {};
    QString value = {};
    AttributeValue::Type type = AttributeValue::Type::Nothing;
    std::uint64_t bytes = 0; ///< of the value as sent
    bool isCut = false;      ///< there is more of the value

    friend bool operator==(const MaskedAttribute&, const MaskedAttribute&) = default;
};

/// At most about `limit` bytes of the value. Arrays and maps are JSON, and stay that where they are cut:
/// what is left out is a "…". Binary bytes are base64.
MaskedAttribute maskedAttribute(std::string_view key, const AttributeValue& value, std::size_t limit = 2048);

/// The same as a document `{"name": value}`, with up to 16 KiB more of the value: a mask has to see what
/// stands behind the place where it is cut.
std::string maskedDocument(std::string_view key, const AttributeValue& value, std::size_t limit,
                           bool* isCut = nullptr);

/// Compact JSON with line ends and blanks, as people read it.
QString indentedJson(const QString& json);

/// Writes the value as JSON, with at most about `budget` bytes of texts; what is left out, or nested deeper
/// than 64, is "…". True if something was. Bytes are base64 in a string.
bool writeBounded(json::Writer& writer, const AttributeValue& value, std::size_t budget);

} // namespace gatehouse
