#include "housestyle.h"

using namespace Qt::StringLiterals;

namespace gatehouse
{

HouseStyle::HouseStyle() : QProxyStyle(u"Fusion"_s) {}

} // namespace gatehouse
