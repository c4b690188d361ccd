#pragma once

#include "outcome.h"
#include "pgtarget.h"

#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// `user add NAME --role R [--org SLUG]`.
struct UserAddCall {
    std::string name;
    std::string role;
    std::optional<std::string> organization; ///< its slug

    /// Reads what stands behind `user`. GatewayProblem::WrongCall.
    static Outcome<UserAddCall> read(const std::vector<std::string>& arguments);
};

/// A password from standard input, up to its end; one final line end does not count. At a terminal it is
/// asked for and not shown.
Outcome<std::string> readPassword();

/// Adds the person and audits it, as the gateway's role. Blocking: it is a program's only work. A Problem's
/// detail is a sentence.
Outcome<void> addUser(const PgTarget& target, const UserAddCall& call, const std::string& password);

} // namespace gatehouse
