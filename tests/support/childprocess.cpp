#include "childprocess.h"

#include <QFile>
#include <QHostAddress>
#include <QTcpServer>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <unistd.h>

namespace gatehouse::test
{

ChildProcess::ChildProcess(QString deathSignal) : m_deathSignal(std::move(deathSignal)) {}

ChildProcess::~ChildProcess()
{
    stop(SIGTERM);
}

bool ChildProcess::isRoot()
{
    return ::geteuid() == 0;
}

QStringList ChildProcess::asUser(const QString& user, const QStringList& command, const QString& deathSignal)
{
    QStringList whole{QStringLiteral("setpriv"), QStringLiteral("--pdeathsig=") + deathSignal};
    if (!user.isEmpty() && isRoot())
        whole << QStringLiteral("--reuid=") + user << QStringLiteral("--regid=") + user
              << QStringLiteral("--init-groups");
    return whole + command;
}

bool ChildProcess::start(const QString& program, const QStringList& arguments, const QString& user,
                         const QStringList& environment)
{
    m_output.clear();
    m_standardOutput.clear();
    if (!environment.isEmpty())
        m_process.setEnvironment(environment);
    QStringList command = asUser(user, QStringList(program) + arguments, m_deathSignal);
    const QString starter = command.takeFirst();
    m_process.start(starter, command);
    return m_process.waitForStarted(15000);
}

void ChildProcess::feed(const QByteArray& input)
{
    m_process.write(input);
    m_process.closeWriteChannel();
}

bool ChildProcess::running() const
{
    return m_process.state() != QProcess::NotRunning;
}

bool ChildProcess::stop(int signal, int deadlineMs)
{
    if (!running())
        return true;
    ::kill(static_cast<pid_t>(m_process.processId()), signal);
    if (m_process.waitForFinished(deadlineMs))
        return true;
    m_process.kill();
    m_process.waitForFinished(deadlineMs);
    return false;
}

QByteArray ChildProcess::output()
{
    if (running())
        m_process.waitForReadyRead(0);
    standardOutput();
    m_output += m_process.readAllStandardError();
    return m_output;
}

QByteArray ChildProcess::standardOutput()
{
    const QByteArray fresh = m_process.readAllStandardOutput();
    m_standardOutput += fresh;
    m_output += fresh;
    return m_standardOutput;
}

bool ChildProcess::pause()
{
    // Waits for the process to say something or to end, for 10 ms at most.
    m_process.waitForReadyRead(10);
    return running();
}

quint16 ChildProcess::freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

QString ChildProcess::makeShortDirectory()
{
    QByteArray name("/tmp/gh-XXXXXX");
    return ::mkdtemp(name.data()) ? QFile::decodeName(name) : QString();
}

} // namespace gatehouse::test
