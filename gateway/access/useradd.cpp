#include "useradd.h"

#include "auditchain.h"
#include "authstore.h"
#include "gatewayproblem.h"
#include "jsonwriter.h"
#include "passwordhash.h"
#include "queryparameters.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <termios.h>
#include <unistd.h>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestName = 255; // bytes

Problem wrongCall(const std::string& what)
{
    return gatewayProblem(GatewayProblem::WrongCall,
                          what + "\nusage: gatehouse-gateway user add NAME --role "
                                 "viewer|support|operator|admin [--org SLUG]   (password on standard input)");
}

bool isName(const std::string& name)
{
    const auto printable = [](unsigned char c) { return c >= ' ' && c != 127; };
    return !name.empty() && name.size() <= longestName && isUtf8(name) && name.front() != '-' &&
           std::all_of(name.begin(), name.end(), printable);
}

/// `--name value` or `--name=value`; nothing if the argument is another.
bool takeOption(const std::vector<std::string>& arguments, std::size_t& at, const std::string& name,
                std::optional<std::string>& value)
{
    const std::string& argument = arguments[at];
    if (argument == name && at + 1 < arguments.size()) {
        value = arguments[++at];
        return true;
    }
    if (!argument.starts_with(name + "="))
        return false;
    value = argument.substr(name.size() + 1);
    return true;
}

/// Characters typed at a terminal do not show while this lives.
class HiddenTyping
{
public:
    HiddenTyping()
    {
        if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_hidden = true;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        std::cerr << "Password: " << std::flush;
    }
    ~HiddenTyping()
    {
        if (!m_hidden)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::cerr << '\n';
    }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

    bool hidden() const { return m_hidden; }

private:
    bool m_hidden = false;
    termios m_before = {};
};

Problem sentence(const Problem& problem)
{
    const bool away = problem.code == GatewayProblem::Unavailable || problem.code == GatewayProblem::TimedOut;
    if (!away)
        return problem;
    return gatewayProblem(GatewayProblem::Unavailable, "PostgreSQL cannot be reached: " + problem.detail);
}

std::string auditText(const UserAddCall& call)
{
    json::Writer out;
    out.beginObject();
    out.key("username").string(call.name);
    out.key("role").string(call.role);
    out.key("organization");
    if (call.organization)
        out.string(*call.organization);
    else
        out.null();
    out.endObject();
    return out.take();
}

Async<Outcome<void>> addIn(PgTransaction& transaction, const UserAddCall& call, const std::string& hash)
{
    KnownUser user;
    user.name = call.name;
    user.role = call.role;
    user.passwordHash = hash;
    const auto added = co_await AuthStore::addUser(transaction, std::move(user), call.organization);
    if (!added)
        co_return sentence(added.problem());
    if (added->outcome == AuthStore::Adding::NameTaken)
        co_return gatewayProblem(GatewayProblem::Statement, "There is a user " + call.name + " already.");
    if (added->outcome == AuthStore::Adding::NoSuchOrganization)
        co_return gatewayProblem(GatewayProblem::Statement,
                                 "There is no organisation " + call.organization.value_or("") + ".");
    AuditEntry entry;
    entry.actor = "local";
    entry.action = "user.add";
    entry.targetKind = "user";
    entry.targetId = added->id;
    entry.after = auditText(call);
    const auto audited = co_await appendAudit(transaction, std::move(entry));
    if (!audited)
        co_return sentence(audited.problem());
    const auto committed = co_await transaction.commit();
    if (!committed)
        co_return sentence(committed.problem());
    co_return Outcome<void>();
}

Async<void> addTask(PgPool& pool, const UserAddCall& call, const std::string& hash, Outcome<void>& result)
{
    auto transaction = co_await pool.begin(PgAccess::Write);
    if (transaction)
        result = co_await addIn(*transaction, call, hash);
    else
        result = sentence(transaction.problem());
}

Async<void> addAndStop(EventLoop& loop, PgPool& pool, const UserAddCall& call, const std::string& hash,
                       Outcome<void>& result)
{
    co_await addTask(pool, call, hash, result);
    pool.close();
    loop.stopWaitingForSignals();
}

} // namespace

Outcome<UserAddCall> UserAddCall::read(const std::vector<std::string>& arguments)
{
    UserAddCall call;
    std::optional<std::string> role;
    if (arguments.empty() || arguments[0] != "add")
        return wrongCall("user knows only add.");
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        if (takeOption(arguments, i, "--role", role) || takeOption(arguments, i, "--org", call.organization))
            continue;
        if (!call.name.empty() || !isName(arguments[i]))
            return wrongCall("user add does not know " + arguments[i] + ".");
        call.name = arguments[i];
    }
    if (call.name.empty() || !role)
        return wrongCall("user add needs a name and --role.");
    if (call.name.starts_with("guest-") || call.name == "local")
        return wrongCall("The name " + call.name + " is reserved.");
    constexpr std::array<std::string_view, 4> roles = {"viewer", "support", "operator", "admin"};
    if (std::find(roles.begin(), roles.end(), *role) == roles.end())
        return wrongCall("There is no role " + *role + ".");
    call.role = *role;
    return call;
}

Outcome<std::string> readPassword()
{
    const HiddenTyping typing;
    std::string password;
    std::array<char, 512> piece{};
    while (password.size() <= longestPassword + 2) {
        const ssize_t count = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (count <= 0)
            break;
        password.append(piece.data(), static_cast<std::size_t>(count));
        if (typing.hidden() && password.ends_with('\n'))
            break;
    }
    if (password.ends_with('\n'))
        password.pop_back();
    if (password.ends_with('\r'))
        password.pop_back();
    const auto isControl = [](unsigned char c) { return c < ' ' || c == 127; };
    if (password.empty() || password.size() > longestPassword ||
        std::any_of(password.begin(), password.end(), isControl) || !isUtf8(password))
        return gatewayProblem(GatewayProblem::WrongCall,
                              "Standard input must hold a password of one line, 1 to 1024 bytes.");
    return password;
}

Outcome<void> addUser(const PgTarget& target, const UserAddCall& call, const std::string& password)
{
    const std::string hash = hashPassword(password);
    if (hash.empty())
        return gatewayProblem(GatewayProblem::Unavailable, "There is no memory to hash the password.");
    EventLoop loop;
    loop.onStop([] { std::_Exit(EXIT_FAILURE); });
    PgPool pool(loop.context(), target);
    Outcome<void> result;
    startTask(loop.context(), addAndStop(loop, pool, call, hash, result));
    loop.run();
    return result;
}

} // namespace gatehouse
