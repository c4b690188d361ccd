#include "databaseanswer.h"

#include "gatewaylog.h"
#include "gatewayproblem.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gatehouse
{
namespace
{

/// Cancelled at the time limit, lock not had in time, deadlock, serialization: worth another try.
bool isPassing(const Problem& problem)
{
    constexpr std::array<std::string_view, 5> states = {"57014", "55P03", "40P01", "40001", "25P03"};
    return !problem.args.empty() && std::find(states.begin(), states.end(), problem.args[0]) != states.end();
}

} // namespace

http::Response databaseAnswer(const Problem& problem)
{
    if (problem.code == GatewayProblem::OutcomeUnknown)
        return http::detailResponse(504, "Outcome unknown: read before sending again");
    if (problem.code == GatewayProblem::Statement && !isPassing(problem)) {
        const std::string_view state = problem.args.empty() ? std::string_view() : problem.args[0];
        logEvent(LogLevel::Error, "statement-failed",
                 {{"sqlstate", state}, {"detail", std::string_view(problem.detail)}});
        return http::detailResponse(500, "Internal Server Error");
    }
    http::Response answer = http::detailResponse(503, "Database unavailable");
    answer.setField("Retry-After", "1");
    return answer;
}

} // namespace gatehouse
