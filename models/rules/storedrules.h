#pragma once

#include "utctime.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace gatehouse
{

/// The rules a gateway has stored: `validation.rules` as GATEWAY §1's C.
struct StoredRules {
    std::string text; ///< of the document, to the byte, without blanks around it
    qint64 version = 0;
    QString hash;
    QByteArray etag; ///< in its quotes, as If-Match takes it
    QString updatedBy;
    UtcTime updatedAt;

    friend bool operator==(const StoredRules&, const StoredRules&) = default;
};

} // namespace gatehouse
