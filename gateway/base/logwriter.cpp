#include "logwriter.h"

#include "jsonwriter.h"
#include "utctime.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <poll.h>
#include <unistd.h>

namespace gatehouse
{
namespace
{

/// A pipe that poll() calls writable takes as much without waiting (PIPE_BUF).
constexpr std::size_t mostAtOnce = 4'096;
constexpr std::chrono::milliseconds look{100};
constexpr std::chrono::seconds lastWords{1};

std::string missingLine(std::uint64_t lines)
{
    json::Writer out;
    out.beginObject();
    out.key("at").string(formatUtc(utcNow()));
    out.key("level").string("warning");
    out.key("event").string("log-dropped");
    out.key("lines").number(lines);
    out.endObject();
    return out.take() + "\n";
}

} // namespace

LogWriter::LogWriter(int descriptor, std::size_t mostWaiting)
    : m_descriptor(descriptor)
    , m_mostWaiting(mostWaiting)
    , m_thread([this] { run(); })
{
}

LogWriter::~LogWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_end = std::chrono::steady_clock::now() + lastWords;
    }
    m_wake.notify_one();
    m_thread.join();
}

void LogWriter::add(std::string_view line)
{
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() + line.size() > m_mostWaiting) {
            ++m_dropped;
            return;
        }
        wasEmpty = m_waiting.empty();
        m_waiting += line;
    }
    if (wasEmpty)
        m_wake.notify_one();
}

std::uint64_t LogWriter::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

bool LogWriter::isOver() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopping && std::chrono::steady_clock::now() >= m_end;
}

/// What waits, with the missing lines told behind it; empty at the end.
std::string LogWriter::take()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
    std::string text;
    text.swap(m_waiting);
    const std::uint64_t missing = m_dropped - m_dropsTold;
    m_dropsTold = m_dropped;
    lock.unlock();
    if (missing > 0)
        text += missingLine(missing);
    return text;
}

void LogWriter::run()
{
    // A reader that is gone is an error of write(), not the end of the gateway.
    sigset_t pipeSignal;
    sigemptyset(&pipeSignal);
    sigaddset(&pipeSignal, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipeSignal, nullptr);
    for (std::string text = take(); !text.empty(); text = take())
        write(text);
}

bool LogWriter::writable() const
{
    pollfd watched{m_descriptor, POLLOUT, 0};
    return ::poll(&watched, 1, static_cast<int>(look.count())) == 1;
}

void LogWriter::write(std::string_view text)
{
    while (!text.empty() && !isOver()) {
        if (!writable())
            continue;
        const auto written = ::write(m_descriptor, text.data(), std::min(text.size(), mostAtOnce));
        if (written > 0)
            text.remove_prefix(static_cast<std::size_t>(written));
        else if (written < 0 && errno != EINTR && errno != EAGAIN)
            return; // nobody will ever read it
    }
}

} // namespace gatehouse
