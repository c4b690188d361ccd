#include "jsonscanner.h"
#include "jsonstring.h"
#include "jsontree.h"
#include "jsonwriter.h"

#include <simdjson.h>

#include <cstdlib>
#include <cstring>

using namespace gatehouse;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The document written again from its tree must be the same tree.
void checkRoundTrip(const json::Tree& tree)
{
    json::Writer writer;
    std::uint32_t index = 0;
    std::vector<std::uint32_t> open; ///< nodes whose bracket is open
    while (index < tree.size() || !open.empty()) {
        while (!open.empty()) {
            const json::Node top = tree.node(open.back());
            const bool inside =
                index < tree.size() && tree.node(index).offset() < top.offset() + top.text().size();
            if (inside)
                break;
            top.isObject() ? writer.endObject() : writer.endArray();
            open.pop_back();
        }
        if (index >= tree.size())
            continue;
        const json::Node node = tree.node(index++);
        if (node.hasName())
            writer.key(node.name());
        if (node.isScalar()) {
            node.isString() ? writer.string(node.string()) : writer.raw(node.text());
            continue;
        }
        node.isObject() ? writer.beginObject() : writer.beginArray();
        open.push_back(index - 1);
    }
    const auto again = json::parse(writer.take());
    require(again.ok() && again->size() == tree.size());
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        const json::Node a = tree.node(i);
        const json::Node b = again->node(i);
        require(a.kind() == b.kind() && a.size() == b.size() && a.name() == b.name() &&
                a.string() == b.string() && a.integer() == b.integer());
    }
}

/// Where the limits of simdjson do not matter, it must take and refuse the same documents.
void compareWithSimdjson(const std::string& text, bool accepted)
{
    constexpr std::size_t Depth = 64;
    json::Limits limits;
    limits.depth = Depth;
    json::Scanner scanner(text, limits);
    json::Token token = scanner.next();
    for (; token.kind != json::Token::Kind::End && token.kind != json::Token::Kind::Fault;
         token = scanner.next())
        if (token.kind == json::Token::Kind::Number)
            return; // it refuses numbers out of range
    if (token.kind == json::Token::Kind::Fault && scanner.fault().code == json::JsonProblem::TooDeep)
        return;
    if (scanner.fault().code == json::JsonProblem::ByteOrderMark)
        return;
    simdjson::dom::parser parser;
    const bool other = parser.parse(text.data(), text.size()).error() == simdjson::SUCCESS;
    require(other == accepted);
}

void checkFaultIsInside(const std::string& text, json::Strictness strictness)
{
    json::Scanner scanner(text, json::Limits::rules(), strictness);
    json::Token token = scanner.next();
    std::size_t before = 0;
    while (token.kind != json::Token::Kind::End && token.kind != json::Token::Kind::Fault) {
        require(token.begin >= before && token.end > token.begin && token.end <= text.size());
        before = token.end;
        token = scanner.next();
    }
    if (token.kind == json::Token::Kind::Fault) {
        require(scanner.fault().offset <= text.size());
        require(!scanner.problem().place.empty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    checkFaultIsInside(text, json::Strictness::strict());
    checkFaultIsInside(text, json::Strictness::lenient());
    const auto tree = json::parse(text);
    compareWithSimdjson(text, tree.ok());
    if (!tree.ok())
        return 0;
    require(tree->text() == text);
    for (std::uint32_t i = 0; i < tree->size(); ++i) {
        const json::Node node = tree->node(i);
        require(!node.isNumber() || !node.integer() || node.number().has_value());
        require(*tree->nodeAt(node.offset()) == node || !node.isScalar());
    }
    checkRoundTrip(*tree);
    return 0;
}
