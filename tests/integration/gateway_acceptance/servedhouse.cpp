#include "servedhouse.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace gatehouse::test
{
namespace
{

/// Takes the whole body and says so.
void answerWell(BackendWire& wire, const QByteArray& head)
{
    static const QRegularExpression length(QStringLiteral("\r\ncontent-length: *(\\d+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto found = length.match(QString::fromLatin1(head));
    if (found.hasMatch())
        wire.readBody(found.captured(1).toLongLong());
    wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 13\r\n"
              "Connection: close\r\n\r\n{\"took\":true}");
}

} // namespace

const QString ServedHouse::database = QStringLiteral("house");

bool ServedHouse::start()
{
    if (!postgres.start() || !redis.start() || !postgres.makeDatabase(database)) {
        m_error = (postgres.error() + redis.error()).toUtf8();
        return false;
    }
    for (const char* name : names) {
        backends.push_back(std::make_unique<ScriptedBackend>(&answerWell));
        const QString variable =
            QString::fromLatin1(name).toUpper().replace(QLatin1Char('-'), QLatin1Char('_'));
        gateway.set(QStringLiteral("SERVICE_%1_URL").arg(variable), backends.back()->url());
    }
    gateway.set(QStringLiteral("ROUTES"),
                QStringLiteral("clusters=cluster-registry,reports=intelligence-engine,"
                               "observations=observability-collector"));
    gateway.set(QStringLiteral("REDIS_URL"), redis.url());
    gateway.set(QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT"), collector.url());
    gateway.set(QStringLiteral("OTEL_BSP_SCHEDULE_DELAY"), QStringLiteral("20"));
    return gateway.migrate(postgres, database) && gateway.start() && putRules();
}

bool ServedHouse::startAgain()
{
    return gateway.start();
}

bool ServedHouse::putRules()
{
    QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR "/resources/rules/default.json"));
    if (!file.open(QFile::ReadOnly))
        return false;
    const RawAnswer answer = gateway.request("PUT", "/api/v1/configs/validation.rules",
                                             "{\"value\":" + file.readAll() + ",\"reason\":\"acceptance\"}",
                                             {"Content-Type: application/json", "If-None-Match: *"});
    m_error = answer.body;
    return answer.status == 201;
}

RawAnswer ServedHouse::post(const QByteArray& target, const QByteArray& body, QList<QByteArray> fields) const
{
    fields << "Content-Type: application/json"
           << "User-Agent: acceptance";
    return gateway.request("POST", target, body, fields);
}

QByteArray ServedHouse::begin(const QByteArray& user) const
{
    const RawAnswer made = post("/api/v1/chat/sessions", "{\"user_id\":\"" + user + "\"}");
    return jsonOf(made)[QLatin1String("id")].toString().toLatin1();
}

QJsonObject jsonOf(const RawAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

} // namespace gatehouse::test
