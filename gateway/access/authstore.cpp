#include "authstore.h"

#include "base64text.h"
#include "gatewayproblem.h"
#include "platformrole.h"
#include "sha256.h"
#include "uuid.h"

#include <openssl/rand.h>

#include <array>
#include <cstdlib>

namespace gatehouse
{
namespace
{

constexpr std::size_t tokenBytes = 32;

bool isState(const Problem& problem, std::string_view state)
{
    return problem.code == GatewayProblem::Statement && !problem.args.empty() && problem.args[0] == state;
}

AuthStore::Added refused(AuthStore::Adding outcome)
{
    AuthStore::Added added;
    added.outcome = outcome;
    return added;
}

std::string text(const PgRows& rows, int column)
{
    return std::string(rows.text(0, column));
}

} // namespace

RefreshToken RefreshToken::make()
{
    std::array<unsigned char, tokenBytes> bytes{};
    // Without randomness the next token could be guessed: better not to go on.
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        std::abort();
    RefreshToken token;
    token.text = encodeBase64({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, Base64::Url);
    token.hash = hashOf(token.text);
    return token;
}

std::string RefreshToken::hashOf(const std::string& text)
{
    return "\\x" + sha256Hex(text);
}

Async<Outcome<std::optional<KnownUser>>> AuthStore::findUser(PgTransaction& transaction, std::string name)
{
    std::vector<PgValue> values;
    values.emplace_back(name);
    const std::string sql = "SELECT id::text, role, org_id::text, password_hash FROM auth_find_user($1)";
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    if (rows->empty())
        co_return std::optional<KnownUser>();
    KnownUser user;
    user.id = text(*rows, 0);
    user.name = std::move(name);
    user.role = text(*rows, 1);
    user.organization = rows->value(0, 2);
    user.passwordHash = rows->value(0, 3);
    co_return std::optional<KnownUser>(std::move(user));
}

Async<Outcome<bool>> AuthStore::issue(PgTransaction& transaction, std::string userId, std::string hash)
{
    std::vector<PgValue> values;
    values.emplace_back(std::move(userId));
    values.emplace_back(std::move(hash));
    values.emplace_back(newUuid());
    const std::string sql = "SELECT auth_issue($1::uuid, $2::bytea, $3::uuid)";
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows && isState(rows.problem(), "23503"))
        co_return false;
    if (!rows)
        co_return rows.problem();
    co_return true;
}

Async<Outcome<AuthStore::Rotated>> AuthStore::rotate(PgTransaction& transaction, std::string oldHash,
                                                     std::string newHash)
{
    std::vector<PgValue> values;
    values.emplace_back(std::move(oldHash));
    values.emplace_back(std::move(newHash));
    const std::string sql = "SELECT outcome, family::text, username, role, org_id::text "
                            "FROM auth_rotate($1::bytea, $2::bytea)";
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    Rotated rotated;
    if (rows->empty()) // the person went at the same moment
        co_return rotated;
    if (rows->text(0, 0) == "rotated")
        rotated.outcome = Rotation::Rotated;
    else if (rows->text(0, 0) == "reused")
        rotated.outcome = Rotation::Reused;
    rotated.family = text(*rows, 1);
    rotated.user.name = text(*rows, 2);
    rotated.user.role = text(*rows, 3);
    rotated.user.organization = rows->value(0, 4);
    co_return rotated;
}

Async<Outcome<void>> AuthStore::revoke(PgTransaction& transaction, std::string hash)
{
    std::vector<PgValue> values;
    values.emplace_back(std::move(hash));
    const std::string sql = "SELECT auth_revoke($1::bytea)";
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    co_return Outcome<void>();
}

Async<Outcome<std::string>> AuthStore::newGuest(PgTransaction& transaction)
{
    const auto entered = co_await enterPlatform(transaction);
    if (!entered)
        co_return entered.problem();
    const std::string sql =
        "WITH next AS (SELECT nextval('guest_numbers')::text AS n) "
        "INSERT INTO users (guest_id, role) "
        "SELECT 'guest-' || lpad(n, greatest(4, length(n)), '0'), 'guest' FROM next RETURNING guest_id";
    std::vector<PgValue> none;
    const auto rows = co_await transaction.query(sql, none);
    if (!rows)
        co_return rows.problem();
    std::string guest = text(*rows, 0);
    const auto left = co_await leavePlatform(transaction);
    if (!left)
        co_return left.problem();
    co_return guest;
}

Async<Outcome<AuthStore::Added>> AuthStore::addUser(PgTransaction& transaction, KnownUser user,
                                                    std::optional<std::string> organizationSlug)
{
    const auto entered = co_await enterPlatform(transaction);
    if (!entered)
        co_return entered.problem();
    const bool tenant = organizationSlug.has_value();
    std::vector<PgValue> values;
    values.emplace_back(std::move(user.name));
    values.emplace_back(std::move(user.role));
    values.push_back(std::move(user.passwordHash));
    values.push_back(std::move(organizationSlug));
    const std::string sql =
        tenant ? "INSERT INTO users (username, role, password_hash, org_id) "
                 "SELECT $1, $2, $3, id FROM organizations WHERE slug = $4 RETURNING id::text"
               : "INSERT INTO users (username, role, password_hash) "
                 "SELECT $1, $2, $3 WHERE $4::text IS NULL RETURNING id::text";
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows && isState(rows.problem(), "23505"))
        co_return refused(Adding::NameTaken);
    if (!rows)
        co_return rows.problem();
    if (rows->empty())
        co_return refused(Adding::NoSuchOrganization);
    Added added;
    added.id = text(*rows, 0);
    const auto left = co_await leavePlatform(transaction);
    if (!left)
        co_return left.problem();
    co_return added;
}

} // namespace gatehouse
