#include "nginxserver.h"

#include <QFile>
#include <QTcpSocket>

#include <csignal>

namespace gatehouse::bench
{
namespace
{

bool accepts(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    return socket.waitForConnected(1000);
}

} // namespace

NginxServer::NginxServer() : m_process(QStringLiteral("TERM")) {}

NginxServer::~NginxServer()
{
    m_process.stop(SIGTERM);
}

QByteArray NginxServer::configuration() const
{
    const QByteArray folder = m_folder.path().toUtf8();
    const QByteArray temporary = "client_body_temp_path " + folder + "/body; proxy_temp_path " + folder +
                                 "/proxy; fastcgi_temp_path " + folder + "/fastcgi; uwsgi_temp_path " +
                                 folder + "/uwsgi; scgi_temp_path " + folder + "/scgi;";
    // Alike to what ours does for each request: keep-alive on both sides, the same size of answer.
    return "daemon off; worker_processes 1; error_log stderr error; pid " + folder +
           "/pid;\n"
           "events { worker_connections 4096; }\n"
           "http {\n access_log off; keepalive_requests 1000000000; " +
           temporary +
           "\n"
           " upstream backend { server 127.0.0.1:" +
           QByteArray::number(m_backend) +
           "; keepalive 64; keepalive_requests 1000000000; }\n"
           " server { listen 127.0.0.1:" +
           QByteArray::number(m_backend) +
           " backlog=4096;\n"
           "  location / { default_type application/json; return 200 '{\"answer\":\"" +
           QByteArray(330, 'x') +
           "\"}'; } }\n"
           " server { listen 127.0.0.1:" +
           QByteArray::number(m_proxy) +
           " backlog=4096;\n"
           "  location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection "
           "''; } }\n"
           "}\n";
}

bool NginxServer::start()
{
    m_backend = test::ChildProcess::freePort();
    m_proxy = test::ChildProcess::freePort();
    QFile file(m_folder.filePath(QStringLiteral("nginx.conf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration()) < 0)
        return false;
    file.close();
    return m_process.start(QStringLiteral("/usr/sbin/nginx"), {QStringLiteral("-c"), file.fileName()}) &&
           m_process.readyWithin(15000, [this] { return accepts(m_backend) && accepts(m_proxy); });
}

} // namespace gatehouse::bench
