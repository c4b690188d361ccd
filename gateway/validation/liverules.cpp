#include "liverules.h"

#include "confighint.h"
#include "gatewaylog.h"
#include "gatewayproblem.h"
#include "jsonwriter.h"
#include "ruleslint.h"
#include "rulesselftest.h"

#include <atomic>
#include <utility>
#include <vector>

namespace gatehouse
{
namespace
{

/// With the load itself, what was missed is healed within 5 s.
constexpr std::chrono::milliseconds comparePeriod{4'500};
/// Nobody is ready before the first look: it is tried more often.
constexpr std::chrono::milliseconds firstPeriod{250};
constexpr std::chrono::seconds firstLookLimit{4};
/// Between two looks, however many hints come: anybody on the channel can send them.
constexpr std::chrono::milliseconds hintPause{5};

using Rules = std::shared_ptr<const RulesDocument>;

/// What a worker made of a text.
struct Compiled {
    Rules rules; ///< null: refused
    std::string reason;
    std::string findings = "[]";
};

void compileInto(Compiled& compiled, const std::string& text)
{
    auto rules = RulesDocument::compile(text);
    if (!rules) {
        const std::string all = findingsJson(lintRules(text)); // {"findings":[…]}
        const auto open = all.find('[');
        compiled.reason = "The rules have errors";
        compiled.findings = all.substr(open, all.rfind(']') - open + 1);
        return;
    }
    if (auto failed = selfTestRules(**rules)) {
        compiled.reason = std::move(*failed);
        return;
    }
    compiled.rules = std::move(*rules);
}

std::string refusedText(const RulesText& row, const Compiled& compiled)
{
    json::Writer out;
    out.beginObject();
    out.key("version").number(row.version);
    out.key("hash").string(row.hash);
    out.key("reason").string(compiled.reason);
    out.key("findings").raw(compiled.findings);
    out.endObject();
    return out.take();
}

/// Of a table of one row the text only where it is news ($3, $4: the version and hash known).
constexpr const char* rowQuestion =
    "SELECT pg_is_in_recovery(), version, hash, CASE WHEN version = $3::integer AND hash = $4 THEN NULL "
    "ELSE config_value::text END FROM (SELECT 1) AS one LEFT JOIN service_configs "
    "ON service_name = $1 AND config_key = $2";

} // namespace

class LiveRules::Core : public std::enable_shared_from_this<LiveRules::Core>
{
public:
    Core(boost::asio::io_context& context, PgPool& postgres, WorkerPool& workers, std::string stateDirectory)
        : m_context(context)
        , m_postgres(postgres)
        , m_workers(workers)
        , m_kept(std::move(stateDirectory))
        , m_rules(Rules(Rules(), &RulesDocument::builtIn()))
        , m_wake(context)
        , m_pause(context)
        , m_firstLook(context)
    {
    }

    Outcome<void> start();
    void close()
    {
        m_closing = true;
        m_wake.set();
    }
    Async<void> firstLook();
    Rules current() const { return m_rules.load(); }
    bool known() const { return m_known; }
    const RulesState& state() const { return m_state; }
    void hint() { m_wake.set(); }
    void onChange(std::function<void()> changed) { m_changed = std::move(changed); }

private:
    /// The row that was looked at last, served or refused: it is not compiled again.
    struct Seen {
        std::int64_t version = 0;
        std::string hash;
    };

    Outcome<void> takeUpKept();
    Async<void> follow();
    Async<Outcome<void>> look();
    Async<Outcome<std::optional<RulesText>>> readRow();
    Async<void> load(RulesText row);
    void serve(Rules rules, const RulesText& row);
    void serveNone();
    void set(RulesState state);

    boost::asio::io_context& m_context;
    PgPool& m_postgres;
    WorkerPool& m_workers;
    LastGoodRules m_kept;
    std::atomic<Rules> m_rules;
    RulesState m_state;
    std::optional<Seen> m_seen;
    std::function<void()> m_changed;
    AsyncEvent m_wake;
    AsyncEvent m_pause; // never set
    AsyncEvent m_firstLook;
    bool m_looked = false;
    bool m_known = false;
    bool m_closing = false;
};

Outcome<void> LiveRules::Core::start()
{
    const auto usable = m_kept.checkDirectory();
    if (!usable)
        return usable.problem();
    const auto kept = takeUpKept();
    if (!kept)
        logEvent(LogLevel::Warning, "rules-kept-unusable",
                 {{"detail", std::string_view(kept.problem().detail)}});
    startTask(m_context, follow());
    return {};
}

Outcome<void> LiveRules::Core::takeUpKept()
{
    const auto kept = m_kept.read();
    if (!kept)
        return kept.problem();
    if (!*kept)
        return {};
    Compiled compiled;
    compileInto(compiled, (*kept)->text);
    if (!compiled.rules)
        return gatewayProblem(GatewayProblem::Protocol, compiled.reason);
    serve(std::move(compiled.rules), **kept);
    return {};
}

Async<void> LiveRules::Core::firstLook()
{
    const auto self = shared_from_this();
    const Deadline limit = Clock::now() + firstLookLimit;
    if (!m_looked)
        (void)co_await m_firstLook.waitUntil(limit);
}

Async<void> LiveRules::Core::follow()
{
    const auto self = shared_from_this();
    while (!m_closing) {
        const Deadline begin = Clock::now();
        const auto looked = co_await look();
        if (!std::exchange(m_looked, true))
            m_firstLook.set();
        if (m_closing)
            break;
        const Deadline next = begin + (looked || m_known ? comparePeriod : firstPeriod);
        const bool hinted = co_await m_wake.waitUntil(next);
        const Deadline again = begin + hintPause;
        if (hinted && Clock::now() < again)
            (void)co_await m_pause.waitUntil(again);
    }
}

Async<Outcome<void>> LiveRules::Core::look()
{
    auto row = co_await readRow();
    if (!row)
        co_return row.problem();
    if (!*row)
        serveNone();
    else if (!m_seen || m_seen->version != (*row)->version || m_seen->hash != (*row)->hash)
        co_await load(std::move(**row));
    co_return Outcome<void>();
}

/// Its text is empty where the row is the one seen.
Async<Outcome<std::optional<RulesText>>> LiveRules::Core::readRow()
{
    auto transaction = co_await m_postgres.begin(PgAccess::Read);
    if (!transaction)
        co_return transaction.problem();
    const std::string sql = rowQuestion;
    std::vector<PgValue> values;
    values.emplace_back(defaultConfigService);
    values.emplace_back(rulesConfigKey);
    values.push_back(m_seen ? PgValue(std::to_string(m_seen->version)) : PgValue());
    values.push_back(m_seen ? PgValue(m_seen->hash) : PgValue());
    const auto rows = co_await transaction->query(sql, std::move(values));
    co_await transaction->rollback();
    if (!rows)
        co_return rows.problem();
    if (rows->text(0, 0) == "t")
        co_return gatewayProblem(GatewayProblem::Unavailable, "POSTGRES_HOST is a replica, not the primary");
    std::optional<RulesText> row;
    if (!rows->isNull(0, 1)) {
        row.emplace();
        row->version = rows->integer(0, 1);
        row->hash = rows->text(0, 2);
        row->text = rows->text(0, 3);
    }
    co_return row;
}

Async<void> LiveRules::Core::load(RulesText row)
{
    const auto compiled = std::make_shared<Compiled>();
    const auto shared = std::make_shared<const RulesText>(std::move(row));
    std::function<void()> compile = [compiled, shared] { compileInto(*compiled, shared->text); };
    const bool ran = co_await m_workers.run(std::move(compile));
    if (!ran)
        co_return; // the next comparison tries again
    m_seen = Seen{shared->version, shared->hash};
    if (!compiled->rules) {
        logEvent(LogLevel::Error, "rules-refused",
                 {{"version", shared->version}, {"detail", std::string_view(compiled->reason)}});
        RulesState state = m_state;
        state.stale = true;
        state.refused = refusedText(*shared, *compiled);
        set(std::move(state));
        co_return;
    }
    serve(std::move(compiled->rules), *shared);
    const LastGoodRules kept = m_kept;
    std::function<void()> keep = [kept, shared] {
        const auto written = kept.write(*shared);
        if (!written)
            logEvent(LogLevel::Warning, "rules-not-kept",
                     {{"detail", std::string_view(written.problem().detail)}});
    };
    (void)co_await m_workers.run(std::move(keep));
}

void LiveRules::Core::serve(Rules rules, const RulesText& row)
{
    m_rules.store(std::move(rules));
    m_known = true;
    m_seen = Seen{row.version, row.hash};
    logEvent(LogLevel::Info, "rules-live", {{"version", row.version}, {"hash", std::string_view(row.hash)}});
    RulesState state;
    state.version = row.version;
    state.hash = row.hash;
    set(std::move(state));
}

void LiveRules::Core::serveNone()
{
    m_known = true;
    m_seen.reset();
    if (m_state == RulesState())
        return;
    m_rules.store(Rules(Rules(), &RulesDocument::builtIn()));
    logEvent(LogLevel::Warning, "rules-gone");
    set({});
}

void LiveRules::Core::set(RulesState state)
{
    m_state = std::move(state);
    if (m_changed)
        m_changed();
}

LiveRules::LiveRules(boost::asio::io_context& context, PgPool& postgres, WorkerPool& workers,
                     std::string stateDirectory)
    : m_core(std::make_shared<Core>(context, postgres, workers, std::move(stateDirectory)))
{
}

LiveRules::~LiveRules() = default;

Outcome<void> LiveRules::start()
{
    return m_core->start();
}

void LiveRules::close()
{
    m_core->close();
}

Async<void> LiveRules::firstLook()
{
    const auto core = m_core;
    co_await core->firstLook();
}

std::shared_ptr<const RulesDocument> LiveRules::current() const
{
    return m_core->current();
}

bool LiveRules::known() const
{
    return m_core->known();
}

const RulesState& LiveRules::state() const
{
    return m_core->state();
}

void LiveRules::hint()
{
    m_core->hint();
}

void LiveRules::onChange(std::function<void()> changed)
{
    m_core->onChange(std::move(changed));
}

} // namespace gatehouse
