#pragma once

#include "utctime.h"

#include <QList>
#include <QString>

#include <optional>
#include <string>

namespace gatehouse
{

/// One version in the history of the rules.
struct RulesVersion {
    qint64 version = 0;
    std::optional<qint64> parent; ///< none of the first
    QString hash;
    QString author;
    QString reason;
    UtcTime createdAt;
    std::string text; ///< to the byte; empty in a page, which has none

    friend bool operator==(const RulesVersion&, const RulesVersion&) = default;
};

/// A page of the history, newest first.
struct RulesHistoryPage {
    QList<RulesVersion> versions;
    QString nextCursor; ///< empty on the last page
};

} // namespace gatehouse
