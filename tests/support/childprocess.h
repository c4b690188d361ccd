#pragma once

#include <QElapsedTimer>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QtGlobal>

namespace gatehouse::test
{

/// A server that a test starts and that cannot outlive it: the kernel sends it a signal when the
/// test dies, at kill -9 too. Nothing here waits for a fixed time; `readyWithin` polls a condition.
class ChildProcess
{
public:
    /// The signal the kernel sends when the test dies, as setpriv names it.
    explicit ChildProcess(QString deathSignal);
    ~ChildProcess();
    Q_DISABLE_COPY_MOVE(ChildProcess)

    /// Runs the program; `user` (only obeyed as root) is who runs it. False if it did not start.
    bool start(const QString& program, const QStringList& arguments, const QString& user = {},
               const QStringList& environment = {});
    /// Writes to its standard input, which ends then.
    void feed(const QByteArray& input);
    bool running() const;
    qint64 pid() const { return m_process.processId(); }
    int exitCode() const { return m_process.exitCode(); }
    /// Sends the signal and waits until the process is gone; kills it after the deadline.
    bool stop(int signal, int deadlineMs = 15000);
    bool waitForEnd(int deadlineMs) { return m_process.waitForFinished(deadlineMs) || !running(); }
    /// What it wrote so far, both streams together.
    QByteArray output();
    QByteArray standardOutput();

    /// True as soon as `ready` is; false when the process ended or the deadline passed.
    template <class Ready>
    bool readyWithin(int deadlineMs, Ready ready);

    /// A TCP port of 127.0.0.1 that was free a moment ago.
    static quint16 freePort();
    /// A new directory with a short path (socket paths have at most 107 bytes), mode 0700.
    static QString makeShortDirectory();
    /// The command that runs `program` as that user (as oneself, unless root).
    static QStringList asUser(const QString& user, const QStringList& command, const QString& deathSignal);
    static bool isRoot();

private:
    bool pause();

    QString m_deathSignal;
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_standardOutput;
};

template <class Ready>
bool ChildProcess::readyWithin(int deadlineMs, Ready ready)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < deadlineMs) {
        if (ready())
            return true;
        if (!pause())
            break;
    }
    return ready();
}

} // namespace gatehouse::test
