#pragma once

#include "attributecatalog.h"
#include "tracesearch.h"
#include "tracestore.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <stop_token>

namespace gatehouse
{

/// The traces that were sent to this console, as a list for the GUI thread. The store takes spans on any
/// thread; the list follows in the background, and takes at most a third of one core for it.
class LiveTraces : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveTraces)

public:
    explicit LiveTraces(TraceStoreLimits limits = {}, QObject* parent = nullptr);
    ~LiveTraces() override;

    TraceStore& store() { return *m_store; }
    const TraceStore& store() const { return *m_store; }
    /// For jobs, which may outlive this.
    std::shared_ptr<const TraceStore> sharedStore() const { return m_store; }

    /// Those whose last span came last first.
    const std::shared_ptr<const TraceList>& traces() const { return m_list->traces; }
    const std::shared_ptr<const AttributeCatalog>& names() const { return m_list->names; }

signals:
    /// Spans came, or traces went: at most every 16 ms. What is shown of one trace looks at the store.
    void woken();
    /// traces() differ.
    void changed();

private:
    struct Entry {
        std::shared_ptr<const ListedTrace> listed;
        std::uint64_t revision = 0;
    };
    /// Finished and shared; the next one begins with it.
    struct List {
        std::shared_ptr<const TraceList> traces = std::make_shared<const TraceList>();
        std::shared_ptr<const AttributeCatalog> names = std::make_shared<const AttributeCatalog>();
        QHash<QByteArray, Entry> entries; ///< by trace id
        std::chrono::milliseconds took{0};
    };

    void takeWakeUp();
    void collect();
    void takeList();
    static std::shared_ptr<const List> listOf(const TraceStore& store, const List& before,
                                              const std::stop_token& stop);
    static Entry entryOf(const TraceStore& store, const StoredTrace& known, const Entry& before);

    std::shared_ptr<TraceStore> m_store;
    std::shared_ptr<const List> m_list = std::make_shared<const List>();
    std::stop_source m_stop;
    QFutureWatcher<std::shared_ptr<const List>> m_watcher;
    QTimer m_pause;
    bool m_isBehind = false;
};

} // namespace gatehouse
