#pragma once

#include <QStringView>

#include <optional>

namespace gatehouse
{

/// How well the letters of `pattern` are found in `text` in their order, without regard to case:
/// higher is better, nothing where one is missing. Starts of words and runs count more; an empty
/// pattern fits everything alike.
std::optional<int> fuzzyScore(QStringView pattern, QStringView text);

} // namespace gatehouse
