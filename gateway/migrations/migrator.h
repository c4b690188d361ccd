#pragma once

#include "migration.h"
#include "outcome.h"
#include "pgtarget.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// Brings a database to a version of the schema. Blocking: it is a program's only work.
class Migrator
{
public:
    struct Options {
        std::optional<int> to; ///< the newest one we know without it
        bool yesLoseData = false;
    };

    /// `say` gets a line for people after each step, and the server's warnings.
    Migrator(PgTarget target, std::vector<Migration> migrations, std::function<void(const std::string&)> say);

    /// Each migration runs in a transaction that first takes an advisory lock and then looks again
    /// whether it is due, so any number of these may run at one time. A recorded file that has
    /// changed since, and a database that a newer release made, stop it before anything is done.
    /// Returns how many steps were taken.
    Outcome<int> run(const Options& options);

private:
    class Session;
    struct Recorded {
        int version;
        std::string name;
        std::string sha256;
    };

    Outcome<std::vector<Recorded>> recorded(Session& session) const;
    Outcome<void> compare(const std::vector<Recorded>& recorded) const;
    Outcome<bool> apply(Session& session, const Migration& migration, bool up, bool yesLoseData);

    PgTarget m_target;
    std::vector<Migration> m_migrations;
    std::function<void(const std::string&)> m_say;
};

} // namespace gatehouse
