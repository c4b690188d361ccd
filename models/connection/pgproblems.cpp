#include "pgproblems.h"

#include <netdb.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace gatehouse
{
namespace
{

struct StateMeaning {
    std::string_view state;
    ConnectionProblem problem;
};

constexpr std::array meanings{
    StateMeaning{"28P01", ConnectionProblem::PasswordRefused},
    StateMeaning{"28000", ConnectionProblem::AccessRefused},
    StateMeaning{"3D000", ConnectionProblem::UnknownDatabase},
    StateMeaning{"53300", ConnectionProblem::TooManyConnections},
    StateMeaning{"57P01", ConnectionProblem::Lost},
    StateMeaning{"57P02", ConnectionProblem::Lost},
    StateMeaning{"57P05", ConnectionProblem::Lost},
    StateMeaning{"25P03", ConnectionProblem::Lost},
    StateMeaning{"57P03", ConnectionProblem::ServerStarting},
    StateMeaning{"57014", ConnectionProblem::Timeout},
    StateMeaning{"42P01", ConnectionProblem::UndefinedTable},
    StateMeaning{"42703", ConnectionProblem::UnexpectedSchema},
    StateMeaning{"42883", ConnectionProblem::UnexpectedSchema},
    StateMeaning{"42804", ConnectionProblem::UnexpectedSchema},
    StateMeaning{"42501", ConnectionProblem::PermissionDenied},
};

/// True for what is about one server, so that its sentence names that server.
bool namesServer(ConnectionProblem problem)
{
    switch (problem) {
    case ConnectionProblem::UndefinedTable:
    case ConnectionProblem::UnexpectedSchema:
    case ConnectionProblem::PermissionDenied:
    case ConnectionProblem::QueryFailed:
        return false;
    default:
        return true;
    }
}

bool isStateCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

/// Verbose messages read "FATAL:  28P01: words"; the first word is translated.
std::string_view stateIn(std::string_view message)
{
    constexpr std::size_t stateLength = 5;
    for (std::size_t at = message.find(":  "); at != message.npos; at = message.find(":  ", at + 1)) {
        const std::string_view candidate = message.substr(at + 3, stateLength);
        if (candidate.size() == stateLength && message.substr(at + 3 + stateLength, 2) == ": " &&
            std::all_of(candidate.begin(), candidate.end(), isStateCharacter))
            return candidate;
    }
    return {};
}

bool mentions(std::string_view message, int error)
{
    return message.find(std::generic_category().message(error)) != message.npos;
}

bool mentionsLookUp(std::string_view message)
{
    return message.find(gai_strerror(EAI_NONAME)) != message.npos ||
           message.find(gai_strerror(EAI_AGAIN)) != message.npos;
}

ConnectionProblem withoutState(std::string_view message)
{
    if (mentions(message, ECONNREFUSED) || mentions(message, ENOENT))
        return ConnectionProblem::ConnectionRefused;
    if (mentionsLookUp(message))
        return ConnectionProblem::NameNotFound;
    if (message.find("certificate") != message.npos)
        return ConnectionProblem::CertificateUntrusted;
    if (message.find("does not support SSL") != message.npos)
        return ConnectionProblem::SslUnavailable;
    return ConnectionProblem::Failed;
}

} // namespace

Problem pgProblem(std::string_view sqlState, std::string_view words, const std::string& server)
{
    const auto known =
        std::find_if(meanings.begin(), meanings.end(),
                     [sqlState](const StateMeaning& meaning) { return meaning.state == sqlState; });
    ConnectionProblem code = known != meanings.end() ? known->problem : ConnectionProblem::QueryFailed;
    if (known == meanings.end() && sqlState.substr(0, 2) == "08")
        code = ConnectionProblem::Lost;
    return {code,
            {namesServer(code) ? server : std::string(words)},
            {},
            std::string(sqlState) + ": " + std::string(words)};
}

Problem pgConnectProblem(const std::string& message, const std::string& server, const std::string& database)
{
    const std::string_view state = stateIn(message);
    if (state.empty())
        return {withoutState(message), {server}, {}, message};
    Problem problem = pgProblem(state, message, server);
    problem.detail = message;
    const auto code = problem.code.as<ConnectionProblem>();
    if (code == ConnectionProblem::UnknownDatabase)
        problem.args = {database};
    // pg_hba.conf that has lines for encrypted connections only says so in its words.
    if (code == ConnectionProblem::AccessRefused && message.find("no encryption") != message.npos)
        problem.code = ConnectionProblem::SslRequired;
    if (code == ConnectionProblem::QueryFailed)
        problem = {ConnectionProblem::Failed, {server}, {}, message};
    return problem;
}

} // namespace gatehouse
