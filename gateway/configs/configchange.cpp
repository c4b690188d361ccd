#include "configchange.h"

#include "auditchain.h"
#include "configjson.h"
#include "erroranswers.h"
#include "transactionanswer.h"

namespace gatehouse
{
namespace
{

std::string locationOf(const ConfigKey& key)
{
    std::string location = "/api/v1/configs/" + key.key;
    if (key.service != defaultConfigService)
        location += "?service=" + key.service;
    return location;
}

/// The previous value is what an auditor asks for; the new one stands in the history.
std::string beforeText(const StoredConfig& config)
{
    return R"({"version":)" + std::to_string(config.version) + R"(,"hash":")" + config.hash +
           R"(","value":)" + config.value + "}";
}

std::string afterText(const StoredConfig& config)
{
    return R"({"version":)" + std::to_string(config.version) + R"(,"hash":")" + config.hash + "\"}";
}

AuditEntry auditEntry(const ConfigChange& change, const std::optional<StoredConfig>& before,
                      const StoredConfig& after)
{
    AuditEntry entry;
    entry.actor = change.config.author;
    entry.action =
        change.precondition.creates() && change.action == "config.update" ? "config.create" : change.action;
    entry.targetKind = "config";
    entry.targetId = change.config.key.service + "/" + change.config.key.key;
    if (before)
        entry.before = beforeText(*before);
    entry.after = afterText(after);
    entry.reason = change.config.reason;
    return entry;
}

Async<Outcome<std::optional<StoredConfig>>> store(PgTransaction& transaction, const NewConfig& config,
                                                  const std::optional<StoredConfig>& current)
{
    if (current)
        co_return co_await ConfigStore::update(transaction, config, *current);
    co_return co_await ConfigStore::create(transaction, config);
}

http::Response tooBusy()
{
    http::Response answer = codedResponse(503, "UNAVAILABLE", "Too many changes at one time");
    answer.setField("Retry-After", "1");
    return answer;
}

} // namespace

ConfigWriter::ConfigWriter(PgPool& postgres, ConfigJudge judge, Announce announce)
    : m_postgres(postgres)
    , m_judge(std::move(judge))
    , m_announce(std::move(announce))
{
}

Async<http::Response> ConfigWriter::write(const Caller& caller, ConfigChange change)
{
    if (!change.refusal) {
        ConfigKey key = change.config.key;
        std::string value = change.config.value;
        auto judgement = co_await m_judge.judge(std::move(key), std::move(value));
        if (!judgement)
            co_return tooBusy();
        if (judgement->refused())
            change.refusal = invalidConfig("The value is refused", judgement->findings);
        change.config.hash = std::move(judgement->hash);
    }
    change.config.author = caller.actor;
    StoredConfig stored;
    StoredConfig* const storedHere = &stored;
    TransactionWork work = [change = std::move(change), storedHere](PgTransaction& transaction) {
        return writeIn(transaction, change, storedHere);
    };
    http::Response answer =
        co_await inTransaction(m_postgres, PgAccess::Write, caller, std::move(work), ErrorStyle::Coded);
    // Also where the outcome is unknown: a hint costs nothing where nothing changed.
    if (stored.version > 0 && (answer.status < 300 || answer.status == 504)) {
        ConfigHint hint;
        hint.service = stored.key.service;
        hint.key = stored.key.key;
        hint.version = stored.version;
        m_announce(hint);
    }
    co_return answer;
}

Async<Outcome<http::Response>> ConfigWriter::writeIn(PgTransaction& transaction, ConfigChange change,
                                                     StoredConfig* stored)
{
    ConfigKey key = change.config.key;
    const auto current = co_await ConfigStore::find(transaction, key);
    if (!current)
        co_return current.problem();
    if (!change.precondition.holds(*current))
        co_return preconditionFailed(*current);
    if (change.refusal)
        co_return std::move(*change.refusal);
    const auto written = co_await store(transaction, change.config, *current);
    if (!written)
        co_return written.problem();
    if (!*written) { // somebody was faster, between our look and our write
        const auto newer = co_await ConfigStore::find(transaction, key);
        if (!newer)
            co_return newer.problem();
        co_return preconditionFailed(*newer);
    }
    AuditEntry entry = auditEntry(change, *current, **written);
    const auto audited = co_await appendAudit(transaction, std::move(entry));
    if (!audited)
        co_return audited.problem();
    *stored = **written;
    http::Response answer = configAnswer(*current ? 200 : 201, **written);
    if (!*current)
        answer.setField("Location", locationOf(key));
    co_return answer;
}

} // namespace gatehouse
