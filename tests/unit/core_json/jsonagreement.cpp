#include "jsonagreement.h"

#include "fastjson.h"
#include "fasttape.h"
#include "jsontree.h"
#include "tapewriter.h"

#include <optional>
#include <vector>

namespace gatehouse::test
{
namespace
{

using json::FastMember;
using json::FastValue;
using json::Node;
using json::Tree;

std::string differenceOfOne(FastValue fast, Node node)
{
    const bool equal[] = {fast.kind() == node.kind(),       fast.size() == node.size(),
                          fast.string() == node.string(),   fast.number() == node.number(),
                          fast.integer() == node.integer(), fast.boolean() == node.boolean(),
                          fast.text() == node.text()};
    const char* const names[] = {"kind", "size", "string", "number", "integer", "boolean", "text"};
    for (std::size_t i = 0; i < std::size(equal); ++i)
        if (!equal[i])
            return node.pointer().text() + ": " + names[i];
    return {};
}

/// The members of both, side by side; what to compare next goes on the stack.
std::string compareMembers(FastValue fast, Node node, std::vector<std::pair<FastValue, Node>>& open)
{
    auto child = node.children().begin();
    for (const FastMember member : fast.members()) {
        if (child == node.children().end())
            return node.pointer().text() + ": more members";
        const Node expected = *child++;
        if (member.name != expected.name())
            return expected.pointer().text() + ": name";
        open.emplace_back(member.value, expected);
    }
    return child == node.children().end() ? std::string() : node.pointer().text() + ": fewer members";
}

std::string differenceOfTrees(FastValue root, const Tree& tree)
{
    std::vector<std::pair<FastValue, Node>> open{{root, tree.root()}};
    while (!open.empty()) {
        const auto [fast, node] = open.back();
        open.pop_back();
        if (const std::string found = differenceOfOne(fast, node); !found.empty())
            return found;
        if (const std::string found = compareMembers(fast, node, open); !found.empty())
            return found;
        // A pointer is dear to make: only for documents a person would write.
        if (tree.size() < 256 && root.resolve(node.pointer()) != fast)
            return node.pointer().text() + ": resolves elsewhere";
    }
    return {};
}

std::vector<std::string> unfitOf(const Tree& tree)
{
    using Kind = json::FastJson::Unfit::Kind;
    std::vector<std::string> unfit;
    const auto add = [&unfit](Kind kind, Node node) {
        if (unfit.size() < json::FastJson::MostUnfit)
            unfit.push_back(std::to_string(int(kind)) + node.pointer().text() + " " +
                            (node.isScalar() ? std::string(node.text()) : std::string()));
    };
    for (std::uint32_t index = 0; index < tree.size(); ++index) {
        const Node node = tree.node(index);
        if (node.name().find('\0') != std::string::npos)
            add(Kind::NulInName, node);
        if (node.isNumber() && !node.number())
            add(Kind::NotFinite, node);
    }
    return unfit;
}

std::vector<std::string> unfitOf(const json::FastJson& reader)
{
    std::vector<std::string> unfit;
    for (const auto& found : reader.unfit())
        unfit.push_back(std::to_string(int(found.kind)) + found.pointer + " " + std::string(found.text));
    return unfit;
}

std::string differenceOfProblems(const Problem& fast, const Problem& slow)
{
    if (fast.code == slow.code && fast.place == slow.place && fast.args == slow.args)
        return {};
    return "refused for " + json::describeJsonProblem(fast) + ", not " + json::describeJsonProblem(slow);
}

} // namespace

std::string jsonDisagreement(std::string_view text, const json::Limits& limits)
{
    json::FastJson reader;
    const auto fast = reader.read(text, limits);
    const auto tree = json::parse(std::string(text), limits, json::Strictness::strict());
    if (fast.ok() != tree.ok())
        return fast.ok() ? "taken, and should be refused: " + json::describeJsonProblem(tree.problem())
                         : "refused, and should be taken: " + json::describeJsonProblem(fast.problem());
    if (!fast.ok())
        return differenceOfProblems(fast.problem(), tree.problem());
    if (const std::string found = differenceOfTrees(*fast, *tree); !found.empty())
        return found;
    if (unfitOf(reader) != unfitOf(*tree))
        return "other unfit values";
    json::TapeWriter writer;
    if (!writer.write(text, limits))
        return "our own tape refuses it";
    json::FastTape own;
    own.show(writer.words(), writer.strings(), text);
    const std::string found = differenceOfTrees(FastValue(own, json::FastTape::First), *tree);
    return found.empty() ? found : "our own tape: " + found;
}

} // namespace gatehouse::test
