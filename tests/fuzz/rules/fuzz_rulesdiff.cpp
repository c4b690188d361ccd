// Two documents, a NUL between them. Nothing differs from itself, what is added one way is removed the other,
// every pointer leads to the value it names, and the lines of the texts are all there.

#include "rulesdiff.h"
#include "textdiff.h"

#include <cstdio>
#include <cstdlib>

using namespace gatehouse;

namespace
{

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

struct Count {
    std::size_t added = 0;
    std::size_t removed = 0;
};

void checkChange(const RulesChange& change, const json::Tree& a, const json::Tree& b, Count& count)
{
    const json::Node rootA = a.root();
    const json::Node rootB = b.root();
    require(change.from || change.to, "a change of nothing");
    // Of two members with one name a pointer leads to the first: such objects change whole.
    if (change.from && change.before)
        require(rootA.resolve(*change.from) && rootA.resolve(*change.from)->text() == *change.before,
                "another before");
    if (change.to && change.after)
        require(rootB.resolve(*change.to) && rootB.resolve(*change.to)->text() == *change.after,
                "another after");
    count.added += change.kind == RulesChange::Kind::Added ? 1 : 0;
    count.removed += change.kind == RulesChange::Kind::Removed ? 1 : 0;
}

Count check(const RulesDiff& diff, const json::Tree& a, const json::Tree& b)
{
    Count count;
    for (const RulesChange& change : diff.document)
        checkChange(change, a, b, count);
    for (const EndpointChange& endpoint : diff.endpoints) {
        for (const RulesChange& change : endpoint.changes)
            checkChange(change, a, b, count);
    }
    return count;
}

void checkLines(const std::string& a, const std::string& b)
{
    const TextDiff diff = textDiff(a, b);
    const auto linesA = linesOf(a);
    const auto linesB = linesOf(b);
    std::size_t atA = 0;
    std::size_t atB = 0;
    for (const TextDiff::Run& run : diff.runs) {
        require(run.a == atA && run.b == atB && run.count > 0, "a gap");
        for (std::size_t i = 0; run.kind == TextDiff::Kind::Same && i < run.count; ++i)
            require(linesA[run.a + i] == linesB[run.b + i], "lines that are not the same");
        atA += run.kind == TextDiff::Kind::Added ? 0 : run.count;
        atB += run.kind == TextDiff::Kind::Removed ? 0 : run.count;
    }
    require(atA == linesA.size() && atB == linesB.size(), "lines left over");
    unifiedDiff(diff, a, b);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string both(reinterpret_cast<const char*>(data), size);
    const std::size_t middle = both.find('\0');
    const std::string textA = both.substr(0, middle);
    const std::string textB = middle == both.npos ? std::string() : both.substr(middle + 1);
    checkLines(textA, textB);
    const auto a = json::parse(textA, {}, json::Strictness::lenient());
    const auto b = json::parse(textB, {}, json::Strictness::lenient());
    if (!a || !b)
        return 0;
    require(rulesDiff(*a, *a).isSame() && rulesDiff(*b, *b).isSame(), "it differs from itself");
    const Count forth = check(rulesDiff(*a, *b), *a, *b);
    const Count back = check(rulesDiff(*b, *a), *b, *a);
    require(forth.added == back.removed && forth.removed == back.added,
            "one way is not the other way's opposite");
    return 0;
}
