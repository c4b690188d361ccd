#include "tracesearchrunner.h"

#include "tracedesk.h"
#include "tracewords.h"

#include <QtConcurrent>

using namespace std::chrono_literals;

namespace gatehouse
{
namespace
{

/// Lists that change more often cannot be read.
constexpr auto pauseBetweenChanges = 250ms;

} // namespace

TraceSearchRunner::TraceSearchRunner(TraceDesk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenChanges);
    connect(&m_pause, &QTimer::timeout, this, &TraceSearchRunner::takeChange);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TraceSearchRunner::takeFound);
    connect(&m_desk, &TraceDesk::changed, this, [this] {
        m_isBehind = true;
        takeChange();
    });
}

TraceSearchRunner::~TraceSearchRunner()
{
    m_stop.request_stop();
    m_watcher.cancel();
}

void TraceSearchRunner::setSearch(const TraceSearch& search)
{
    m_search = search;
    start();
}

void TraceSearchRunner::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    takeChange();
}

void TraceSearchRunner::takeChange()
{
    // A search that is under way and the pause behind it both come back here.
    if (m_isBehind && m_isFollowing && !m_watcher.isRunning() && !m_pause.isActive())
        start();
}

void TraceSearchRunner::start()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_isBehind = false;
    m_watcher.setFuture(QtConcurrent::run(
        [traces = m_desk.traces(), stop = m_stop.get_token(), search = searchAt(m_search, nowUnixNano())] {
            return std::make_shared<const FoundTraces>(searchTraces(*traces, search, stop));
        }));
    emit started();
}

void TraceSearchRunner::takeFound()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const std::shared_ptr<const FoundTraces> answer = m_watcher.result();
    if (answer->isStopped)
        return;
    m_pause.start();
    emit found(answer);
}

} // namespace gatehouse
