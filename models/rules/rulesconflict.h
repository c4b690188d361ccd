#pragma once

#include "utctime.h"

#include <QString>

namespace gatehouse
{

/// Somebody else was faster: what is stored now, instead of the version one had read.
struct RulesConflict {
    qint64 version = 0; ///< 0: nothing is stored any more, and the rest is empty
    QString hash;
    QString updatedBy;
    UtcTime updatedAt;

    bool isGone() const { return version == 0; }

    friend bool operator==(const RulesConflict&, const RulesConflict&) = default;
};

} // namespace gatehouse
