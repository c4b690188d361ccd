// Whatever the bytes: simdjson with our check of its tape, and our scanner, must agree in
// verdict, reason, place and every value. And what has a canonical form is its own.

#include "canonicaljson.h"
#include "jsonagreement.h"
#include "jsontree.h"

#include <cstdio>
#include <cstdlib>
#include <string>

using namespace gatehouse;

namespace
{

void require(bool holds, const std::string& what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what.c_str());
    std::abort();
}

/// So small that a fuzzer passes each of them at once.
constexpr json::Limits tightLimits()
{
    json::Limits limits;
    limits.depth = 3;
    limits.keys = 3;
    limits.arrayItems = 4;
    limits.keyBytes = 4;
    return limits;
}

void checkCanonical(const std::string& text)
{
    const auto tree = json::parse(text, {}, json::Strictness::lenient());
    if (!tree)
        return;
    const auto faults = json::canonicalFaults(*tree);
    const auto canonical = json::canonicalText(tree->root());
    if (!canonical) {
        require(!faults.empty(), "no canonical form, and nothing at fault");
        return;
    }
    const auto again = json::parse(*canonical, {}, json::Strictness::strict());
    require(again.ok() && again->size() == tree->size(), "the canonical form is another document");
    require(*json::canonicalText(again->root()) == *canonical, "the canonical form has another one");
    require(json::canonicalFaults(*again).empty(), "the canonical form is at fault");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const json::Limits& limits : {json::Limits::rules(), tightLimits()}) {
        const std::string found = test::jsonDisagreement(text, limits);
        require(found.empty(), found);
    }
    checkCanonical(text);
    return 0;
}
