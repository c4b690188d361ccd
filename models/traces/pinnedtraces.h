#pragma once

#include "pinnedtracefolder.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <stop_token>

namespace gatehouse
{

class LiveTraces;

/// Keeps the pinned traces over the end of the program: a file each (PinnedTraceFolder), read and written on
/// a thread of its own. Whoever pins tells the store; the file follows within seconds, and so does what comes
/// for a pinned trace later. Writing takes at most a twentieth of the time. Lives in the GUI thread.
class PinnedTraces : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinnedTraces)

public:
    /// Keeps nothing before open(). `live` outlives this.
    explicit PinnedTraces(LiveTraces& live, QObject* parent = nullptr);
    /// Writes what is still to be written, and waits for it.
    ~PinnedTraces() override;

    /// `$XDG_DATA_HOME/gatehouse/traces/<slug>`; empty for what is no slug of a profile.
    static QString folderFor(const QString& slug);

    /// Brings back what was pinned, and keeps what will be. Once; an empty path is none.
    void open(const QString& folder);

    /// Sentences on what could not be kept or brought back, each once: whoever takes them shows them.
    QStringList takeWarnings();

signals:
    /// There are warnings to take.
    void warned();

private:
    void run(const std::function<QList<PinFault>()>& job);
    void sync();
    void takeFaults();
    QStringList sentences(const QList<PinFault>& faults) const;

    LiveTraces& m_live;
    QString m_path;
    std::unique_ptr<PinnedTraceFolder> m_folder; ///< for the jobs
    QThreadPool m_pool;
    std::stop_source m_stop;
    QFutureWatcher<QList<PinFault>> m_watcher;
    QElapsedTimer m_took;
    QTimer m_pause;
    QStringList m_warnings;
};

} // namespace gatehouse
