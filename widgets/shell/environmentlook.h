#pragma once

#include "profile.h"
#include "theme.h"

#include <QColor>

namespace gatehouse
{

/// The profile's colour, or its environment's: production is red.
QColor environmentColor(const Profile& profile, const Theme& theme);

} // namespace gatehouse
