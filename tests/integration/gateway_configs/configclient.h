#pragma once

#include "gatewayprocess.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace gatehouse::test
{

/// Somebody who reads and writes configuration through one gateway.
class ConfigClient
{
public:
    explicit ConfigClient(const GatewayProcess& gateway, QByteArray key = "validation.rules");

    /// PUT; without a tag it creates.
    RawAnswer put(const QByteArray& value, const QByteArray& tag = {}) const;
    RawAnswer get() const;
    RawAnswer rollback(int version, const QByteArray& tag) const;
    QByteArray path() const { return "/api/v1/configs/" + m_key; }

private:
    const GatewayProcess& m_gateway;
    QByteArray m_key;
};

/// The body as a JSON object.
QJsonObject objectOf(const RawAnswer& answer);

/// One line `rules-live` of a gateway's log.
struct LiveLine {
    qint64 version = 0;
    qint64 atMicroseconds = 0; ///< since 1970
};
QList<LiveLine> liveLines(GatewayProcess& gateway);
/// The version it serves; -1 if none went live.
qint64 liveVersion(GatewayProcess& gateway);

/// Rules that differ by n in their text and their hash.
QByteArray rulesWith(int n);

} // namespace gatehouse::test
