#include "authroutes.h"

#include "oauthanswers.h"
#include "passwordhash.h"
#include "transactionanswer.h"

namespace gatehouse
{
namespace
{

constexpr std::chrono::seconds accessLifetime = std::chrono::minutes(15);
constexpr std::chrono::seconds guestLifetime = std::chrono::hours(24);
constexpr std::size_t scryptThreads = 2;
constexpr std::size_t scryptQueue = 16;
constexpr std::size_t longestName = 255;   // bytes
constexpr std::size_t longestToken = 8192; // bytes

/// What a transaction that must be committed answers; the caller never sees it.
http::Response done()
{
    return http::Response{};
}

http::Response invalidGrant(std::string_view why)
{
    return oauthError("invalid_grant", why);
}

} // namespace

AuthRoutes::AuthRoutes(boost::asio::io_context& context, PgPool& postgres, const Authenticator& authenticator,
                       const SignInConfig& config, const ClientAddress& client, RedisClient* redis)
    : m_postgres(postgres)
    , m_authenticator(authenticator)
    , m_config(config)
    , m_client(client)
    , m_tries(config.tries)
    , m_settlement(redis ? std::make_unique<RateSettlement>(context, *redis, m_tries, "auth") : nullptr)
    , m_threads(context, scryptThreads, scryptQueue)
{
}

void AuthRoutes::start()
{
    if (m_settlement)
        m_settlement->start();
}

void AuthRoutes::close()
{
    if (m_settlement)
        m_settlement->close();
}

void AuthRoutes::addTo(RouteTable& table)
{
    Route route;
    route.method = "POST";
    route.access = Route::Access::Open;
    route.body = Route::Body::Form;
    route.pathTemplate = "/api/v1/auth/token";
    route.summary = "Get a token for a password or a refresh token";
    route.handler = [this](const Call& call) { return token(call); };
    table.add(route);
    route.pathTemplate = "/api/v1/auth/revoke";
    route.summary = "Sign out: end a refresh token and all it was made from";
    route.handler = [this](const Call& call) { return revoke(call); };
    table.add(route);
    route.pathTemplate = "/api/v1/auth/guest";
    route.summary = "Get a guest's token for a day";
    route.body = Route::Body::None;
    route.errors = ErrorStyle::Coded;
    route.handler = [this](const Call& call) { return guest(call); };
    table.add(std::move(route));
}

/// `name` null: a guest, counted apart, so that guests do not lock out people behind the same address.
std::optional<http::Response> AuthRoutes::refuseTry(const Call& call, const std::string* name)
{
    const auto now = std::chrono::steady_clock::now();
    const std::string address = m_client.of(call.request.head, call.request.peer.address);
    auto wait = m_tries.take((name ? "client:" : "guest:") + ClientAddress::rateKey(address), now);
    if (!wait && name)
        wait = m_tries.take("name:" + *name, now);
    if (!wait)
        return {};
    return tooManyTries(*wait);
}

std::string AuthRoutes::accessToken(const KnownUser& user, std::chrono::seconds lifetime) const
{
    AccessClaims claims;
    claims.subject = user.name;
    claims.role = user.role;
    claims.organization = user.organization;
    claims.expires = utcNow() + lifetime;
    return m_authenticator.sign(claims);
}

Async<http::Response> AuthRoutes::token(const Call& call)
{
    const auto form = SignInForm::parse(call.request.body);
    if (!form)
        co_return oauthError("invalid_request", "The form is malformed");
    if (form->repeats())
        co_return oauthError("invalid_request", "A parameter is repeated");
    const std::string* grant = form->value("grant_type");
    if (!grant)
        co_return oauthError("invalid_request", "grant_type is missing");
    if (*grant == "refresh_token")
        co_return co_await refresh(call, *form);
    if (*grant == "password" && m_config.passwordGrant)
        co_return co_await signIn(call, *form);
    co_return oauthError("unsupported_grant_type", "This grant_type is not served");
}

Async<http::Response> AuthRoutes::signIn(const Call& call, const SignInForm& form)
{
    const std::string* name = form.value("username");
    const std::string* password = form.value("password");
    if (!name || !password)
        co_return oauthError("invalid_request", "username or password is missing");
    if (name->size() > longestName || password->size() > longestPassword)
        co_return oauthError("invalid_request", "username or password is too long");
    if (auto refused = refuseTry(call, name))
        co_return std::move(*refused);
    std::optional<KnownUser> user;
    TransactionWork work = [name, &user](PgTransaction& transaction) {
        return findIn(transaction, *name, &user);
    };
    http::Response found = co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work));
    if (found.status != 200)
        co_return found;
    co_return co_await check(call, *password, user);
}

Async<Outcome<http::Response>> AuthRoutes::findIn(PgTransaction& transaction, std::string name,
                                                  std::optional<KnownUser>* user)
{
    auto found = co_await AuthStore::findUser(transaction, std::move(name));
    if (!found)
        co_return found.problem();
    *user = std::move(*found);
    co_return done();
}

/// No transaction is open meanwhile: scrypt takes long, and connections are few.
Async<http::Response> AuthRoutes::check(const Call& call, const std::string& password,
                                        const std::optional<KnownUser>& user)
{
    const bool known = user && user->passwordHash;
    const auto matches = std::make_shared<bool>(false);
    std::string hash = known ? *user->passwordHash : std::string(hashOfNobody());
    std::function<void()> work = [matches, password, hash = std::move(hash)] {
        *matches = passwordMatches(password, hash);
    };
    const bool ran = co_await m_threads.run(std::move(work));
    if (!ran)
        co_return tooManyTries(std::chrono::seconds(1));
    if (!known || !*matches)
        co_return invalidGrant("Wrong user name or password");
    co_return co_await begin(call, *user);
}

Async<http::Response> AuthRoutes::begin(const Call& call, const KnownUser& user)
{
    const RefreshToken first = RefreshToken::make();
    const std::string id = user.id;
    const std::string hash = first.hash;
    TransactionWork work = [id, hash](PgTransaction& transaction) { return issueIn(transaction, id, hash); };
    http::Response issued = co_await inTransaction(m_postgres, PgAccess::Write, call.caller, std::move(work));
    if (issued.status != 200)
        co_return issued;
    co_return tokenAnswer(accessToken(user, accessLifetime), accessLifetime, first.text);
}

Async<Outcome<http::Response>> AuthRoutes::issueIn(PgTransaction& transaction, std::string userId,
                                                   std::string hash)
{
    const auto issued = co_await AuthStore::issue(transaction, std::move(userId), std::move(hash));
    if (!issued)
        co_return issued.problem();
    if (!*issued) // deleted while the password was judged
        co_return invalidGrant("Wrong user name or password");
    co_return done();
}

Async<http::Response> AuthRoutes::refresh(const Call& call, const SignInForm& form)
{
    const std::string* sent = form.value("refresh_token");
    if (!sent || sent->size() > longestToken)
        co_return oauthError("invalid_request", "refresh_token is missing or too long");
    const RefreshToken successor = RefreshToken::make();
    Rotation rotation;
    rotation.oldHash = RefreshToken::hashOf(*sent);
    rotation.newHash = successor.hash;
    Rotation* shared = &rotation;
    TransactionWork work = [shared](PgTransaction& transaction) { return rotateIn(transaction, shared); };
    http::Response rotated =
        co_await inTransaction(m_postgres, PgAccess::Write, call.caller, std::move(work));
    if (rotated.status != 200)
        co_return rotated;
    if (rotation.result.outcome != AuthStore::Rotation::Rotated)
        co_return invalidGrant("The refresh token is unknown, expired, used or revoked");
    co_return tokenAnswer(accessToken(rotation.result.user, accessLifetime), accessLifetime, successor.text);
}

/// Reuse ends the family although its sender is refused, so this succeeds and the caller refuses.
Async<Outcome<http::Response>> AuthRoutes::rotateIn(PgTransaction& transaction, Rotation* rotation)
{
    auto rotated = co_await AuthStore::rotate(transaction, rotation->oldHash, rotation->newHash);
    if (!rotated)
        co_return rotated.problem();
    rotation->result = std::move(*rotated);
    if (rotation->result.outcome != AuthStore::Rotation::Reused)
        co_return done();
    AuditEntry entry;
    entry.actor = rotation->result.user.name;
    entry.action = "auth.reuse";
    entry.targetKind = "refresh_family";
    entry.targetId = rotation->result.family;
    const auto audited = co_await appendAudit(transaction, std::move(entry));
    if (!audited)
        co_return audited.problem();
    co_return done();
}

Async<http::Response> AuthRoutes::guest(const Call& call)
{
    if (auto refused = refuseTry(call, nullptr))
        co_return std::move(*refused);
    KnownUser guest;
    guest.role = "guest";
    std::string* id = &guest.name;
    TransactionWork work = [id](PgTransaction& transaction) { return guestIn(transaction, id); };
    http::Response made =
        co_await inTransaction(m_postgres, PgAccess::Write, call.caller, std::move(work), ErrorStyle::Coded);
    if (made.status != 200)
        co_return made;
    co_return guestAnswer(accessToken(guest, guestLifetime), guestLifetime, guest.name);
}

Async<Outcome<http::Response>> AuthRoutes::guestIn(PgTransaction& transaction, std::string* guestId)
{
    auto made = co_await AuthStore::newGuest(transaction);
    if (!made)
        co_return made.problem();
    *guestId = std::move(*made);
    co_return done();
}

Async<http::Response> AuthRoutes::revoke(const Call& call)
{
    const auto form = SignInForm::parse(call.request.body);
    const std::string* sent = form && !form->repeats() ? form->value("token") : nullptr;
    if (!sent)
        co_return oauthError("invalid_request", "token is missing, repeated or malformed");
    const std::string hash = RefreshToken::hashOf(*sent);
    TransactionWork work = [hash](PgTransaction& transaction) { return revokeIn(transaction, hash); };
    co_return co_await inTransaction(m_postgres, PgAccess::Write, call.caller, std::move(work));
}

Async<Outcome<http::Response>> AuthRoutes::revokeIn(PgTransaction& transaction, std::string hash)
{
    const auto revoked = co_await AuthStore::revoke(transaction, std::move(hash));
    if (!revoked)
        co_return revoked.problem();
    co_return http::jsonResponse(200, "{}");
}

} // namespace gatehouse
