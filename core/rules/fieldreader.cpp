#include "fieldreader.h"

#include "fieldformats.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <set>

namespace gatehouse
{
namespace
{

constexpr std::size_t LongestPattern = 1024;

bool judgesNumbers(FieldType type)
{
    return type == FieldType::Any || type == FieldType::Integer || type == FieldType::Number ||
           type == FieldType::Enum;
}

bool judgesStrings(FieldType type)
{
    return type == FieldType::Any || type == FieldType::String ||
           (type >= FieldType::Uuid && type <= FieldType::Enum);
}

bool judgesArrays(FieldType type)
{
    return type == FieldType::Any || type == FieldType::Array;
}

/// Reads the keywords of one value: of a field, or of the items of one.
class ValueReader
{
public:
    ValueReader(MemberReader& members, ValueRule& rule) : m_members(members), m_rule(rule) {}

    /// The `items` that come next, if there are any.
    std::optional<json::Node> read()
    {
        readType();
        readNumbers();
        readCounts();
        readPattern();
        readConstant();
        readValues();
        readSchemes();
        const auto items = m_members.object("items");
        warnIfIdle(items, judgesArrays(m_rule.type), "items", "arrays");
        return items;
    }

private:
    void readType()
    {
        const auto word = m_members.string("type");
        if (!word)
            return;
        if (const auto type = fieldTypeOf(*word))
            m_rule.type = *type;
        else
            m_members.findings().error(*m_members.node().find("type"), "Unknown type \"" + *word + "\"");
    }

    void readNumbers()
    {
        m_rule.least = m_members.number("min");
        m_rule.most = m_members.number("max");
        if (m_rule.least && m_rule.most && *m_rule.least > *m_rule.most)
            warnAt("max", "Below \"min\", so no number passes");
        for (const std::string_view name : {"min", "max"})
            warnIfIdle(m_members.node().find(name), judgesNumbers(m_rule.type), name, "numbers");
    }

    void readCounts()
    {
        m_rule.leastLength = count("min_length");
        m_rule.mostLength = count("max_length");
        m_rule.leastItems = count("min_items");
        m_rule.mostItems = count("max_items");
        if (m_rule.leastLength && m_rule.mostLength && *m_rule.leastLength > *m_rule.mostLength)
            warnAt("max_length", "Below \"min_length\", so no string passes");
        if (m_rule.leastItems && m_rule.mostItems && *m_rule.leastItems > *m_rule.mostItems)
            warnAt("max_items", "Below \"min_items\", so no array passes");
        for (const std::string_view name : {"min_length", "max_length"})
            warnIfIdle(m_members.node().find(name), judgesStrings(m_rule.type), name, "strings");
        for (const std::string_view name : {"min_items", "max_items"})
            warnIfIdle(m_members.node().find(name), judgesArrays(m_rule.type), name, "arrays");
    }

    void readPattern()
    {
        const auto text = m_members.string("pattern");
        if (!text)
            return;
        const json::Node at = *m_members.node().find("pattern");
        if (text->size() > LongestPattern) {
            m_members.findings().error(at, "A pattern has at most 1024 bytes");
            return;
        }
        re2::RE2::Options options;
        options.set_log_errors(false);
        auto pattern = std::make_shared<const re2::RE2>(*text, options);
        if (!pattern->ok()) {
            std::string message = "The pattern does not compile: " + pattern->error();
            if (!pattern->error_arg().empty() &&
                pattern->error().find(pattern->error_arg()) == std::string::npos)
                message += ": " + pattern->error_arg();
            m_members.findings().error(at, message);
            return;
        }
        m_rule.pattern = std::move(pattern);
        warnIfIdle(at, judgesStrings(m_rule.type), "pattern", "strings");
    }

    void readConstant() { m_rule.constant = m_members.member("const"); }

    void readValues()
    {
        const auto values = m_members.array("values");
        if (m_rule.type == FieldType::Enum && !values && !m_members.node().find("values"))
            m_members.demand("values");
        if (!values)
            return;
        if (m_rule.type != FieldType::Enum)
            m_members.findings().warning(*values, "\"values\" is judged for type enum only");
        if (values->size() == 0)
            m_members.findings().error(*values, "\"values\" must not be empty");
        for (const json::Node value : values->children()) {
            if (value.isScalar())
                m_rule.values.push_back(value);
            else
                m_members.findings().error(value, "A value of an enum must not be an object or array");
        }
    }

    void readSchemes()
    {
        const auto schemes = m_members.array("schemes");
        if (!schemes)
            return;
        if (m_rule.type != FieldType::Uri)
            m_members.findings().warning(*schemes, "\"schemes\" is judged for type uri only");
        if (schemes->size() == 0)
            m_members.findings().error(*schemes, "\"schemes\" must not be empty");
        for (const json::Node scheme : schemes->children()) {
            if (isScheme(scheme.string()))
                m_rule.schemes.push_back(scheme.string());
            else
                m_members.findings().error(scheme,
                                           "A scheme is a letter, then letters, digits, '+', '-' and '.'");
        }
    }

    std::optional<std::size_t> count(std::string_view name)
    {
        const auto value = m_members.count(name);
        return value ? std::optional(static_cast<std::size_t>(*value)) : std::nullopt;
    }

    void warnAt(std::string_view name, std::string message)
    {
        m_members.findings().warning(*m_members.node().find(name), std::move(message));
    }

    void warnIfIdle(const std::optional<json::Node>& at, bool judges, std::string_view name,
                    std::string_view kind)
    {
        if (at && !judges)
            m_members.findings().warning(*at, '"' + std::string(name) + "\" judges " + std::string(kind) +
                                                  " only, and no " + std::string(nameOf(m_rule.type)) +
                                                  " is one");
    }

    MemberReader& m_members;
    ValueRule& m_rule;
};

void readPath(MemberReader& members, FieldRule& field)
{
    const auto path = members.string("path");
    if (!path) {
        if (!members.node().find("path"))
            members.demand("path");
        return;
    }
    field.pointer = *path;
    if (auto pointer = json::JsonPointer::parse(*path))
        field.path = *std::move(pointer);
    else
        members.findings().error(*members.node().find("path"),
                                 "A field's path is a JSON pointer such as /user/email");
}

/// The field's keywords, and those of its items level by level.
void readLevels(MemberReader& members, FieldRule& field, FindingList& findings)
{
    auto items = ValueReader(members, field.levels.front()).read();
    while (items) {
        field.levels.emplace_back();
        MemberReader inner(*items, findings);
        items = ValueReader(inner, field.levels.back()).read();
    }
}

} // namespace

std::vector<FieldRule> readFields(const json::Node& fields, FindingList& findings)
{
    std::vector<FieldRule> all;
    std::set<std::string, std::less<>> pointers;
    for (const json::Node node : fields.children()) {
        if (!node.isObject()) {
            findings.error(node, "A field must be an object");
            continue;
        }
        MemberReader members(node, findings);
        FieldRule field;
        readPath(members, field);
        field.required = members.boolean("required").value_or(false);
        readLevels(members, field, findings);
        if (!pointers.insert(field.pointer).second)
            findings.warning(node, "An earlier field has the same path; the first that is wrong answers");
        all.push_back(std::move(field));
    }
    return all;
}

} // namespace gatehouse
