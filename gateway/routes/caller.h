#pragma once

#include "spansink.h"
#include "utctime.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// What somebody may, each including those before (GATEWAY §3). A guest has the rights of a viewer.
enum class Role : std::uint8_t { Viewer, Support, Operator, Admin };

/// `viewer`, `support`, …; `guest` is a viewer.
std::optional<Role> roleNamed(std::string_view name);

/// Who is asking. Made once a request, from the verified token or, without sign-in, as local().
struct Caller {
    std::string actor; ///< the token's sub: user name or guest id; what the audit names
    Role role = Role::Viewer;
    std::optional<std::string> organization; ///< a UUID; the role holds inside it only
    std::shared_ptr<SpanSink> spans;         ///< where the work done for this request is noted; may be null
    std::optional<UtcTime> until;            ///< what lasts longer than a request ends then, with the token

    /// Everybody where there is no sign-in: an admin.
    static Caller local();

    /// The role outside of tenants: who has an organisation is a viewer there, or one tenant's admin
    /// would set everybody's rules.
    Role platformRole() const { return organization ? Role::Viewer : role; }
    bool may(Role least) const { return platformRole() >= least; }
};

/// What a request's head says of who is asking.
struct SignedIn {
    enum class Token : std::uint8_t { None, Bad, Good };

    Token token = Token::None;
    Caller caller; ///< a viewer without a name, unless the token is good
};

} // namespace gatehouse
