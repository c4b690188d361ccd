#pragma once

#include "fastvalue.h"
#include "jsonpointer.h"
#include "jsontree.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2
{
class RE2;
}

namespace gatehouse
{

enum class FieldType : std::uint8_t {
    Any, ///< no type is given
    String,
    Integer,
    Number,
    Boolean,
    Array,
    Object,
    Uuid,
    Email,
    DateTime,
    Uri,
    Enum
};

std::optional<FieldType> fieldTypeOf(std::string_view word);
/// The word of the rules; empty for Any.
std::string_view nameOf(FieldType type);
inline constexpr int FieldTypeCount = static_cast<int>(FieldType::Enum) + 1;

/// What one value must be: a field's type and keywords, compiled. Constants are nodes of the rules
/// document's tree, which outlives it.
struct ValueRule {
    FieldType type = FieldType::Any;
    std::optional<double> least = std::nullopt;
    std::optional<double> most = std::nullopt;
    std::optional<std::size_t> leastLength = std::nullopt; ///< code points
    std::optional<std::size_t> mostLength = std::nullopt;
    std::optional<std::size_t> leastItems = std::nullopt;
    std::optional<std::size_t> mostItems = std::nullopt;
    std::shared_ptr<const re2::RE2> pattern = nullptr;
    std::optional<json::Node> constant = std::nullopt;
    std::vector<json::Node> values = {};   ///< of an enum
    std::vector<std::string> schemes = {}; ///< of a uri; empty: any

    /// Whether a JSON value is good, its items aside.
    bool accepts(const json::FastValue& value) const;
    /// Whether the text of a form is, read as the type says.
    bool acceptsText(std::string_view text) const;

private:
    bool acceptsType(const json::FastValue& value) const;
    bool acceptsString(std::string_view text) const;
    bool acceptsNumber(double value) const;
    bool acceptsCount(std::size_t items) const;
    bool equalsConstant(const json::FastValue& value) const;
    bool isListed(const json::FastValue& value) const;
    bool needsText() const;
};

/// One entry of `fields`.
struct FieldRule {
    std::string pointer; ///< RFC 6901, as the rules have it
    json::JsonPointer path;
    bool required = false;
    /// The field's own rule, then that of its items, of their items, and so on.
    std::vector<ValueRule> levels = std::vector<ValueRule>(1);

    /// `user/email`: what answers call the field.
    std::string_view name() const { return std::string_view(pointer).substr(pointer.empty() ? 0 : 1); }
};

/// Equality by value: numbers by what they are worth, strings unescaped, objects in any order.
bool equalValues(const json::Node& constant, const json::FastValue& value);

} // namespace gatehouse
