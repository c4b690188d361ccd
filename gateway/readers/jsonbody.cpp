#include "jsonbody.h"

#include "jsonproblem.h"
#include "jsonwriter.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

constexpr std::size_t mostErrors = 50;
constexpr std::size_t longestValue = 256;

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

/// `api` or `session`, and `key` with a blank, `_`, `-` or nothing between.
bool namesAKey(const std::string& lower, std::string_view what)
{
    for (auto at = lower.find(what); at != lower.npos; at = lower.find(what, at + 1)) {
        auto rest = std::string_view(lower).substr(at + what.size());
        if (!rest.empty() && (rest.front() == ' ' || rest.front() == '_' || rest.front() == '-'))
            rest.remove_prefix(1);
        if (rest.starts_with("key"))
            return true;
    }
    return false;
}

bool speaksOfSecrets(std::string_view pointer)
{
    const std::string lower = lowerCase(pointer);
    constexpr std::array<std::string_view, 7> words = {"pass",       "secret", "token",  "authoriz",
                                                       "credential", "cookie", "private"};
    return std::any_of(words.begin(), words.end(),
                       [&](auto word) { return lower.find(word) != lower.npos; }) ||
           namesAKey(lower, "api") || namesAKey(lower, "session");
}

std::string quoted(std::string text)
{
    if (text.size() > longestValue) {
        std::size_t end = longestValue;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        text.resize(end);
        text += "…";
    }
    json::Writer out;
    out.string(text);
    return out.take();
}

std::optional<std::string> valueOf(const json::Node& node)
{
    if (!node.isScalar())
        return {};
    if (node.isString())
        return quoted(node.string());
    // A number that was cut need not be one any more.
    std::string text(node.text());
    return text.size() <= longestValue ? std::move(text) : quoted(std::move(text));
}

/// RFC 6901 without the first slash.
std::string pointerOf(json::Node node)
{
    std::string pointer;
    for (; !node.isRoot(); node = node.parent()) {
        std::string segment;
        if (node.hasName()) {
            for (const char c : node.name())
                segment += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
        } else {
            std::size_t index = 0;
            for (const json::Node sibling : node.parent().children()) {
                if (sibling == node)
                    break;
                ++index;
            }
            segment = std::to_string(index);
        }
        pointer = pointer.empty() ? segment : segment + "/" + pointer;
    }
    return pointer;
}

std::string invalidMessage(std::string_view field)
{
    return "Invalid value for field '" + std::string(field) + "'";
}

/// Whether every repeated name stands somewhere inside the root's member of that name.
bool repeatsOnlyIn(const json::Tree& tree, std::string_view member)
{
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        json::Node node = tree.node(i);
        if (!node.repeatsName())
            continue;
        if (node.parent().isRoot())
            return false;
        while (!node.parent().isRoot())
            node = node.parent();
        if (!node.nameIs(member))
            return false;
    }
    return true;
}

} // namespace

http::Response validationError(const std::vector<FieldError>& errors)
{
    json::Writer out;
    out.beginObject();
    out.key("detail").string("Validation Error");
    out.key("errors").beginArray();
    for (std::size_t i = 0; i < errors.size() && i < mostErrors; ++i) {
        out.beginObject();
        out.key("field").string(errors[i].field);
        out.key("message").string(errors[i].message);
        if (errors[i].valueJson)
            out.key("value").raw(speaksOfSecrets(errors[i].field) ? R"("[redacted]")" : *errors[i].valueJson);
        out.endObject();
    }
    out.endArray();
    if (errors.size() > mostErrors)
        out.key("truncated").boolean(true);
    out.endObject();
    return http::jsonResponse(422, out.take());
}

FieldError invalidValue(std::string_view field, std::string_view text)
{
    return {std::string(field), invalidMessage(field), quoted(std::string(text))};
}

std::optional<http::Response> JsonBody::read(const std::string& body, JsonBody& into,
                                             std::string_view repeatsIn)
{
    if (body.empty())
        return {};
    auto tree = json::parse(body, json::Limits::rules(), json::Strictness::strict());
    if (!tree && !repeatsIn.empty() && tree.problem().code == json::JsonProblem::RepeatedName) {
        auto all = json::parse(body, json::Limits::rules(),
                               {json::RepeatedNames::Reported, json::LoneSurrogates::Refused});
        if (!all || repeatsOnlyIn(*all, repeatsIn))
            tree = std::move(all);
    }
    if (!tree)
        return http::detailResponse(400, "Invalid JSON: " + json::describeJsonProblem(tree.problem()));
    into.m_tree = std::move(*tree);
    if (!into.m_tree->root().isObject())
        into.m_errors.push_back({"", invalidMessage(""), valueOf(into.m_tree->root())});
    return {};
}

std::optional<json::Node> JsonBody::find(std::string_view name) const
{
    if (!m_tree)
        return {};
    return m_tree->root().find(name);
}

void JsonBody::missing(std::string_view name)
{
    m_errors.push_back({std::string(name), "Field '" + std::string(name) + "' is required", {}});
}

void JsonBody::invalid(std::string_view name, const json::Node& node)
{
    m_errors.push_back({std::string(name), invalidMessage(name), valueOf(node)});
}

std::optional<std::string> JsonBody::text(std::string_view name, Need need, std::size_t mostCharacters,
                                          std::size_t leastCharacters)
{
    const auto node = find(name);
    if (!node) {
        if (need == Need::Required)
            missing(name);
        return {};
    }
    if (node->isNull() && need == Need::Optional)
        return {};
    std::string value = node->string();
    if (!node->isString() || value.find('\0') != value.npos || characters(value) > mostCharacters ||
        characters(value) < leastCharacters) {
        invalid(name, *node);
        return {};
    }
    return value;
}

std::optional<std::int64_t> JsonBody::positive(std::string_view name)
{
    const auto node = find(name);
    if (!node) {
        missing(name);
        return {};
    }
    const auto value = node->integer();
    if (!value || *value < 1) {
        invalid(name, *node);
        return {};
    }
    return value;
}

std::optional<std::string> JsonBody::anyValue(std::string_view name)
{
    const auto node = find(name);
    if (!node) {
        missing(name);
        return {};
    }
    return std::string(node->text());
}

std::optional<std::string> JsonBody::textOrNull(std::string_view name, std::size_t mostCharacters)
{
    if (!has(name))
        missing(name);
    return text(name, Need::Optional, mostCharacters);
}

std::optional<std::string> JsonBody::word(std::string_view name, const std::vector<std::string_view>& words)
{
    const auto node = find(name);
    if (!node) {
        missing(name);
        return {};
    }
    for (const std::string_view known : words)
        if (node->stringIs(known))
            return std::string(known);
    invalid(name, *node);
    return {};
}

std::optional<std::string> JsonBody::json(std::string_view name)
{
    const auto node = find(name);
    if (!node || node->isNull())
        return {};
    return std::string(node->text());
}

std::optional<std::string> JsonBody::array(std::string_view name)
{
    const auto node = find(name);
    if (node && !node->isNull() && !node->isArray())
        invalid(name, *node);
    return json(name);
}

/// Check 7: a number that is no finite double, or a name with a NUL, behind the errors of fields.
void JsonBody::judgeEveryValue()
{
    if (!m_tree)
        return;
    for (std::uint32_t i = 0; i < m_tree->size() && m_errors.size() <= mostErrors; ++i) {
        const json::Node node = m_tree->node(i);
        const bool unnamable = node.hasName() && node.name().find('\0') != std::string::npos;
        if (unnamable || (node.isNumber() && !node.number())) {
            const std::string pointer = pointerOf(node);
            const auto same = [&pointer](const FieldError& error) { return error.field == pointer; };
            if (std::none_of(m_errors.begin(), m_errors.end(), same))
                invalid(pointer, node);
        }
    }
}

std::optional<http::Response> JsonBody::refusal()
{
    judgeEveryValue();
    if (m_errors.empty())
        return {};
    return validationError(m_errors);
}

} // namespace gatehouse
