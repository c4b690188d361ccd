#pragma once

#include <QHostAddress>
#include <QString>

namespace gatehouse
{

/// Whether a host of a URL is this machine, by its name or its address.
inline bool isLoopback(const QString& host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
           QHostAddress(host).isLoopback();
}

} // namespace gatehouse
