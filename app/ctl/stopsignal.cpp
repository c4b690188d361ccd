#include "stopsignal.h"

#include <QSocketNotifier>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace gatehouse
{
namespace
{

// A handler may do little more than write to a pipe (signal-safety(7)).
std::atomic<int> pipeEnd = -1;

void wake(int /*signal*/)
{
    const int end = pipeEnd;
    const char byte = 0;
    if (end >= 0)
        static_cast<void>(write(end, &byte, 1) == 1);
}

} // namespace

StopSignal::StopSignal(QObject* parent) : QObject(parent)
{
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // without it the signals do what they always did
    pipeEnd = m_pipe[1];
    auto* notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit stopped();
    });
    struct sigaction action = {};
    action.sa_handler = wake;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

StopSignal::~StopSignal()
{
    if (m_pipe[0] < 0)
        return;
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    pipeEnd = -1;
    close(m_pipe[0]);
    close(m_pipe[1]);
}

} // namespace gatehouse
