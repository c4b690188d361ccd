#pragma once

#include "rulesfinding.h"
#include "utctime.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// One instance of the gateway and the rules it serves.
struct InstanceRow {
    QString instance;
    UtcTime startedAt;
    UtcTime seenAt;
    std::optional<qint64> servedVersion; ///< none: the built-in rules
    QString servedHash;                  ///< empty likewise
    std::optional<UtcTime> staleSince;   ///< it could not take what is stored, since then
    std::string refused;                 ///< why not, JSON to the byte; empty: nothing was refused
    std::optional<qint64> refusedVersion;
    QString refusedReason;                     ///< its words; empty where it says none
    std::vector<RulesFinding> refusedFindings; ///< without places in the text
    bool alive = false;                        ///< seen within 15 s by the database's clock
};

} // namespace gatehouse
