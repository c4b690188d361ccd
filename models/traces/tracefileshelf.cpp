#include "tracefileshelf.h"

#include "traceproblem.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>
#include <exception>
#include <new>

#include <unistd.h>

namespace gatehouse
{
namespace
{

/// What a span takes at most with all that belongs to it, about.
constexpr std::size_t bytesPerSpan = 300;

std::size_t spansThatFit()
{
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long size = sysconf(_SC_PAGESIZE);
    constexpr std::size_t fallback = 10'000'000;
    if (pages <= 0 || size <= 0)
        return fallback;
    return static_cast<std::size_t>(pages) / 2 * static_cast<std::size_t>(size) / bytesPerSpan;
}

std::shared_ptr<OpenedTraceFile> listed(TraceFile&& file)
{
    auto opened = std::make_shared<OpenedTraceFile>();
    auto names = std::make_shared<AttributeCatalog>();
    opened->format = file.format;
    opened->unreadableDocuments = file.unreadableDocuments;
    opened->otherSignals = file.otherSignals;
    for (std::shared_ptr<const Trace>& trace : file.traces) {
        TraceSummary line = summaryOf(*trace);
        opened->spanCount += line.spanCount;
        names->add(*trace);
        opened->traces.push_back(
            std::make_shared<const ListedTrace>(ListedTrace{std::move(trace), std::move(line), 0}));
    }
    opened->names = std::move(names);
    return opened;
}

/// The traces of a file know its number only when it is known to stay.
void setNumber(OpenedTraceFile& file, std::uint32_t number)
{
    file.number = number;
    for (std::shared_ptr<const ListedTrace>& trace : file.traces)
        trace = std::make_shared<const ListedTrace>(ListedTrace{trace->trace, trace->summary, number});
}

Outcome<std::shared_ptr<OpenedTraceFile>> readAndList(const std::string& name, std::size_t mostSpans)
{
    try {
        TraceFileLimits limits;
        limits.traces.spans = std::min(limits.traces.spans, mostSpans);
        Outcome<TraceFile> file = readTraceFile(name, limits);
        if (!file)
            return file.problem();
        return listed(std::move(*file));
    } catch (const std::bad_alloc&) {
        return Problem{TraceProblem::TooLarge, {"0"}};
    } catch (const std::exception& error) {
        return Problem{TraceProblem::Unreadable, {error.what()}, name};
    }
}

} // namespace

TraceFileShelf::TraceFileShelf(QObject* parent) : TraceFileShelf(spansThatFit(), parent) {}

TraceFileShelf::TraceFileShelf(std::size_t mostSpans, QObject* parent)
    : QObject(parent)
    , m_mostSpans(mostSpans)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TraceFileShelf::takeRead);
}

TraceFileShelf::~TraceFileShelf()
{
    m_watcher.cancel();
}

void TraceFileShelf::open(const QStringList& paths)
{
    for (const QString& path : paths) {
        const QString whole = QFileInfo(path).absoluteFilePath();
        if (m_waiting.size() < mostWaiting && !m_waiting.contains(whole) && m_current != whole)
            m_waiting.append(whole);
    }
    if (isReading())
        emit progressed();
    else
        readNext();
}

void TraceFileShelf::cancel()
{
    m_waiting.clear();
    // What is read cannot be interrupted; nobody takes it any more.
    m_watcher.cancel();
    m_watcher.setFuture({});
    m_current.clear();
    emit progressed();
}

void TraceFileShelf::close(std::uint32_t number)
{
    const auto removed =
        std::erase_if(m_files, [number](const auto& file) { return file->number == number; });
    if (removed != 0)
        emit changed();
}

std::size_t TraceFileShelf::spanCount() const
{
    std::size_t count = 0;
    for (const auto& file : m_files)
        if (file->path != m_current)
            count += file->spanCount;
    return count;
}

void TraceFileShelf::readNext()
{
    m_current = m_waiting.isEmpty() ? QString() : m_waiting.takeFirst();
    emit progressed();
    if (m_current.isEmpty())
        return;
    const std::size_t room = m_mostSpans - std::min(m_mostSpans, spanCount());
    const std::string name = QFile::encodeName(m_current).toStdString();
    m_watcher.setFuture(QtConcurrent::run([name, room] { return readAndList(name, room); }));
}

void TraceFileShelf::takeRead()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Reading reading = m_watcher.result();
    const QString path = m_current;
    if (!reading) {
        emit failed(path, reading.problem());
        readNext();
        return;
    }
    const std::shared_ptr<OpenedTraceFile>& file = *reading;
    file->path = path;
    file->name = QFileInfo(path).fileName();
    setNumber(*file, ++m_lastNumber);
    const auto before = std::find_if(m_files.begin(), m_files.end(),
                                     [&path](const auto& known) { return known->path == path; });
    if (before != m_files.end())
        *before = file;
    else
        m_files.push_back(file);
    emit changed();
    emit opened(file);
    readNext();
}

} // namespace gatehouse
