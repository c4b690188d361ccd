#include "spanexporter.h"

#include "gatewaylog.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::chrono::milliseconds firstBackOff{500};
constexpr std::chrono::milliseconds lastBackOff{10'000};
/// A batch that was not taken for this long is given up: newer spans are worth more.
constexpr std::chrono::milliseconds patience{60'000};

} // namespace

class SpanExporter::Core : public std::enable_shared_from_this<SpanExporter::Core>
{
public:
    Core(boost::asio::io_context& loop, const TracingConfig& config, TelemetrySource sender,
         std::unique_ptr<SpanTransport> carrier)
        : context(loop)
        , queue(std::make_shared<SpanQueue>(config.queueSpans))
        , m_batchSpans(config.batchSpans)
        , m_delay(config.delay)
        , m_timeout(config.timeout)
        , m_source(std::move(sender))
        , m_transport(std::move(carrier))
        , m_wake(loop)
        , m_ended(loop)
    {
    }

    Async<void> run();
    void stop()
    {
        m_stopping = true;
        m_wake.set();
    }
    Async<bool> ended(Deadline deadline) { return m_ended.waitUntil(deadline); }
    void abandon()
    {
        m_abandoned = true;
        m_transport->close();
    }
    void filled()
    {
        if (queue->size() >= m_batchSpans)
            m_wake.set();
    }
    ExportCounts counts() const
    {
        ExportCounts now = m_counts;
        now.dropped += queue->dropped();
        now.waiting = queue->size();
        return now;
    }

    boost::asio::io_context& context;
    std::shared_ptr<SpanQueue> queue;

private:
    Async<void> deliver(std::vector<SpanRecord> batch);
    void taken(const ExportReceipt& receipt, std::size_t spans);
    void givenUp(const std::string& why, std::size_t spans);
    void failed(const std::string& why);

    std::size_t m_batchSpans;
    std::chrono::milliseconds m_delay;
    std::chrono::milliseconds m_timeout;
    TelemetrySource m_source;
    std::unique_ptr<SpanTransport> m_transport;
    AsyncEvent m_wake;
    AsyncEvent m_ended;
    ExportCounts m_counts;
    bool m_stopping = false;
    bool m_abandoned = false;
    bool m_failing = false;
};

Async<void> SpanExporter::Core::run()
{
    const auto self = shared_from_this();
    while (!m_stopping || queue->size() > 0) {
        if (queue->size() < m_batchSpans && !m_stopping) {
            const Deadline next = Clock::now() + m_delay;
            (void)co_await m_wake.waitUntil(next);
        }
        auto batch = queue->take(m_batchSpans);
        if (m_stopping && (m_failing || m_abandoned))
            m_counts.dropped += batch.size();
        else if (!batch.empty())
            co_await deliver(std::move(batch));
    }
    m_ended.set();
}

Async<void> SpanExporter::Core::deliver(std::vector<SpanRecord> batch)
{
    const std::size_t spans = batch.size();
    const std::string request = encodeSpans(m_source, batch);
    batch.clear();
    const Deadline giveUp = Clock::now() + patience;
    auto backOff = firstBackOff;
    for (;;) {
        const Deadline due = Clock::now() + m_timeout;
        const ExportOutcome outcome = co_await m_transport->send(request, due);
        if (outcome.kind == ExportOutcome::Kind::Taken)
            co_return taken(outcome.receipt, spans);
        ++m_counts.failures;
        failed(outcome.detail);
        if (outcome.kind == ExportOutcome::Kind::Refused || m_stopping || Clock::now() >= giveUp)
            co_return givenUp(outcome.detail, spans);
        const Deadline next = Clock::now() + std::max(backOff, outcome.after);
        while (!m_stopping && Clock::now() < next)
            (void)co_await m_wake.waitUntil(next); // a full batch wakes too, and has to wait
        backOff = std::min(backOff * 2, lastBackOff);
    }
}

void SpanExporter::Core::taken(const ExportReceipt& receipt, std::size_t spans)
{
    const auto rejected = static_cast<std::uint64_t>(
        std::clamp<std::int64_t>(receipt.rejected, 0, static_cast<std::int64_t>(spans)));
    m_counts.sent += spans - rejected;
    m_counts.dropped += rejected;
    if (m_failing)
        logEvent(LogLevel::Info, "span-export-available",
                 {{"dropped", static_cast<std::int64_t>(counts().dropped)}});
    m_failing = false;
    if (rejected > 0)
        logEvent(
            LogLevel::Warning, "spans-rejected",
            {{"spans", static_cast<std::int64_t>(rejected)}, {"detail", std::string_view(receipt.message)}});
}

void SpanExporter::Core::failed(const std::string& why)
{
    if (!m_failing)
        logEvent(LogLevel::Warning, "span-export-unavailable", {{"detail", std::string_view(why)}});
    m_failing = true;
}

void SpanExporter::Core::givenUp(const std::string& why, std::size_t spans)
{
    m_counts.dropped += spans;
    logEvent(LogLevel::Warning, "spans-dropped",
             {{"spans", static_cast<std::int64_t>(spans)}, {"detail", std::string_view(why)}});
}

SpanExporter::SpanExporter(boost::asio::io_context& context, const TracingConfig& config,
                           TelemetrySource source, std::unique_ptr<SpanTransport> transport)
    : m_core(std::make_shared<Core>(context, config, std::move(source), std::move(transport)))
{
    const std::weak_ptr<Core> core = m_core;
    m_core->queue->whenFilled([core] {
        if (const auto alive = core.lock())
            alive->filled();
    });
}

SpanExporter::~SpanExporter() = default;

const std::shared_ptr<SpanQueue>& SpanExporter::queue() const
{
    return m_core->queue;
}

void SpanExporter::start()
{
    startTask(m_core->context, m_core->run());
}

Async<void> SpanExporter::finish(Deadline deadline)
{
    const auto core = m_core;
    core->stop();
    const bool ended = co_await core->ended(deadline);
    if (!ended)
        core->abandon();
}

ExportCounts SpanExporter::counts() const
{
    return m_core->counts();
}

} // namespace gatehouse
