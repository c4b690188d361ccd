#include "childprocess.h"
#include "gatewayprocess.h"
#include "postgresserver.h"
#include "redisserver.h"
#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("prometheus");

/// A Prometheus of the test's own on a free port, with its own data, that scrapes one target each second.
class PrometheusServer
{
public:
    PrometheusServer() : m_process(QStringLiteral("TERM")) {}
    ~PrometheusServer()
    {
        if (m_process.running())
            m_process.stop(SIGTERM);
    }
    Q_DISABLE_COPY_MOVE(PrometheusServer)

    bool start(quint16 target)
    {
        QFile file(m_folder.filePath(QStringLiteral("prometheus.yml")));
        if (!file.open(QFile::WriteOnly))
            return false;
        file.write("global:\n  scrape_interval: 1s\nscrape_configs:\n  - job_name: gateway\n"
                   "    static_configs:\n      - targets: ['127.0.0.1:" +
                   QByteArray::number(target) + "']\n");
        file.close();
        // Somebody may take a free port between our look and the server's bind: then try the next.
        for (int i = 0; i < 5; ++i) {
            m_port = ChildProcess::freePort();
            const QStringList arguments = {QStringLiteral("--config.file=") + file.fileName(),
                                           QStringLiteral("--storage.tsdb.path=") +
                                               m_folder.filePath(QStringLiteral("data")),
                                           QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(m_port)};
            if (m_process.start(QStringLiteral("/usr/bin/prometheus"), arguments) &&
                m_process.readyWithin(30'000, [this] { return get("/-/ready").startsWith("HTTP/1.0 200"); }))
                return true;
            m_process.stop(SIGKILL);
        }
        return false;
    }
    QByteArray output() { return m_process.output(); }

    /// The result of an instant query.
    QJsonArray query(const QByteArray& expression) const
    {
        const QByteArray answer = get("/api/v1/query?query=" + expression.toPercentEncoding());
        const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
        return QJsonDocument::fromJson(body)
            .object()[QLatin1String("data")]
            .toObject()[QLatin1String("result")]
            .toArray();
    }
    /// The value of the only sample; NaN for none or several.
    double value(const QByteArray& expression) const
    {
        const QJsonArray result = query(expression);
        if (result.size() != 1)
            return qQNaN();
        return result[0].toObject()[QLatin1String("value")].toArray()[1].toString().toDouble();
    }

private:
    QByteArray get(const QByteArray& target) const
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (!socket.waitForConnected(1000))
            return {};
        socket.write("GET " + target + " HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
        while (socket.waitForReadyRead(5000))
            continue;
        return socket.readAll();
    }

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    ChildProcess m_process;
};

} // namespace

/// What Prometheus itself makes of /metrics.
class PrometheusTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    RedisServer m_redis;
    GatewayProcess m_gateway;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_gateway.migrate(m_postgres, database), m_gateway.output().constData());
        m_gateway.set(QStringLiteral("REDIS_URL"), m_redis.url());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_gateway.request("GET", "/api/v1/chat/sessions").status, 200);
        const RawAnswer refused =
            m_gateway.request("POST", "/api/v1/chat/sessions", "{", {"Content-Type: application/json"});
        QCOMPARE(refused.status, 400);
    }

    void promtoolFindsNothing()
    {
        const RawAnswer metrics = m_gateway.request("GET", "/metrics");
        QCOMPARE(metrics.status, 200);
        QProcess promtool;
        promtool.setProcessChannelMode(QProcess::MergedChannels);
        promtool.start(QStringLiteral("/usr/bin/promtool"),
                       {QStringLiteral("check"), QStringLiteral("metrics")});
        promtool.write(metrics.body);
        promtool.closeWriteChannel();
        QVERIFY2(promtool.waitForFinished(30'000), "promtool did not end");
        QCOMPARE(promtool.readAll(), QByteArray());
        QCOMPARE(promtool.exitCode(), 0);
    }

    void everyFamilyOfTheContractIsThere_data()
    {
        QTest::addColumn<QByteArray>("family");
        for (const char* family :
             {"http_requests_total", "http_request_duration_seconds", "validation_rejections_total",
              "spans_waiting", "validation_records_waiting", "postgresql_pool_connections",
              "postgresql_pool_waiting", "process_resident_memory_bytes", "log_lines_dropped_total"})
            QTest::newRow(family) << QByteArray(family);
    }
    void everyFamilyOfTheContractIsThere()
    {
        QFETCH(QByteArray, family);
        QVERIFY(m_gateway.request("GET", "/metrics").body.contains("# TYPE " + family + " "));
    }

    void prometheusScrapesAndAnswersQueries()
    {
        PrometheusServer prometheus;
        QVERIFY2(prometheus.start(m_gateway.port()), prometheus.output().constData());
        const QByteArray listed = "http_requests_total{method=\"GET\",route=\"/api/v1/chat/sessions\","
                                  "status=\"200\"}";
        QTRY_COMPARE_WITH_TIMEOUT(prometheus.value(listed), 3.0, 30'000);
        QCOMPARE(prometheus.value("up{job=\"gateway\"}"), 1.0);
        QCOMPARE(prometheus.value("sum(validation_rejections_total{status=\"400\"})"), 1.0);
        const double median =
            prometheus.value("histogram_quantile(0.5, sum by (le) (http_request_duration_seconds_bucket"
                             "{route=\"/api/v1/chat/sessions\"}))");
        QVERIFY2(median > 0 && median < 10, QByteArray::number(median).constData());
        // What comes later is seen by a later scrape.
        QCOMPARE(m_gateway.request("GET", "/api/v1/chat/sessions").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(prometheus.value(listed), 4.0, 30'000);
    }

    void cleanupTestCase() { QVERIFY2(m_gateway.stop(), m_gateway.output().constData()); }
};

GATEHOUSE_TEST(PrometheusTest)
#include "tst_prometheus.moc"
