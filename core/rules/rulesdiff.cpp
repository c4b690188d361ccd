#include "rulesdiff.h"

#include "canonicaljson.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace gatehouse
{
namespace
{

using json::Node;
using Kind = RulesChange::Kind;

/// A value, and the way to it, which would be dear to find out again.
struct Place {
    Node node;
    std::string pointer;
    std::size_t index = 0; ///< among its neighbours
};

/// A value of the first document, of the second, or of both.
struct Pair {
    std::optional<Place> a;
    std::optional<Place> b;
    bool moved = false;
};

/// What is right below a value.
std::vector<Place> placesBelow(const Place& place)
{
    std::vector<Place> places;
    places.reserve(place.node.size());
    for (const Node& child : place.node.children()) {
        std::string pointer = place.pointer;
        const std::size_t index = places.size();
        if (place.node.isObject())
            json::appendPointerSegment(pointer, child.name());
        else
            pointer += '/' + std::to_string(index);
        places.push_back({child, std::move(pointer), index});
    }
    return places;
}

/// Lists whose items are known by a member.
struct KeyedList {
    std::string_view list;
    std::string_view key;
};
constexpr std::array<KeyedList, 3> keyedLists = {KeyedList{"endpoints", "id"}, KeyedList{"fields", "path"},
                                                 KeyedList{"required_headers", "name"}};

std::optional<std::string_view> keyOf(const Node& list)
{
    for (const KeyedList& keyed : keyedLists) {
        if (list.isArray() && list.nameIs(keyed.list))
            return keyed.key;
    }
    return {};
}

/// A key, and which item with that key it is: unsound documents have two.
using ItemKey = std::pair<std::string, std::size_t>;

class ItemKeys
{
public:
    explicit ItemKeys(std::string_view member) : m_member(member) {}

    ItemKey next(const Node& item)
    {
        const auto found = item.isObject() ? item.find(m_member) : std::nullopt;
        // What has no such text goes by its place among those without.
        std::string key = found && found->isString() ? 's' + found->string() : std::string();
        const std::size_t count = m_counts[key]++;
        return {std::move(key), count};
    }

private:
    std::string_view m_member;
    std::map<std::string, std::size_t, std::less<>> m_counts;
};

/// Marks the pairs that left their order, as few as possible; both sides are in the order of `b`.
void markMoved(std::vector<Pair>& pairs)
{
    std::vector<std::size_t> both;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].a && pairs[i].b)
            both.push_back(i);
    }
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> before(both.size(), none);
    std::vector<std::size_t> tails;
    const auto offset = [&](std::size_t i) { return pairs[both[i]].a->index; };
    for (std::size_t i = 0; i < both.size(); ++i) {
        const auto tail =
            std::lower_bound(tails.begin(), tails.end(), offset(i),
                             [&](std::size_t at, std::size_t value) { return offset(at) < value; });
        if (tail != tails.begin())
            before[i] = *std::prev(tail);
        if (tail == tails.end())
            tails.push_back(i);
        else
            *tail = i;
    }
    for (const std::size_t index : both)
        pairs[index].moved = true;
    for (std::size_t i = tails.empty() ? none : tails.back(); i != none; i = before[i])
        pairs[both[i]].moved = false;
}

/// Items of two lists by their key: those of `b` in its order, then what only `a` has.
std::vector<Pair> pairItems(std::vector<Place> a, std::vector<Place> b, std::string_view member)
{
    std::map<ItemKey, std::size_t> open;
    ItemKeys keysA(member);
    for (std::size_t i = 0; i < a.size(); ++i)
        open.emplace(keysA.next(a[i].node), i);
    std::vector<Pair> pairs;
    ItemKeys keysB(member);
    for (Place& item : b) {
        const auto found = open.find(keysB.next(item.node));
        Pair pair;
        pair.b = std::move(item);
        if (found != open.end()) {
            pair.a = std::move(a[found->second]);
            open.erase(found);
        }
        pairs.push_back(std::move(pair));
    }
    std::set<std::size_t> left;
    for (const auto& [key, index] : open)
        left.insert(index);
    for (const std::size_t index : left)
        pairs.push_back({std::move(a[index]), {}, false});
    markMoved(pairs);
    return pairs;
}

bool repeatsAName(const Node& object)
{
    std::set<std::string, std::less<>> names;
    for (const Node& member : object.children()) {
        if (!names.insert(member.name()).second)
            return true;
    }
    return false;
}

/// Members of two objects by their names: those of `b` in its order, then what only `a` has.
std::vector<Pair> pairMembers(std::vector<Place> a, std::vector<Place> b)
{
    std::map<std::string, std::size_t, std::less<>> open;
    for (std::size_t i = 0; i < a.size(); ++i)
        open.emplace(a[i].node.name(), i);
    std::vector<Pair> pairs;
    for (Place& member : b) {
        const auto found = open.find(member.node.name());
        Pair pair;
        pair.b = std::move(member);
        if (found != open.end()) {
            pair.a = std::move(a[found->second]);
            open.erase(found);
        }
        pairs.push_back(std::move(pair));
    }
    for (Place& member : a) {
        if (open.contains(member.node.name()))
            pairs.push_back({std::move(member), {}, false});
    }
    return pairs;
}

/// Whether its numbers are still themselves in the canonical form, and so in what that is compared by.
bool keepsItsNumbers(const Node& value)
{
    const auto tree = json::parse(std::string(value.text()));
    return tree.ok() && json::canonicalFaults(*tree, 1).empty();
}

/// Whether both say the same; values without a canonical form go by their bytes.
bool meansTheSame(const Node& a, const Node& b)
{
    if (a.text() == b.text())
        return true;
    if (a.kind() != b.kind())
        return false;
    const auto left = json::canonicalText(a);
    const auto right = json::canonicalText(b);
    const bool equal = left.ok() && right.ok() && *left == *right;
    return equal && keepsItsNumbers(a) && keepsItsNumbers(b);
}

RulesChange changeOf(Kind kind, const Pair& pair)
{
    RulesChange change;
    change.kind = kind;
    if (pair.a)
        change.from = pair.a->pointer;
    if (pair.b)
        change.to = pair.b->pointer;
    if (pair.a && kind != Kind::Moved)
        change.before = std::string(pair.a->node.text());
    if (pair.b && kind != Kind::Moved)
        change.after = std::string(pair.b->node.text());
    return change;
}

/// What is one level below two values, or nothing where they are to be compared whole.
std::optional<std::vector<Pair>> partsOf(const Place& a, const Place& b)
{
    if (a.node.isObject() && b.node.isObject() && !repeatsAName(a.node) && !repeatsAName(b.node))
        return pairMembers(placesBelow(a), placesBelow(b));
    const auto keyA = keyOf(a.node);
    const auto keyB = keyOf(b.node);
    if (keyA && keyB && *keyA == *keyB)
        return pairItems(placesBelow(a), placesBelow(b), *keyA);
    return {};
}

/// Compares down to what differs, in the order of `b`; with a stack of its own, so depth costs nothing.
void compare(std::vector<Pair> pairs, std::vector<RulesChange>& changes)
{
    std::reverse(pairs.begin(), pairs.end());
    while (!pairs.empty()) {
        const Pair pair = std::move(pairs.back());
        pairs.pop_back();
        if (!pair.a || !pair.b) {
            changes.push_back(changeOf(pair.a ? Kind::Removed : Kind::Added, pair));
            continue;
        }
        if (pair.moved)
            changes.push_back(changeOf(Kind::Moved, pair));
        if (pair.a->node.text() == pair.b->node.text())
            continue;
        if (auto parts = partsOf(*pair.a, *pair.b))
            pairs.insert(pairs.end(), std::make_move_iterator(parts->rbegin()),
                         std::make_move_iterator(parts->rend()));
        else if (!meansTheSame(pair.a->node, pair.b->node))
            changes.push_back(changeOf(Kind::Changed, pair));
    }
}

std::string idOf(const Node& endpoint)
{
    const auto id = endpoint.isObject() ? endpoint.find("id") : std::nullopt;
    return id ? id->string() : std::string();
}

/// What an endpoint answers for; nothing where it has no path.
std::optional<std::string> identityOf(const Node& endpoint)
{
    const auto path = endpoint.isObject() ? endpoint.find("path") : std::nullopt;
    if (!path || !path->isString())
        return {};
    std::string text = path->string();
    while (text.size() > 1 && text.back() == '/')
        text.pop_back();
    const auto match = endpoint.find("match");
    const auto methods = endpoint.find("methods");
    const auto canonical = methods ? json::canonicalText(*methods) : std::string();
    text += '\n' + (match ? match->string() : std::string("prefix"));
    return text + '\n' + (canonical.ok() ? *canonical : std::string(methods->text()));
}

/// Endpoints with a new id that answer for what one without its old id did are the same ones.
void joinRenamed(std::vector<Pair>& pairs)
{
    std::map<std::string, std::size_t, std::less<>> gone;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].b)
            continue;
        if (const auto identity = identityOf(pairs[i].a->node))
            gone.emplace(*identity, i);
    }
    for (Pair& pair : pairs) {
        const auto identity = pair.a || !pair.b ? std::nullopt : identityOf(pair.b->node);
        const auto found = identity ? gone.find(*identity) : gone.end();
        if (found == gone.end())
            continue;
        pair.a = std::exchange(pairs[found->second].a, std::nullopt);
        gone.erase(found);
    }
    std::erase_if(pairs, [](const Pair& pair) { return !pair.a && !pair.b; });
    markMoved(pairs);
}

std::optional<EndpointChange> endpointChange(const Pair& pair)
{
    EndpointChange change;
    change.id = idOf(pair.b ? pair.b->node : pair.a->node);
    if (pair.a)
        change.from = pair.a->index;
    if (pair.b)
        change.to = pair.b->index;
    compare({{pair.a, pair.b, false}}, change.changes);
    if (!pair.a || !pair.b)
        change.kind = pair.a ? Kind::Removed : Kind::Added;
    else if (change.changes.empty() && pair.moved)
        change.kind = Kind::Moved;
    else if (change.changes.empty())
        return {};
    return change;
}

/// The list of endpoints, empty without one; nothing where it is no list.
std::optional<std::vector<Place>> endpointsOf(const Node& root)
{
    const auto list = root.isObject() ? root.find("endpoints") : std::nullopt;
    if (!list)
        return std::vector<Place>();
    if (!list->isArray())
        return {};
    return placesBelow({*list, "/endpoints", 0});
}

} // namespace

RulesDiff rulesDiff(const json::Tree& a, const json::Tree& b)
{
    RulesDiff diff;
    const Place rootA{a.root(), {}, 0};
    const Place rootB{b.root(), {}, 0};
    auto listA = endpointsOf(rootA.node);
    auto listB = endpointsOf(rootB.node);
    auto parts = partsOf(rootA, rootB);
    if (!parts || !listA || !listB) {
        compare({{rootA, rootB, false}}, diff.document);
        return diff;
    }
    std::erase_if(*parts,
                  [](const Pair& pair) { return (pair.b ? *pair.b : *pair.a).node.nameIs("endpoints"); });
    compare(std::move(*parts), diff.document);
    std::vector<Pair> endpoints = pairItems(*std::move(listA), *std::move(listB), "id");
    joinRenamed(endpoints);
    for (const Pair& pair : endpoints) {
        if (auto change = endpointChange(pair))
            diff.endpoints.push_back(*std::move(change));
    }
    return diff;
}

} // namespace gatehouse
