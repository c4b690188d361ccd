#include "testmain.h"

#include "tracebatch.h"
#include "tracestore.h"

#include <atomic>
#include <mutex>
#include <thread>

using namespace gatehouse;
using namespace std::chrono_literals;

namespace
{

using Clock = std::chrono::steady_clock;

void put(TraceStore& store, std::uint64_t trace, std::uint64_t firstSpan, std::uint64_t spans = 4)
{
    TraceBatch batch(store);
    for (std::uint64_t id = firstSpan; id < firstSpan + spans; ++id) {
        SentSpan span;
        span.traceId = SentId::ofNumber(1, trace, 32);
        span.spanId = SentId::ofNumber(0, id, 16);
        span.name = "work";
        span.startNano = 1'700'000'000'000'000'000 + id;
        span.endNano = *span.startNano + 1;
        if (!batch.addSpan(span))
            qFatal("the batch is full");
    }
    batch.commit();
}

/// When the store woke somebody, and whether that was taken.
struct Sleeper {
    std::mutex mutex;
    std::vector<Clock::time_point> woken;

    void wake()
    {
        const std::lock_guard lock(mutex);
        woken.push_back(Clock::now());
    }
    std::size_t count()
    {
        const std::lock_guard lock(mutex);
        return woken.size();
    }
};

} // namespace

class TraceStoreThreadsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLostWhileManyWriteAndRead()
    {
        TraceStore store;
        constexpr std::uint64_t writers = 4;
        constexpr std::uint64_t rounds = 300;
        std::atomic<bool> done{false};
        std::vector<std::thread> threads;
        for (std::uint64_t writer = 0; writer < writers; ++writer)
            threads.emplace_back([&store, writer] {
                for (std::uint64_t round = 0; round < rounds; ++round) {
                    put(store, 1 + round % 7, 1 + (round * writers + writer) * 4); // shared by all writers
                    put(store, 1000 + writer * rounds + round, 1);
                }
            });
        std::thread reader([&store, &done] {
            std::uint64_t seen = 0;
            while (!done) {
                const std::uint64_t now = store.revision();
                for (const StoredTrace& known : store.changedSince(seen))
                    if (const auto trace = store.find(known.id); trace && trace->size() < known.spans)
                        qFatal("a trace has fewer spans than were told");
                seen = now;
            }
        });
        for (std::thread& thread : threads)
            thread.join();
        done = true;
        reader.join();
        QCOMPARE(store.figures().spans, writers * rounds * 8);
        std::size_t spans = 0;
        for (const auto& trace : store.newest())
            spans += trace->size();
        QCOMPARE(spans, writers * rounds * 8);
    }

    void theBookBalancesWhileTracesGoInEveryWay()
    {
        TraceStoreLimits limits;
        limits.memory = 400'000;
        TraceStore store(limits);
        std::vector<std::thread> threads;
        for (std::uint64_t writer = 0; writer < 3; ++writer)
            threads.emplace_back([&store, writer] {
                for (std::uint64_t round = 0; round < 2'000; ++round)
                    put(store, 1 + (round * 31 + writer) % 500, 1 + round * 4);
            });
        threads.emplace_back([&store] {
            for (std::uint64_t round = 0; round < 2'000; ++round) {
                const SentId id = SentId::ofNumber(1, 1 + round % 500, 32);
                store.setPinned(id, round % 2 == 0);
                store.find(id);
            }
        });
        for (std::thread& thread : threads)
            thread.join();
        const TraceStoreFigures figures = store.figures();
        QCOMPARE(figures.received + figures.refusedInAll(), 3U * 2'000 * 4);
        QCOMPARE(figures.spans + figures.evictedSpans, figures.received);
        QVERIFY(figures.bytes <= figures.memory);
        std::uint64_t spans = 0;
        for (const StoredTrace& known : store.changedSince(0))
            spans += known.spans;
        QCOMPARE(spans, figures.spans);
        store.clear();
        QCOMPARE(store.figures().bytes, 0U);
        QCOMPARE(store.figures().spans, 0U);
        QCOMPARE(store.figures().traces, 0U);
        QCOMPARE(store.figures().pinned, 0U);
    }

    void nobodyIsWokenWhileNothingComes()
    {
        TraceStoreLimits limits;
        limits.wakeUpPause = 1ms;
        TraceStore store(limits);
        Sleeper sleeper;
        put(store, 1, 1);
        store.setWakeUp([&sleeper] { sleeper.wake(); });
        QVERIFY(!QTest::qWaitFor([&sleeper] { return sleeper.count() > 0; }, 50));
        put(store, 1, 5);
        QTRY_COMPARE(sleeper.count(), 1U);
        store.wakeUpTaken();
        QVERIFY(!QTest::qWaitFor([&sleeper] { return sleeper.count() > 1; }, 50));
    }

    void oneWakeUpIsPendingAtATime()
    {
        TraceStoreLimits limits;
        limits.wakeUpPause = 1ms;
        TraceStore store(limits);
        Sleeper sleeper;
        store.setWakeUp([&sleeper] { sleeper.wake(); });
        put(store, 1, 1);
        QTRY_COMPARE(sleeper.count(), 1U);
        for (std::uint64_t round = 1; round < 20; ++round)
            put(store, 1, 1 + round * 4);
        QVERIFY(!QTest::qWaitFor([&sleeper] { return sleeper.count() > 1; }, 50));
        store.wakeUpTaken();
        QTRY_COMPARE(sleeper.count(), 2U); // for all that came meanwhile
    }

    void wakeUpsAreAPauseApartAndTheLastChangeIsTold()
    {
        TraceStoreLimits limits;
        limits.wakeUpPause = 20ms;
        TraceStore store(limits);
        std::atomic<std::uint64_t> told{0};
        Sleeper sleeper;
        store.setWakeUp([&] {
            store.wakeUpTaken();
            told = store.revision();
            sleeper.wake();
        });
        for (std::uint64_t round = 0; round < 2'000; ++round)
            put(store, 1, 1 + round * 4);
        QTRY_COMPARE(told.load(), store.revision());
        store.setWakeUp({});
        for (std::size_t at = 1; at < sleeper.woken.size(); ++at)
            QVERIFY(sleeper.woken[at] - sleeper.woken[at - 1] >= 19ms);
    }

    void aStoreMayDieUnderLoad()
    {
        for (int round = 0; round < 1'000; ++round) {
            std::atomic<int> woken{0};
            auto store = std::make_unique<TraceStore>();
            store->setWakeUp([&woken] { ++woken; });
            std::thread writer([&store] { put(*store, 1, 1); });
            put(*store, 2, 1);
            writer.join();
            store.reset(); // no wake-up comes behind this: `woken` is gone then
        }
    }
};

GATEHOUSE_TEST(TraceStoreThreadsTest)

#include "tst_tracestorethreads.moc"
