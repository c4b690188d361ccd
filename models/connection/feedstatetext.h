#pragma once

#include "feedstate.h"
#include "openprofile.h"

namespace gatehouse
{

/// How the status bar tells the state of the live feed.
OpenProfile::PartState feedPartState(const FeedState& state);

} // namespace gatehouse
