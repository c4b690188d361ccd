#include "livetraces.h"

#include <QElapsedTimer>
#include <QtConcurrent>

#include <algorithm>

using namespace std::chrono_literals;

namespace gatehouse
{
namespace
{

constexpr std::chrono::milliseconds shortestPause = 100ms;
/// Names seldom change: of many traces at a time some are enough.
constexpr std::size_t mostNamed = 200;

} // namespace

LiveTraces::LiveTraces(TraceStoreLimits limits, QObject* parent)
    : QObject(parent)
    , m_store(std::make_shared<TraceStore>(limits))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LiveTraces::collect);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LiveTraces::takeList);
    m_store->setWakeUp([this] {
        // The destructor ends wake-ups before this goes, and Qt drops what is queued for it then.
        QMetaObject::invokeMethod(this, &LiveTraces::takeWakeUp, Qt::QueuedConnection);
    });
}

LiveTraces::~LiveTraces()
{
    m_store->setWakeUp({});
    m_stop.request_stop();
    m_watcher.cancel();
}

void LiveTraces::takeWakeUp()
{
    m_store->wakeUpTaken();
    m_isBehind = true;
    emit woken();
    if (!m_pause.isActive())
        collect();
}

void LiveTraces::collect()
{
    if (!m_isBehind || m_watcher.isRunning())
        return;
    m_isBehind = false;
    m_watcher.setFuture(
        QtConcurrent::run([store = sharedStore(), before = m_list, stop = m_stop.get_token()] {
            return listOf(*store, *before, stop);
        }));
}

void LiveTraces::takeList()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0 || !m_watcher.result())
        return;
    m_list = m_watcher.result();
    m_pause.start(std::max(shortestPause, 2 * m_list->took));
    emit changed();
}

LiveTraces::Entry LiveTraces::entryOf(const TraceStore& store, const StoredTrace& known, const Entry& before)
{
    if (before.listed && before.revision == known.revision && before.listed->summary.pinned == known.pinned)
        return before;
    const std::shared_ptr<const Trace> trace = store.find(known.id);
    if (!trace)
        return {}; // it has gone meanwhile
    TraceSummary line = summaryOf(*trace);
    line.pinned = known.pinned;
    line.lacksEvicted = known.lacksEvicted;
    return {std::make_shared<const ListedTrace>(ListedTrace{trace, std::move(line), 0}), known.revision};
}

std::shared_ptr<const LiveTraces::List> LiveTraces::listOf(const TraceStore& store, const List& before,
                                                           const std::stop_token& stop)
{
    QElapsedTimer timer;
    timer.start();
    auto list = std::make_shared<List>();
    auto traces = std::make_shared<TraceList>();
    auto names = std::make_shared<AttributeCatalog>(*before.names);
    std::size_t named = 0;
    for (const StoredTrace& known : store.changedSince(0)) {
        if (stop.stop_requested())
            return nullptr;
        const QByteArray id = QByteArray::fromStdString(known.id.shown());
        const Entry old = before.entries.value(id);
        const Entry entry = entryOf(store, known, old);
        if (!entry.listed)
            continue;
        if (entry.listed != old.listed && named++ < mostNamed)
            names->add(*entry.listed->trace, stop);
        traces->push_back(entry.listed);
        list->entries.insert(id, entry);
    }
    list->traces = std::move(traces);
    list->names = std::move(names);
    list->took = std::chrono::milliseconds(timer.elapsed());
    return list;
}

} // namespace gatehouse
