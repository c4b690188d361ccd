#include "rulesdiff.h"

#include <array>

namespace gatehouse
{
namespace
{

void writeOptional(json::Writer& out, std::string_view name, const std::optional<std::string>& text)
{
    out.key(name);
    if (text)
        out.string(*text);
    else
        out.null();
}

void writeIndex(json::Writer& out, std::string_view name, const std::optional<std::size_t>& index)
{
    out.key(name);
    if (index)
        out.number(*index);
    else
        out.null();
}

void writeChanges(json::Writer& out, const std::vector<RulesChange>& changes)
{
    out.beginArray();
    for (const RulesChange& change : changes) {
        out.beginObject();
        out.key("kind").string(nameOf(change.kind));
        writeOptional(out, "from", change.from);
        writeOptional(out, "to", change.to);
        out.key("before").raw(change.before.value_or("null"));
        out.key("after").raw(change.after.value_or("null"));
        out.endObject();
    }
    out.endArray();
}

} // namespace

std::string_view nameOf(RulesChange::Kind kind)
{
    constexpr std::array<std::string_view, 4> words = {"added", "removed", "changed", "moved"};
    return words[static_cast<std::size_t>(kind)];
}

void writeRulesDiff(json::Writer& out, const RulesDiff& diff)
{
    out.key("same").boolean(diff.isSame());
    writeChanges(out.key("document"), diff.document);
    out.key("endpoints").beginArray();
    for (const EndpointChange& endpoint : diff.endpoints) {
        out.beginObject();
        out.key("id").string(endpoint.id);
        out.key("kind").string(nameOf(endpoint.kind));
        writeIndex(out, "from", endpoint.from);
        writeIndex(out, "to", endpoint.to);
        writeChanges(out.key("changes"), endpoint.changes);
        out.endObject();
    }
    out.endArray();
}

} // namespace gatehouse
