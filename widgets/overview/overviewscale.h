#pragma once

#include <QFont>
#include <QSize>

namespace gatehouse
{

/// How much larger the overview is drawn than on a desk: it grows with the window, so that a full
/// screen on a wall is read from across the room.
class OverviewScale
{
public:
    static constexpr QSize desk{1368, 832};

    /// Never smaller than on the desk.
    static double factorFor(const QSize& page);

    explicit OverviewScale(double factor = 1) : m_factor(factor) {}

    double factor() const { return m_factor; }
    int length(double pixels) const { return qRound(pixels * m_factor); }
    QFont font(const QFont& base, double pixels, QFont::Weight weight = QFont::Normal) const;

private:
    double m_factor;
};

} // namespace gatehouse
