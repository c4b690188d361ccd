#include "rulesproblem.h"

namespace gatehouse
{
namespace
{

std::string argument(const Problem& problem, std::size_t index)
{
    return index < problem.args.size() ? problem.args[index] : std::string();
}

} // namespace

std::string describeRulesProblem(const Problem& problem)
{
    switch (problem.code.as<RulesProblem>()) {
    case RulesProblem::DocumentRefused: {
        std::string text = "The rules are refused: " + argument(problem, 1);
        if (!argument(problem, 0).empty())
            text += " (" + argument(problem, 0) + ")";
        if (!problem.place.empty())
            text += " at " + problem.place;
        return text + ".";
    }
    case RulesProblem::RequestCut:
        return "The request ends before its verdict is settled.";
    case RulesProblem::BytesBehind:
        return "Behind the request stand " + argument(problem, 0) + " more bytes; one request is judged.";
    case RulesProblem::NoInstant:
        return "\"" + argument(problem, 0) + "\" is no RFC 3339 time.";
    }
    return {};
}

} // namespace gatehouse
