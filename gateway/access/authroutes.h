#pragma once

#include "auditchain.h"
#include "authenticator.h"
#include "authstore.h"
#include "clientaddress.h"
#include "ratelimiter.h"
#include "ratesettlement.h"
#include "routetable.h"
#include "signinform.h"

#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

/// /api/v1/auth/token, /guest and /revoke (CONTRACTS §2, GATEWAY §1, §3; RFC 6749, 7009, spec/004).
class AuthRoutes
{
public:
    /// `redis` may be null.
    AuthRoutes(boost::asio::io_context& context, PgPool& postgres, const Authenticator& authenticator,
               const SignInConfig& config, const ClientAddress& client, RedisClient* redis);

    void addTo(RouteTable& table);

    /// Begins and ends to settle tries with the other instances.
    void start();
    void close();

private:
    struct Rotation {
        std::string oldHash;
        std::string newHash;
        AuthStore::Rotated result;
    };

    Async<http::Response> token(const Call& call);
    Async<http::Response> refresh(const Call& call, const SignInForm& form);
    Async<http::Response> signIn(const Call& call, const SignInForm& form);
    Async<http::Response> check(const Call& call, const std::string& password,
                                const std::optional<KnownUser>& user);
    Async<http::Response> begin(const Call& call, const KnownUser& user);
    Async<http::Response> guest(const Call& call);
    Async<http::Response> revoke(const Call& call);

    std::optional<http::Response> refuseTry(const Call& call, const std::string* name);
    std::string accessToken(const KnownUser& user, std::chrono::seconds lifetime) const;

    static Async<Outcome<http::Response>> findIn(PgTransaction& transaction, std::string name,
                                                 std::optional<KnownUser>* user);
    static Async<Outcome<http::Response>> issueIn(PgTransaction& transaction, std::string userId,
                                                  std::string hash);
    static Async<Outcome<http::Response>> rotateIn(PgTransaction& transaction, Rotation* rotation);
    static Async<Outcome<http::Response>> revokeIn(PgTransaction& transaction, std::string hash);
    static Async<Outcome<http::Response>> guestIn(PgTransaction& transaction, std::string* guestId);

    PgPool& m_postgres;
    const Authenticator& m_authenticator;
    const SignInConfig& m_config;
    const ClientAddress& m_client;
    RateLimiter m_tries; ///< to sign in, per client and per name
    std::unique_ptr<RateSettlement> m_settlement;
    WorkThreads m_threads; ///< for scrypt
};

} // namespace gatehouse
