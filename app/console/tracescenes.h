#pragma once

#include "screenshotscene.h"

namespace gatehouse
{

/// Pictures of a trace in all its views: of the one that is shown, else of the largest that is here. None
/// without any.
QList<ScreenshotScene> traceScenes();

} // namespace gatehouse
