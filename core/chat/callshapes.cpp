#include "callshapes.h"

#include "jsontree.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

using json::Node;

Outcome<json::Tree> readColumn(std::string_view text)
{
    // The column's owner let it in: repeated names and half surrogates are shown, not refused.
    return json::parse(std::string(text), {}, json::Strictness::lenient());
}

/// A text is its characters, a number its digits, anything else nothing.
std::string scalarText(const std::optional<Node>& node)
{
    if (!node)
        return {};
    if (node->isString())
        return node->string();
    return node->isNumber() ? std::string(node->text()) : std::string();
}

/// The first of the members that is there.
std::optional<Node> firstOf(const Node& object, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        if (auto node = object.find(name))
            return node;
    return {};
}

std::optional<ToolCall> callFrom(const Node& item)
{
    if (!item.isObject())
        return {};
    ToolCall call;
    call.id = scalarText(firstOf(item, {"id", "call_id"}));
    call.service = scalarText(item.find("service"));
    const std::optional<Node> function = item.find("function");
    const Node& named = function && function->isObject() ? *function : item;
    call.name = scalarText(named.find("name"));
    if (const auto arguments = firstOf(named, {"arguments", "input"}))
        call.arguments = arguments->isString() ? arguments->string() : std::string(arguments->text());
    return call;
}

bool isNothing(const std::optional<Node>& node)
{
    if (!node || node->isNull())
        return true;
    if (node->isString())
        return node->text().size() <= 2; // the quotes
    return !node->isScalar() && node->size() == 0;
}

bool saysFailed(const Node& item)
{
    if (const auto flag = item.find("is_error"); flag && flag->boolean() == true)
        return true;
    if (const auto error = item.find("error"); error && !error->isNull())
        return true;
    const auto status = item.find("status");
    return status && (status->stringIs("error") || status->stringIs("failed"));
}

ToolResult resultFrom(const Node& item)
{
    ToolResult result;
    result.item = std::string(item.text());
    if (!item.isObject()) {
        result.result = std::string(item.text());
        result.noResult = isNothing(item);
        return result;
    }
    result.callId = scalarText(firstOf(item, {"tool_call_id", "tool_use_id", "call_id", "id"}));
    result.name = scalarText(item.find("name"));
    const std::optional<Node> value = firstOf(item, {"result", "content", "output"});
    if (value)
        result.result = std::string(value->text());
    result.failed = saysFailed(item);
    result.noResult = isNothing(value);
    return result;
}

template <class Visit>
void forEachItem(const Node& root, Visit visit)
{
    if (root.isObject())
        visit(root);
    else if (root.isArray())
        for (const Node item : root.children())
            visit(item);
}

std::optional<std::string> metadataText(std::string_view metadata, std::string_view name)
{
    const auto tree = readColumn(metadata);
    if (!tree)
        return {};
    const auto node = tree->root().find(name);
    if (!node || !node->isString())
        return {};
    return node->string();
}

} // namespace

Outcome<std::vector<ToolCall>> readToolCalls(std::string_view json)
{
    const auto tree = readColumn(json);
    if (!tree)
        return tree.problem();
    std::vector<ToolCall> calls;
    forEachItem(tree->root(), [&calls](const Node& item) {
        if (auto call = callFrom(item))
            calls.push_back(std::move(*call));
    });
    return calls;
}

Outcome<std::vector<ToolResult>> readToolResults(std::string_view json)
{
    const auto tree = readColumn(json);
    if (!tree)
        return tree.problem();
    std::vector<ToolResult> results;
    forEachItem(tree->root(), [&results](const Node& item) { results.push_back(resultFrom(item)); });
    return results;
}

int countFailedCalls(std::string_view toolResults)
{
    const auto results = readToolResults(toolResults);
    if (!results)
        return 0;
    return static_cast<int>(std::count_if(results->begin(), results->end(),
                                          [](const ToolResult& result) { return result.failed; }));
}

std::optional<TraceId> traceIdOf(std::string_view metadata)
{
    constexpr std::size_t hexDigits = 32;
    auto text = metadataText(metadata, "trace_id");
    if (!text || text->size() != hexDigits)
        return {};
    for (char& c : *text) {
        if (c >= 'A' && c <= 'F')
            c = static_cast<char>(c - 'A' + 'a');
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return {};
    }
    return TraceId(std::move(*text));
}

std::optional<RequestId> requestIdOf(std::string_view metadata)
{
    constexpr std::size_t longest = 200;
    auto text = metadataText(metadata, "request_id");
    if (!text || text->empty() || text->size() > longest)
        return {};
    return RequestId(std::move(*text));
}

} // namespace gatehouse
