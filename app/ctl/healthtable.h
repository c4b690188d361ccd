#pragma once

#include "healthchanges.h"
#include "healthreading.h"

#include <string>

namespace gatehouse
{

/// A reading for people, in aligned columns.
std::string healthTable(const HealthReading& reading);

/// One change for people, on one line.
std::string healthChangeLine(const HealthChange& change);

} // namespace gatehouse
