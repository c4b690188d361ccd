#include "pinnedtraces.h"

#include "livetraces.h"
#include "location.h"

#include <QStandardPaths>
#include <QtConcurrent>

#include <algorithm>
#include <chrono>
#include <utility>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr std::chrono::milliseconds shortestPause = 1s;
constexpr int pausePerWork = 20;
constexpr qsizetype mostNamed = 3;
constexpr qsizetype mostWarnings = 20; ///< while nobody takes them

QString named(const QStringList& names)
{
    const QString some = names.mid(0, mostNamed).join(u", "_s);
    return names.size() > mostNamed ? some + u", …"_s : some;
}

} // namespace

PinnedTraces::PinnedTraces(LiveTraces& live, QObject* parent) : QObject(parent), m_live(live)
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(shortestPause);
    connect(&m_pause, &QTimer::timeout, this, &PinnedTraces::sync);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PinnedTraces::takeFaults);
}

PinnedTraces::~PinnedTraces()
{
    m_stop.request_stop();
    m_pool.waitForDone();
    if (m_folder)
        m_folder->sync(); // nobody is left who could be told
}

QString PinnedTraces::folderFor(const QString& slug)
{
    if (!isSlug(slug))
        return {};
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/gatehouse/traces/"_s +
           slug;
}

void PinnedTraces::open(const QString& folder)
{
    if (folder.isEmpty() || m_folder)
        return;
    m_path = folder;
    m_folder = std::make_unique<PinnedTraceFolder>(m_live.store(), folder);
    connect(&m_live, &LiveTraces::woken, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    run([files = m_folder.get(), stop = m_stop.get_token()] { return files->read(stop); });
}

QStringList PinnedTraces::takeWarnings()
{
    return std::exchange(m_warnings, {});
}

void PinnedTraces::run(const std::function<QList<PinFault>()>& job)
{
    m_took.start();
    m_watcher.setFuture(QtConcurrent::run(&m_pool, job));
}

void PinnedTraces::sync()
{
    if (m_watcher.isRunning())
        m_pause.start();
    else
        run([files = m_folder.get()] { return files->sync(); });
}

void PinnedTraces::takeFaults()
{
    const auto took = std::chrono::milliseconds(m_took.elapsed());
    m_pause.setInterval(std::max(shortestPause, pausePerWork * took));
    if (m_watcher.future().resultCount() == 0)
        return;
    const QStringList news = sentences(m_watcher.result());
    m_warnings += news.mid(0, std::max<qsizetype>(0, mostWarnings - m_warnings.size()));
    if (!news.isEmpty())
        emit warned();
}

QStringList PinnedTraces::sentences(const QList<PinFault>& faults) const
{
    QStringList unusable;
    int leftOut = 0;
    QStringList texts;
    for (const PinFault& fault : faults) {
        switch (fault.kind) {
        case PinFault::Kind::Unusable:
            unusable += fault.name;
            break;
        case PinFault::Kind::NoRoom:
            ++leftOut;
            break;
        case PinFault::Kind::InTheWay:
            texts += tr("The pinned trace is kept only until the program ends: in %1 there is a file %2 that "
                        "was not read. Move it away to keep the trace.")
                         .arg(m_path, fault.name);
            break;
        case PinFault::Kind::Unwritten:
            texts +=
                tr("The pinned trace is kept only until the program ends: %2 cannot be written in %1 (%3).")
                    .arg(m_path, fault.name, fault.reason);
            break;
        case PinFault::Kind::Unremoved:
            texts +=
                tr("The trace is not pinned any more, but it will come back: %2 cannot be removed from %1 "
                   "(%3).")
                    .arg(m_path, fault.name, fault.reason);
            break;
        }
    }
    if (leftOut > 0)
        texts.prepend(
            tr("%n pinned traces were not brought back: there is no room for them. Their files stay "
               "in %1.",
               nullptr, leftOut)
                .arg(m_path));
    if (!unusable.isEmpty())
        texts.prepend(tr("%n files of pinned traces in %1 cannot be used and are left as they are: %2.",
                         nullptr, static_cast<int>(unusable.size()))
                          .arg(m_path, named(unusable)));
    return texts;
}

} // namespace gatehouse
