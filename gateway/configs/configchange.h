#pragma once

#include "caller.h"
#include "confighint.h"
#include "configjudge.h"
#include "writeprecondition.h"

#include <functional>
#include <optional>
#include <string>

namespace gatehouse
{

/// What somebody wants to become of a key.
struct ConfigChange {
    std::string action; ///< config.update or config.rollback; one that makes the key is config.create
    WritePrecondition precondition;
    NewConfig config;
    /// Why the change cannot be, said only to who passes the precondition: 412 comes before 422.
    std::optional<http::Response> refusal;
};

/// Writes configuration: judged off the loop's thread, then in one transaction the row under its
/// precondition, the history, NOTIFY and the audit, and behind its COMMIT the announcement.
class ConfigWriter
{
public:
    using Announce = std::function<void(const ConfigHint&)>;

    ConfigWriter(PgPool& postgres, ConfigJudge judge, Announce announce);

    /// 201 or 200 with C, or why not. `caller` lives as long as the call.
    Async<http::Response> write(const Caller& caller, ConfigChange change);

private:
    static Async<Outcome<http::Response>> writeIn(PgTransaction& transaction, ConfigChange change,
                                                  StoredConfig* stored);

    PgPool& m_postgres;
    ConfigJudge m_judge;
    Announce m_announce;
};

} // namespace gatehouse
