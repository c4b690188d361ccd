// A document and a list of changes made of the fuzzer's bytes: each must leave a document,
// change what was asked and nothing else, and be undone to the byte.

#include "jsontree.h"
#include "treeeditor.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

using namespace gatehouse;
using json::Node;
using json::TextChange;

namespace
{

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

constexpr const char* Values[] = {
    "1", "\"x\"", "null", "{}", "[]", R"({"k":[1,{"l":true}],"m":{}})", "[1.50,\"\\u0041\"]", "[\n 1\n]"};
constexpr const char* Names[] = {"a", "b", "", "n/~", "\"", "\xC3\xA9"};

/// What is in a container: names and values, without the blanks between them.
std::vector<std::string> membersOf(const Node& container)
{
    std::vector<std::string> members;
    for (const Node child : container.children())
        members.push_back(child.name() + '\0' + std::string(child.text()));
    return members;
}

class Session
{
public:
    Session(json::Tree tree, const std::uint8_t* bytes, std::size_t size)
        : m_start(tree.text())
        , m_tree(std::move(tree))
        , m_bytes(bytes, bytes + size)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i + 4 <= m_bytes.size() && i < 64; i += 4)
            step(m_bytes[i], m_bytes[i + 1], m_bytes[i + 2], m_bytes[i + 3]);
        for (auto change = m_done.rbegin(); change != m_done.rend(); ++change)
            m_tree = json::changed(m_tree, change->inverse()).value();
        require(m_tree.text() == m_start, "the history does not lead back");
    }

private:
    void step(std::uint8_t verb, std::uint8_t which, std::uint8_t place, std::uint8_t what)
    {
        const json::Tree tree = m_tree;
        const Node node = tree.node(which % static_cast<std::uint32_t>(tree.size()));
        const json::TreeEditor editor(tree);
        const std::string value = Values[what % std::size(Values)];
        const std::string name = Names[what % std::size(Names)];
        switch (verb % 6) {
        case 0:
            return replace(node, editor.replace(node, value), value);
        case 1:
            return insert(node, editor.insertMember(node, place, name, value), place, name, value);
        case 2:
            return insert(node, editor.insertItem(node, place, value), place, std::nullopt, value);
        case 3:
            return remove(node, editor.remove(node));
        case 4:
            return rename(node, editor.rename(node, name), name);
        default:
            return move(node, editor.move(node, place), place);
        }
    }

    /// Makes the change; the node of that number in the new tree.
    Node made(const TextChange& change, std::uint32_t index)
    {
        const auto later = json::changed(m_tree, change);
        require(later.ok(), "the change leaves no document");
        require(json::changed(*later, change.inverse())->text() == m_tree.text(), "undo leaves another text");
        m_tree = *later;
        m_done.push_back(change);
        return m_tree.node(index);
    }

    void replace(const Node& node, const Outcome<TextChange>& change, const std::string& value)
    {
        require(change.ok(), "a value is not replaced");
        const Node now = made(*change, node.index());
        const json::Tree expected = json::parse(value).value();
        require(now.kind() == expected.root().kind() && now.size() == expected.root().size(),
                "another value than asked");
        require(!now.isScalar() || now.text() == expected.root().text(), "another scalar than asked");
    }

    void insert(const Node& node, const Outcome<TextChange>& change, std::size_t place,
                const std::optional<std::string>& name, const std::string& value)
    {
        const bool takes = name ? node.isObject() && !node.find(*name) : node.isArray();
        require(change.ok() == takes, "inserted where it cannot be, or not where it can");
        if (!takes)
            return;
        std::vector<std::string> expected = membersOf(node);
        std::vector<std::string> found = membersOf(made(*change, node.index()));
        const std::size_t at = std::min(place, expected.size());
        require(found.size() == expected.size() + 1, "not one more");
        const std::string added = found[at];
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(at));
        require(found == expected, "others than before");
        const std::string label = name.value_or(std::string()) + '\0';
        require(added.starts_with(label), "another name than asked");
        const json::Tree now = json::parse(added.substr(label.size())).value();
        const json::Tree wanted = json::parse(value).value();
        require(now.size() == wanted.size() && (!wanted.root().isScalar() || now.text() == value),
                "another value than asked");
    }

    void remove(const Node& node, const Outcome<TextChange>& change)
    {
        if (!change.ok())
            return require(node.isRoot(), "a value is not removed");
        std::vector<std::string> expected = membersOf(node.parent());
        expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(node.place()));
        require(membersOf(made(*change, node.parent().index())) == expected, "another is removed");
    }

    void rename(const Node& node, const Outcome<TextChange>& change, const std::string& name)
    {
        if (!change.ok())
            return require(!node.hasName() || node.parent().find(name).has_value(), "a name is not changed");
        std::vector<std::string> expected = membersOf(node.parent());
        expected[node.place()] = name + '\0' + std::string(node.text());
        require(membersOf(made(*change, node.parent().index())) == expected, "another name than asked");
    }

    void move(const Node& node, const Outcome<TextChange>& change, std::size_t place)
    {
        if (!change.ok())
            return require(node.isRoot(), "a value is not moved");
        std::vector<std::string> expected = membersOf(node.parent());
        const auto from = static_cast<std::ptrdiff_t>(node.place());
        const auto to = static_cast<std::ptrdiff_t>(std::min(place, expected.size() - 1));
        const std::string moved = expected[static_cast<std::size_t>(from)];
        expected.erase(expected.begin() + from);
        expected.insert(expected.begin() + to, moved);
        require(membersOf(made(*change, node.parent().index())) == expected, "another order than asked");
    }

    std::string m_start;
    json::Tree m_tree;
    std::vector<std::uint8_t> m_bytes;
    std::vector<TextChange> m_done;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // The changes stand first, a NUL, then the document.
    const std::uint8_t* const end = data + size;
    const std::uint8_t* const middle = std::find(data, end, std::uint8_t{0});
    if (middle == end)
        return 0;
    const auto tree = json::parse(std::string(middle + 1, end));
    if (tree)
        Session(*tree, data, static_cast<std::size_t>(middle - data)).run();
    const std::string before(data, middle);
    const std::string after(middle + 1, end);
    const TextChange between = TextChange::between(before, after);
    require(between.appliedTo(before) == after, "the difference is none");
    return 0;
}
