#include "configclient.h"

#include <QJsonDocument>

namespace gatehouse::test
{
namespace
{

qint64 microsecondsOf(const QString& time)
{
    // 2026-03-01T06:02:20.632281Z: Qt reads milliseconds only.
    const QDateTime seconds = QDateTime::fromString(time.left(19) + QLatin1Char('Z'), Qt::ISODate);
    return seconds.toMSecsSinceEpoch() * 1000 + time.mid(20, 6).toLongLong();
}

} // namespace

ConfigClient::ConfigClient(const GatewayProcess& gateway, QByteArray key)
    : m_gateway(gateway)
    , m_key(std::move(key))
{
}

RawAnswer ConfigClient::put(const QByteArray& value, const QByteArray& tag) const
{
    const QByteArray precondition = tag.isEmpty() ? QByteArray("If-None-Match: *") : "If-Match: " + tag;
    return m_gateway.request("PUT", path(), "{\"value\":" + value + ",\"reason\":\"test\"}",
                             {"Content-Type: application/json", precondition});
}

RawAnswer ConfigClient::get() const
{
    return m_gateway.request("GET", path());
}

RawAnswer ConfigClient::rollback(int version, const QByteArray& tag) const
{
    return m_gateway.request("POST", path() + "/rollback",
                             "{\"version\":" + QByteArray::number(version) + ",\"reason\":\"back\"}",
                             {"Content-Type: application/json", "If-Match: " + tag});
}

QJsonObject objectOf(const RawAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QList<LiveLine> liveLines(GatewayProcess& gateway)
{
    QList<LiveLine> all;
    const QList<QByteArray> lines = gateway.output().split('\n');
    for (const QByteArray& line : lines) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry[QLatin1String("event")].toString() == QLatin1String("rules-live"))
            all.append({entry[QLatin1String("version")].toInteger(),
                        microsecondsOf(entry[QLatin1String("at")].toString())});
    }
    return all;
}

qint64 liveVersion(GatewayProcess& gateway)
{
    const auto lines = liveLines(gateway);
    return lines.isEmpty() ? -1 : lines.last().version;
}

QByteArray rulesWith(int n)
{
    return "{\"version\":1,\"endpoints\":[{\"id\":\"e" + QByteArray::number(n) +
           "\",\"path\":\"/api/v1/things\",\"max_body_bytes\":" + QByteArray::number(1000 + n) + "}]}";
}

} // namespace gatehouse::test
