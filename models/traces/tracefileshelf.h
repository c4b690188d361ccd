#pragma once

#include "attributecatalog.h"
#include "outcome.h"
#include "tracefile.h"
#include "tracesearch.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <memory>

namespace gatehouse
{

/// A file of traces that was opened.
struct OpenedTraceFile {
    std::uint32_t number = 0; ///< 1, 2, … in the order of opening; never used again
    QString path = {};
    QString name = {}; ///< without its folder
    TraceFormat format = TraceFormat::OtlpJson;
    TraceList traces = {};
    std::uint64_t spanCount = 0;
    std::uint64_t unreadableDocuments = 0; ///< lines, documents, frames and gzip members that were not read
    std::uint64_t otherSignals = 0;        ///< lists of logs, metrics and profiles that were passed over
    std::shared_ptr<const AttributeCatalog> names = {};
};

/// Opens trace files in the background, one at a time, and keeps them until they are closed. Lives in the
/// GUI thread.
class TraceFileShelf : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceFileShelf)

public:
    static constexpr qsizetype mostWaiting = 1000; ///< files dropped at once

    /// Spans of all files together; what is more is refused. By default half of the machine's memory's worth.
    explicit TraceFileShelf(QObject* parent = nullptr);
    explicit TraceFileShelf(std::size_t mostSpans, QObject* parent = nullptr);
    ~TraceFileShelf() override;

    /// Reads them, one after the other; a file that is open already is read anew and takes its former place.
    void open(const QStringList& paths);
    /// Drops what is being read and what waits to be.
    void cancel();
    void close(std::uint32_t number);

    /// In the order of opening.
    const std::vector<std::shared_ptr<const OpenedTraceFile>>& files() const { return m_files; }
    bool isReading() const { return !m_current.isEmpty(); }
    /// Its path, while one is read.
    const QString& currentPath() const { return m_current; }
    qsizetype waitingCount() const { return m_waiting.size(); }

signals:
    /// isReading(), currentPath() or waitingCount() differ.
    void progressed();
    void opened(std::shared_ptr<const gatehouse::OpenedTraceFile> file);
    /// One was opened or closed.
    void changed();
    void failed(const QString& path, const gatehouse::Problem& problem);

private:
    using Reading = Outcome<std::shared_ptr<OpenedTraceFile>>;

    void readNext();
    void takeRead();
    std::size_t spanCount() const;

    std::size_t m_mostSpans;
    std::vector<std::shared_ptr<const OpenedTraceFile>> m_files;
    QStringList m_waiting;
    QString m_current;
    std::uint32_t m_lastNumber = 0;
    QFutureWatcher<Reading> m_watcher;
};

} // namespace gatehouse
