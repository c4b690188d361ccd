#include "rulesmerge.h"

#include "rulesdiff.h"
#include "treeeditor.h"

#include <algorithm>
#include <set>

namespace gatehouse
{
namespace
{

constexpr std::string_view endpointsMember = "endpoints";

/// The id an endpoint has in the base; a new one's own.
std::string baseId(const EndpointChange& change, const json::Tree& base)
{
    const auto list = base.root().find(endpointsMember);
    const auto node = list && change.from ? list->item(*change.from) : std::nullopt;
    const auto id = node ? node->find("id") : std::nullopt;
    return id ? id->string() : change.id;
}

std::string memberOf(const RulesChange& change)
{
    const auto pointer = json::JsonPointer::parse(change.to ? *change.to : change.from.value_or(""));
    return pointer && !pointer->isRoot() ? pointer->segments().front().name : std::string();
}

/// What a person would call the things that changed: "chat", "/skip_paths".
std::set<std::string> namesOf(const RulesDiff& diff, const json::Tree& base)
{
    std::set<std::string> names;
    for (const EndpointChange& change : diff.endpoints) {
        if (change.kind != RulesChange::Kind::Moved)
            names.insert({baseId(change, base), change.id});
    }
    for (const RulesChange& change : diff.document)
        names.insert('/' + memberOf(change));
    return names;
}

std::optional<json::JsonPointer> endpointOf(const json::Tree& tree, const std::string& wanted)
{
    const auto list = tree.root().find(endpointsMember);
    if (!list)
        return {};
    std::size_t place = 0;
    for (const json::Node node : list->children()) {
        const auto id = node.find("id");
        if (id && id->stringIs(wanted))
            return json::JsonPointer().child(endpointsMember).child(place);
        ++place;
    }
    return {};
}

/// Theirs, growing step by step into the merge.
class Merger
{
public:
    Merger(json::Tree base, json::Tree mine, json::Tree theirs)
        : m_base(std::move(base))
        , m_mine(std::move(mine))
        , m_tree(std::move(theirs))
    {
    }

    bool take(const EndpointChange& change)
    {
        if (change.kind == RulesChange::Kind::Moved)
            return true;
        const auto list = m_mine.root().find(endpointsMember);
        const auto mine = list && change.to ? list->item(*change.to) : std::nullopt;
        const auto there = endpointOf(m_tree, baseId(change, m_base));
        const json::TreeEditor editor(m_tree);
        if (change.kind == RulesChange::Kind::Removed)
            return !there || apply(editor.remove(*there));
        if (!mine)
            return false;
        const std::string text(mine->text());
        if (change.kind == RulesChange::Kind::Changed)
            return there && apply(editor.set(*there, text));
        const auto theirList = m_tree.root().find(endpointsMember);
        const json::JsonPointer endpoints = json::JsonPointer().child(endpointsMember);
        return theirList ? apply(editor.set(endpoints.child(theirList->size()), text))
                         : apply(editor.set(endpoints, '[' + text + ']'));
    }

    bool take(const std::string& member)
    {
        const auto mine = m_mine.root().find(member);
        const json::JsonPointer pointer = json::JsonPointer().child(member);
        const json::TreeEditor editor(m_tree);
        if (mine)
            return apply(editor.set(pointer, mine->text()));
        return !m_tree.root().find(member) || apply(editor.remove(pointer));
    }

    const std::string& text() const { return m_tree.text(); }

private:
    bool apply(const Outcome<json::TextChange>& change)
    {
        if (!change)
            return false;
        const auto tree = json::changed(m_tree, *change);
        if (tree)
            m_tree = *tree;
        return tree.ok();
    }

    json::Tree m_base;
    json::Tree m_mine;
    json::Tree m_tree;
};

} // namespace

RulesMerge mergeRules(const std::string& base, const std::string& mine, const std::string& theirs)
{
    RulesMerge merge;
    const auto baseTree = json::parse(base);
    const auto mineTree = json::parse(mine);
    const auto theirTree = json::parse(theirs);
    if (!baseTree || !mineTree || !theirTree)
        return merge;
    const RulesDiff wanted = rulesDiff(*baseTree, *mineTree);
    const std::set<std::string> mineNames = namesOf(wanted, *baseTree);
    const std::set<std::string> theirNames = namesOf(rulesDiff(*baseTree, *theirTree), *baseTree);
    for (const std::string& name : mineNames) {
        if (theirNames.contains(name))
            merge.overlaps << QString::fromStdString(name);
    }
    if (!merge.overlaps.isEmpty())
        return merge;
    Merger merger(*baseTree, *mineTree, *theirTree);
    std::set<std::string> members;
    for (const RulesChange& change : wanted.document)
        members.insert(memberOf(change));
    bool isGood = !members.contains(std::string());
    for (const EndpointChange& change : wanted.endpoints)
        isGood = isGood && merger.take(change);
    for (const std::string& member : members)
        isGood = isGood && merger.take(member);
    if (isGood)
        merge.text = merger.text();
    return merge;
}

} // namespace gatehouse
