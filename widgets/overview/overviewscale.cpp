#include "overviewscale.h"

#include <algorithm>

namespace gatehouse
{

double OverviewScale::factorFor(const QSize& page)
{
    const double wide = page.width() / static_cast<double>(desk.width());
    const double high = page.height() / static_cast<double>(desk.height());
    return std::clamp(std::min(wide, high), 1.0, 4.0);
}

QFont OverviewScale::font(const QFont& base, double pixels, QFont::Weight weight) const
{
    QFont font = base;
    font.setPixelSize(std::max(length(pixels), 1));
    font.setWeight(weight);
    return font;
}

} // namespace gatehouse
