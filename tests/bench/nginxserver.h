#pragma once

#include "childprocess.h"

#include <QTemporaryDir>

namespace gatehouse::bench
{

/// An nginx of the benchmark's own with one worker: a backend that answers at once (also as a sink for
/// spans), and a reverse proxy before it as yardstick for ours.
class NginxServer
{
public:
    NginxServer();
    ~NginxServer();
    Q_DISABLE_COPY_MOVE(NginxServer)

    bool start();
    QString backendUrl() const { return url(m_backend); }
    QString proxyUrl() const { return url(m_proxy); }

private:
    static QString url(quint16 port) { return QStringLiteral("http://127.0.0.1:%1").arg(port); }
    QByteArray configuration() const;

    QTemporaryDir m_folder;
    quint16 m_backend = 0;
    quint16 m_proxy = 0;
    test::ChildProcess m_process;
};

} // namespace gatehouse::bench
