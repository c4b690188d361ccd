#pragma once

#include "pgpool.h"

#include <cstdint>
#include <optional>
#include <string>

namespace gatehouse
{

/// A person as sign-in sees them.
struct KnownUser {
    std::string id; ///< UUID
    std::string name;
    std::string role;
    std::optional<std::string> organization; ///< UUID
    std::optional<std::string> passwordHash;
};

/// A new refresh token: what its holder gets, and what is kept of it.
struct RefreshToken {
    std::string text;
    std::string hash; ///< SHA-256 as a bytea literal

    /// 256 random bits.
    static RefreshToken make();
    /// The hash of one that came from outside.
    static std::string hashOf(const std::string& text);
};

/// What sign-in does in the database, through the functions of gatehouse_auth and as gatehouse_platform
/// (GATEWAY §5). Each within the caller's transaction.
class AuthStore
{
public:
    static Async<Outcome<std::optional<KnownUser>>> findUser(PgTransaction& transaction, std::string name);

    /// The first token of a new family. False if the person is gone.
    static Async<Outcome<bool>> issue(PgTransaction& transaction, std::string userId, std::string hash);

    enum class Rotation : std::uint8_t { Rotated, Reused, Refused };
    struct Rotated {
        Rotation outcome = Rotation::Refused;
        std::string family;
        KnownUser user; ///< with today's role; without password hash
    };
    /// One use of a token (see auth_rotate). The transaction must be committed whatever comes of it.
    static Async<Outcome<Rotated>> rotate(PgTransaction& transaction, std::string oldHash,
                                          std::string newHash);

    static Async<Outcome<void>> revoke(PgTransaction& transaction, std::string hash);

    /// A guest's id that nobody had before.
    static Async<Outcome<std::string>> newGuest(PgTransaction& transaction);

    enum class Adding : std::uint8_t { Added, NameTaken, NoSuchOrganization };
    struct Added {
        Adding outcome = Adding::Added;
        std::string id; ///< UUID
    };
    /// The user's id is not looked at.
    static Async<Outcome<Added>> addUser(PgTransaction& transaction, KnownUser user,
                                         std::optional<std::string> organizationSlug);
};

} // namespace gatehouse
