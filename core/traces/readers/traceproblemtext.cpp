#include "traceproblemtext.h"

#include "traceproblem.h"

namespace gatehouse
{

std::string describeTraceProblem(const Problem& problem)
{
    const std::string argument = problem.args.empty() ? std::string() : problem.args.front();
    switch (problem.code.as<TraceProblem>()) {
    case TraceProblem::NotATrace:
        return "This is no trace: nothing at its beginning is OTLP, Jaeger, Tempo or Zipkin.";
    case TraceProblem::CutOff:
        return "The trace is cut off at byte " + argument + '.';
    case TraceProblem::Malformed:
        return "The trace cannot be read from byte " + argument + " on: that breaks the rules of its format.";
    case TraceProblem::TooLarge:
        return argument == "0" ? "The file is larger than can be read."
                               : "There is more than can be read at once; it ended after " + argument + '.';
    case TraceProblem::NoSpans:
        return "There are no spans.";
    case TraceProblem::Refused:
        return "The file holds a refusal instead of a trace: " + argument;
    case TraceProblem::Unreadable:
        return "Cannot read " + problem.place + ": " + argument + '.';
    }
    return "The trace cannot be read.";
}

} // namespace gatehouse
