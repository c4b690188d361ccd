#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QString>

namespace gatehouse::test
{

/// A self-signed certificate with its key.
struct TestCertificate {
    QSslCertificate certificate;
    QSslKey key;

    /// For that host (a name or an address), valid from and to so many days from now.
    static TestCertificate make(const QString& host, int fromDays, int toDays);
};

} // namespace gatehouse::test
