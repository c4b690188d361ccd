#include "gatewayprocess.h"

#include <QElapsedTimer>
#include <QTcpSocket>

#include <csignal>

namespace gatehouse::test
{
namespace
{

const QString gatewayProgram = QStringLiteral(GATEHOUSE_BINARY_DIR "/gateway/gatehouse-gateway");
constexpr int deadlineMs = 30000;

QByteArray deChunked(QByteArray rest)
{
    QByteArray whole;
    for (;;) {
        const qsizetype lineEnd = rest.indexOf("\r\n");
        bool ok = false;
        const qsizetype size = lineEnd < 0 ? 0 : rest.left(lineEnd).toLongLong(&ok, 16);
        if (!ok || size == 0 || rest.size() < lineEnd + 2 + size)
            return whole;
        whole += rest.mid(lineEnd + 2, size);
        rest.remove(0, lineEnd + 4 + size);
    }
}

RawAnswer readAnswer(const QByteArray& bytes)
{
    RawAnswer answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || !bytes.startsWith("HTTP/1."))
        return answer;
    answer.head = bytes.left(end + 2);
    answer.status = bytes.mid(9, 3).toInt();
    answer.body = bytes.mid(end + 4);
    if (answer.field("transfer-encoding").toLower() == "chunked")
        answer.body = deChunked(answer.body);
    return answer;
}

} // namespace

QByteArray RawAnswer::field(const QByteArray& name) const
{
    QByteArray found;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.left(colon).toLower() != name.toLower())
            continue;
        if (!found.isNull())
            found += ", ";
        found += line.mid(colon + 1).trimmed();
    }
    return found;
}

GatewayProcess::GatewayProcess(QString program)
    : m_program(program.isEmpty() ? gatewayProgram : std::move(program))
    , m_process(QStringLiteral("TERM"))
{
    set(QStringLiteral("GATEWAY_LISTEN"), QStringLiteral("127.0.0.1:0"));
    // Tests ask as fast as they can; those of the limits set their own.
    set(QStringLiteral("RATE_IP"), QStringLiteral("1000000/s"));
    set(QStringLiteral("RATE_USER"), QStringLiteral("1000000/s"));
}

GatewayProcess::~GatewayProcess()
{
    stop();
}

void GatewayProcess::use(const PostgresServer& server, const QString& database)
{
    set(QStringLiteral("POSTGRES_HOST"), server.socketDir());
    set(QStringLiteral("POSTGRES_PORT"), QString::number(server.port()));
    set(QStringLiteral("POSTGRES_DB"), database);
    set(QStringLiteral("POSTGRES_USER"), QStringLiteral("gatehouse_gateway"));
    set(QStringLiteral("POSTGRES_MIGRATE_USER"), QStringLiteral("postgres"));
}

bool GatewayProcess::migrate(const PostgresServer& server, const QString& database,
                             const QStringList& arguments)
{
    use(server, database);
    if (run(QStringList(QStringLiteral("migrate")) + arguments) != 0)
        return false;
    for (const char* role : {"gatehouse_gateway", "gatehouse_reader", "gatehouse_support", "gatehouse_owner"})
        server.sql(QStringLiteral("ALTER ROLE %1 LOGIN").arg(QLatin1String(role)));
    return true;
}

QStringList GatewayProcess::environment() const
{
    QStringList all{QStringLiteral("PATH=") + qEnvironmentVariable("PATH"), QStringLiteral("LC_ALL=C.UTF-8")};
    for (auto it = m_environment.begin(); it != m_environment.end(); ++it)
        all << it.key() + QLatin1Char('=') + it.value();
    return all;
}

int GatewayProcess::run(const QStringList& arguments, const QByteArray& input)
{
    if (!m_process.start(m_program, arguments, {}, environment()))
        return -1;
    m_process.feed(input);
    if (!m_process.waitForEnd(deadlineMs)) {
        m_process.stop(SIGKILL);
        return -1;
    }
    return m_process.exitCode();
}

bool GatewayProcess::start(Until until)
{
    if (!m_process.start(m_program, {}, {}, environment()))
        return false;
    m_port = 0;
    const auto listening = [this] {
        // The log says where it listens: {"event":"listening",…,"port":40123}
        const QByteArray log = m_process.output();
        const qsizetype line = log.indexOf("\"event\":\"listening\"");
        const qsizetype at = line < 0 ? -1 : log.indexOf("\"port\":", line);
        if (at < 0)
            return false;
        qsizetype end = at + 7;
        while (end < log.size() && log[end] >= '0' && log[end] <= '9')
            ++end;
        m_port = end < log.size() ? log.mid(at + 7, end - at - 7).toUShort() : quint16(0);
        return m_port != 0;
    };
    if (!m_process.readyWithin(deadlineMs, listening))
        return false;
    return until == Until::Listening ||
           m_process.readyWithin(deadlineMs, [this] { return request("GET", "/ready").status == 200; });
}

bool GatewayProcess::stop()
{
    return m_process.running() && m_process.stop(SIGTERM) && m_process.exitCode() == 0;
}

QString GatewayProcess::baseUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

RawAnswer GatewayProcess::request(const QByteArray& method, const QByteArray& target, const QByteArray& body,
                                  const QList<QByteArray>& fields) const
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nConnection: close\r\n";
    bool host = false;
    for (const QByteArray& field : fields) {
        bytes += field + "\r\n";
        host = host || field.toLower().startsWith("host:");
    }
    if (!host)
        bytes += "Host: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n";
    if (!body.isNull())
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return raw(bytes + "\r\n" + body);
}

RawAnswer GatewayProcess::raw(const QByteArray& bytes) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected(deadlineMs))
        return {};
    socket.write(bytes);
    QElapsedTimer timer;
    timer.start();
    while (socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < deadlineMs)
        socket.waitForReadyRead(100);
    return readAnswer(socket.readAll());
}

} // namespace gatehouse::test
