#pragma once

#include "tracesearch.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

namespace gatehouse
{

class TraceDesk;

/// Searches a desk in the background: a new search ends the one before, and what comes to the desk is
/// searched anew, though never while a search is under way and not all the time. Lives in the GUI thread.
class TraceSearchRunner : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceSearchRunner)

public:
    /// The desk outlives this.
    explicit TraceSearchRunner(TraceDesk& desk, QObject* parent = nullptr);
    ~TraceSearchRunner() override;

    const TraceSearch& search() const { return m_search; }
    /// Starts at once.
    void setSearch(const TraceSearch& search);
    bool isRunning() const { return m_watcher.isRunning(); }
    /// Whether what comes to the desk is searched anew by itself (the usual); when it is again, at once.
    void setFollowing(bool isFollowing);
    bool isFollowing() const { return m_isFollowing; }
    /// Something came to the desk that the last answer does not know.
    bool isBehind() const { return m_isBehind; }

signals:
    void started();
    /// The answer to search(); shared and never changed.
    void found(std::shared_ptr<const gatehouse::FoundTraces> found);

private:
    void start();
    void takeChange();
    void takeFound();

    TraceDesk& m_desk;
    TraceSearch m_search;
    std::stop_source m_stop;
    QFutureWatcher<std::shared_ptr<const FoundTraces>> m_watcher;
    QTimer m_pause;
    bool m_isFollowing = true;
    bool m_isBehind = false;
};

} // namespace gatehouse
