#pragma once

#include "asyncio.h"
#include "lastgoodrules.h"
#include "pgpool.h"
#include "rulesdocument.h"
#include "workerpool.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

/// What an instance serves, and whether that is what PostgreSQL has.
struct RulesState {
    std::optional<std::int64_t> version; ///< of the row served; nothing: no row, the document `{}`
    std::string hash;
    bool stale = false; ///< the row is another one, which could not be served
    /// Why: `{"version","hash","reason","findings":[{"pointer","severity","message"}]}`
    std::optional<std::string> refused;

    friend bool operator==(const RulesState&, const RulesState&) = default;
};

/// The rules that requests are judged by. They follow the row `validation.rules` of service `api-gateway`:
/// on a hint, whenever an announcement may have been missed, and a little more often than every 5 s its
/// (version, hash) is compared, and whatever differs is loaded, up or down, one load at a time. New rules
/// are compiled and tried off the loop's thread, then swapped in with one atomic store; rules that cannot
/// be served leave the last good ones in place, and the state says why. Last good rules are kept over a
/// restart.
class LiveRules
{
public:
    LiveRules(boost::asio::io_context& context, PgPool& postgres, WorkerPool& workers,
              std::string stateDirectory);
    ~LiveRules();
    LiveRules(const LiveRules&) = delete;
    LiveRules& operator=(const LiveRules&) = delete;

    /// Takes up what was kept over the restart (blocks for one file), then follows the row; close() ends
    /// it. A Problem (WrongValue) for a state directory that is none.
    Outcome<void> start();
    void close();
    /// Returns when the row has been looked at once, or PostgreSQL was away.
    Async<void> firstLook();

    /// From any thread, never null: what to judge this request by. Hold on to it as long as the request.
    std::shared_ptr<const RulesDocument> current() const;
    /// False until the row was seen (or seen missing), or last good rules were found.
    bool known() const;
    const RulesState& state() const;

    /// The row may have changed.
    void hint();
    /// Called on the loop's thread behind each change of the state. Set before start().
    void onChange(std::function<void()> changed);

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
