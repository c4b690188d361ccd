#include "liveedge.h"

#include <QTest>

#include <algorithm>
#include <sys/resource.h>
#include <utility>

namespace gatehouse::test
{
namespace
{

const QString database = QStringLiteral("edge");
const QByteArray rulesPath("/api/v1/configs/validation.rules");
constexpr int liveWithin = 20'000;
const QString announcement = QStringLiteral(
    "SELECT pg_notify('config_updated', '{\"service\":\"api-gateway\",\"key\":\"validation.rules\"}')");

/// Thousands of connections, here and in the gateway, which inherits it.
void allowManyDescriptors()
{
    constexpr rlim_t wanted = 8192;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(limit.rlim_max, wanted);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

QByteArray fieldIn(const QByteArray& head, const QByteArray& name)
{
    RawAnswer as;
    as.head = head;
    return as.field(name);
}

LiveEdge::LiveEdge()
    : m_backend([this](BackendWire& wire, const QByteArray& head) { serveBackend(wire, head); })
    , m_signIn(m_gateway)
{
    m_gateway.set(QStringLiteral("SERVICE_ECHO_URL"), m_backend.url());
    m_gateway.set(QStringLiteral("ROUTES"), QStringLiteral("echo=echo,clusters=echo,reports=echo"));
}

bool LiveEdge::fail(const QByteArray& what)
{
    m_error = what;
    return false;
}

bool LiveEdge::start()
{
    allowManyDescriptors();
    if (!m_postgres.start() || !m_postgres.makeDatabase(database))
        return fail(m_postgres.error().toUtf8());
    if (!m_redis.start())
        return fail(m_redis.error().toUtf8());
    m_gateway.set(QStringLiteral("REDIS_URL"), m_redis.url());
    if (!m_gateway.migrate(m_postgres, database) || !m_gateway.start())
        return fail(m_gateway.output());
    return true;
}

void LiveEdge::serveBackend(BackendWire& wire, const QByteArray& head)
{
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    Arrived arrived{words.value(0), words.value(1), {}, head};
    const QByteArray length = fieldIn(head, "content-length");
    std::optional<QByteArray> body = QByteArray();
    if (!length.isNull()) {
        body = wire.readBody(length.toLongLong());
        if (body->size() != length.toLongLong())
            body.reset();
    } else if (!fieldIn(head, "transfer-encoding").isNull()) {
        body = wire.readChunked();
    }
    if (!body)
        return; // cut: no server would act on it
    arrived.body = *body;
    {
        const std::lock_guard lock(m_mutex);
        m_arrived.append(arrived);
    }
    if (arrived.target != "/api/v1/echo/large") {
        wire.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 4\r\n\r\necho");
        return;
    }
    wire.send("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(largeAnswer) + "\r\n\r\n");
    const QByteArray piece(1 << 20, 'x');
    qint64 sent = 0;
    while (sent < largeAnswer && wire.send(piece))
        sent += piece.size();
}

RawAnswer LiveEdge::ask(const QByteArray& method, const QByteArray& target, const QByteArray& body,
                        const QList<QByteArray>& fields)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: a\r\nUser-Agent: test\r\n" +
                       m_signIn.as("root", "admin") + "\r\n";
    for (const QByteArray& field : fields)
        bytes += field + "\r\n";
    if (!body.isNull())
        bytes +=
            "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    bytes += "\r\n" + body;
    ++m_asked;
    RawAnswer answer;
    for (int i = 0; i < 2 && answer.status == 0; ++i) {
        if (!m_wire.connected() || i > 0)
            m_wire = EdgeWire(port());
        if (m_wire.send(bytes))
            answer = m_wire.answer(method == "HEAD");
    }
    if (answer.field("connection").toLower() == "close")
        m_wire = EdgeWire(port());
    return answer;
}

bool LiveEdge::setRules(const QByteArray& document)
{
    if (document == m_rules)
        return true;
    const QByteArray precondition = m_tag.isEmpty() ? QByteArray("If-None-Match: *") : "If-Match: " + m_tag;
    const RawAnswer answer =
        ask("PUT", rulesPath, "{\"value\":" + document + ",\"reason\":\"corpus\"}", {precondition});
    if (answer.status == 422 && answer.body.contains("more digits than readers keep"))
        return restoreRules(document);
    if (answer.status != 200 && answer.status != 201)
        return fail("PUT " + document + ": " + answer.head + answer.body);
    m_tag = answer.field("etag");
    m_rules = document;
    return isLive(m_tag.mid(2, m_tag.indexOf('-') - 2)); // "v12-…"
}

bool LiveEdge::restoreRules(const QByteArray& document)
{
    const SqlAnswer written =
        m_postgres.sql(QStringLiteral("UPDATE service_configs SET version = version + 1, hash = 'restored', "
                                      "config_value = '%1' WHERE config_key = 'validation.rules' "
                                      "RETURNING version")
                           .arg(QString::fromUtf8(document).replace(QLatin1Char('\''), QLatin1String("''"))),
                       database);
    if (!written.ok() || !m_postgres.sql(announcement, database).ok())
        return fail(written.error.toUtf8());
    m_rules = document;
    m_tag = "\"v" + written.value().toUtf8() + "-restored\"";
    return isLive(written.value().toUtf8());
}

bool LiveEdge::isLive(const QByteArray& version)
{
    const QByteArray line = "\"event\":\"rules-live\",\"version\":" + version + ',';
    if (QTest::qWaitFor([this, &line] { return m_gateway.output().contains(line); }, liveWithin))
        return true;
    return fail("not live: " + m_rules + m_gateway.output().right(2000));
}

QList<QByteArray> LiveEdge::metricLines(const QByteArray& family)
{
    QList<QByteArray> found;
    const QList<QByteArray> lines = ask("GET", "/metrics").body.split('\n');
    for (const QByteArray& line : lines)
        if (line.startsWith(family + '{'))
            found.append(line);
    return found;
}

QMap<QByteArray, qint64> LiveEdge::rejections()
{
    QMap<QByteArray, qint64> counts;
    const QList<QByteArray> lines = metricLines("validation_rejections_total");
    for (const QByteArray& line : lines) {
        const QList<QByteArray> parts = line.split('"'); // name{rule= X ,status= N } count
        counts[parts.value(1) + ' ' + parts.value(3)] += parts.value(4).mid(2).toLongLong();
    }
    return counts;
}

qint64 LiveEdge::answered()
{
    qint64 sum = -m_asked; // the question for the metrics is not in them yet
    const QList<QByteArray> lines = metricLines("http_requests_total");
    for (const QByteArray& line : lines)
        sum += line.mid(line.lastIndexOf(' ') + 1).toLongLong();
    return sum;
}

QList<LiveEdge::Arrived> LiveEdge::takeArrived()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_arrived, {});
}

} // namespace gatehouse::test
