#include "otlpjsonattributes.h"

#include "sentnumbers.h"

#include <limits>

namespace gatehouse
{
namespace
{

constexpr std::size_t deepest = 64;
/// Nested values are looked at once for each level: so many times the list's size at most.
constexpr std::size_t patience = 16;

double specialNumber(std::string_view text)
{
    if (text == "Infinity")
        return std::numeric_limits<double>::infinity();
    return text == "-Infinity" ? -std::numeric_limits<double>::infinity()
                               : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

void OtlpJsonAttributes::write(std::string_view list, SpanDetailsWriter& writer, std::string* service)
{
    m_budget = patience * list.size();
    JsonCursor items(list);
    for (items.beginArray(); items.nextItem();) {
        const Pair pair = readPair(items);
        if (!pair.key.isString())
            continue;
        const std::string_view key = pair.key.string(m_key);
        const bool names = service != nullptr && key == "service.name" && pair.value.type == JsonType::Object;
        writeAny(key, pair.value, writer);
        writeNested(writer);
        if (!names)
            continue;
        JsonCursor any(pair.value.text);
        for (any.beginObject(); any.nextMember();) {
            const JsonRaw value = any.value();
            *service = value.isString() ? value.string(m_text) : value.text;
        }
        service = nullptr;
    }
}

OtlpJsonAttributes::Pair OtlpJsonAttributes::readPair(JsonCursor& cursor)
{
    Pair pair;
    if (!cursor.beginObject())
        return pair;
    while (cursor.nextMember()) {
        if (cursor.key() == "key")
            pair.key = cursor.value();
        else if (cursor.key() == "value")
            pair.value = cursor.value();
        else
            cursor.skip();
    }
    return pair;
}

void OtlpJsonAttributes::writeNested(SpanDetailsWriter& writer)
{
    while (!m_open.empty()) {
        if (!m_open.back().items.nextItem()) {
            writer.end();
            m_open.pop_back();
            continue;
        }
        if (!m_open.back().map) {
            const JsonRaw any = m_open.back().items.value();
            writeAny({}, any, writer);
            continue;
        }
        const Pair pair = readPair(m_open.back().items);
        if (pair.key.isString())
            writeAny(pair.key.string(m_key), pair.value, writer);
    }
}

void OtlpJsonAttributes::writeAny(std::string_view key, const JsonRaw& any, SpanDetailsWriter& writer)
{
    if (any.type == JsonType::Object) {
        JsonCursor members(any.text);
        std::string name;
        for (members.beginObject(); members.nextMember();) {
            const std::string_view kind = camelName(members.key(), name);
            if (writeMember(key, kind, members.value(), writer))
                return;
        }
    }
    writer.nothing(key);
}

/// False: not a value that we know.
bool OtlpJsonAttributes::writeMember(std::string_view key, std::string_view kind, const JsonRaw& value,
                                     SpanDetailsWriter& writer)
{
    if (kind == "stringValue" && value.isString()) {
        writer.string(key, value.string(m_text));
        return true;
    }
    if (kind == "boolValue" && value.type == JsonType::Boolean) {
        writer.boolean(key, value.isTrue());
        return true;
    }
    if (kind == "intValue") {
        const auto number = sent::integer(value.digits());
        if (number)
            writer.integer(key, *number);
        return number.has_value();
    }
    if (kind == "doubleValue" && !value.text.empty()) {
        const auto number = sent::number(value.digits());
        writer.number(key, number ? *number : specialNumber(value.text));
        return true;
    }
    if (kind == "bytesValue" && value.isString()) {
        const auto bytes = sent::base64(value.string(m_text));
        if (bytes)
            writer.binary(key, *bytes);
        return bytes.has_value();
    }
    const bool map = kind == "kvlistValue";
    if ((!map && kind != "arrayValue") || value.type != JsonType::Object || m_open.size() == deepest ||
        value.text.size() > m_budget)
        return false;
    m_budget -= value.text.size();
    open(key, value, map, writer);
    return true;
}

/// An ArrayValue or a KeyValueList.
void OtlpJsonAttributes::open(std::string_view key, const JsonRaw& holder, bool map,
                              SpanDetailsWriter& writer)
{
    if (map)
        writer.beginMap(key);
    else
        writer.beginArray(key);
    std::string_view list = "[]";
    JsonCursor members(holder.text);
    for (members.beginObject(); members.nextMember();) {
        const bool values = members.key() == "values";
        const JsonRaw value = members.value();
        if (values && value.type == JsonType::Array)
            list = value.text;
    }
    m_open.push_back({JsonCursor(list), map});
    m_open.back().items.beginArray();
}

std::string_view camelName(std::string_view name, std::string& room)
{
    if (name.find('_') == std::string_view::npos)
        return name;
    room.clear();
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool upper =
            name[at] == '_' && at + 1 < name.size() && name[at + 1] >= 'a' && name[at + 1] <= 'z';
        room.push_back(upper ? static_cast<char>(name[++at] - 'a' + 'A') : name[at]);
    }
    return room;
}

} // namespace gatehouse
