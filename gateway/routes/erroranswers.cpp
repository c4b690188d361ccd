#include "erroranswers.h"

#include "gatewaylog.h"
#include "gatewayproblem.h"
#include "jsonwriter.h"

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

http::Response unauthorized(ErrorStyle style, std::string_view detail)
{
    http::Response answer = style == ErrorStyle::Coded ? codedResponse(401, "UNAUTHORIZED", detail)
                                                       : http::detailResponse(401, detail);
    answer.setField("WWW-Authenticate", "Bearer");
    return answer;
}

} // namespace

http::Response codedResponse(int status, std::string_view code, std::string_view message)
{
    json::Writer out;
    out.beginObject();
    out.key("error").string(code);
    out.key("message").string(message);
    out.endObject();
    return http::jsonResponse(status, out.take());
}

http::Response notAuthenticated(ErrorStyle style)
{
    return unauthorized(style, "Not authenticated");
}

http::Response badCredentials(ErrorStyle style)
{
    return unauthorized(style, "Could not validate credentials");
}

http::Response notPermitted(ErrorStyle style)
{
    constexpr std::string_view detail = "Not enough permissions";
    return style == ErrorStyle::Coded ? codedResponse(403, "FORBIDDEN", detail)
                                      : http::detailResponse(403, detail);
}

http::Response databaseAnswer(const Problem& problem, ErrorStyle style)
{
    if (problem.code == GatewayProblem::OutcomeUnknown)
        return http::detailResponse(504, "Outcome unknown: read before sending again");
    if (problem.code == GatewayProblem::Statement && !isPassing(problem)) {
        const std::string_view state = problem.args.empty() ? std::string_view() : problem.args[0];
        logEvent(LogLevel::Error, "statement-failed",
                 {{"sqlstate", state}, {"detail", std::string_view(problem.detail)}});
        return http::detailResponse(500, "Internal Server Error");
    }
    constexpr std::string_view detail = "Database unavailable";
    http::Response answer = style == ErrorStyle::Coded ? codedResponse(503, "UNAVAILABLE", detail)
                                                       : http::detailResponse(503, detail);
    answer.setField("Retry-After", "1");
    return answer;
}

bool isBadPosition(const Problem& problem)
{
    return problem.code == GatewayProblem::Statement && !problem.args.empty() &&
           (problem.args[0].starts_with("2200") || problem.args[0] == "22P02" || problem.args[0] == "22021");
}

} // namespace gatehouse
