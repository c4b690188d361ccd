#pragma once

#include "stateshape.h"
#include "theme.h"

#include <QRect>
#include <QString>

#include <optional>

class QPainter;

namespace gatehouse
{

/// A pill as Chip shows one, for delegates and painted views.
struct Pill {
    QString text;
    Tone border = Tone::Border;
    Tone word = Tone::Muted;
    std::optional<StateShape> shape = {};

    static constexpr int Height = 20;
    int width(const Theme& theme) const;
    /// In a line of any height, centred; answers the rectangle it took.
    QRect paint(QPainter& painter, const QPoint& leftMiddle, const Theme& theme) const;
};

} // namespace gatehouse
