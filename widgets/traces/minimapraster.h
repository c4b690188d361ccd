#pragma once

#include "timestretch.h"
#include "trace.h"
#include "tracefigures.h"

#include <QColor>
#include <QImage>
#include <QSize>

#include <memory>
#include <stop_token>

namespace gatehouse
{

/// What a picture of a whole trace is made of; complete in itself, so that another thread may paint it.
struct MinimapOrder {
    std::shared_ptr<const Trace> trace = {};
    std::shared_ptr<const TraceFigures> figures = {};
    bool isCorrected = true;
    TimeStretch extent = {};
    QSize pixels = {};
    QColor error = {};
    QColor unnamed = {}; ///< of spans without a service
};

/// A picture of all spans of a trace, each counted: where several share a pixel it has their mean colour, and
/// the more of its row's spans cross it the denser it is. Errors are painted last. Transparent where nothing
/// is. Null if it was stopped. Takes n steps and one a pixel, whatever the lengths of bars.
QImage minimapPicture(const MinimapOrder& order, const std::stop_token& stop = {});

} // namespace gatehouse
