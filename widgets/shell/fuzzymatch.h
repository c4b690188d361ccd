#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace gatehouse
{

struct FuzzyMatch {
    int score = 0;
    QList<int> places; ///< in the text, one for each letter of the pattern
};

/// How well the letters of `pattern` are found in `text` in their order, without regard to case:
/// higher is better, nothing where one is missing. Starts of words and runs count more; an empty
/// pattern fits everything alike.
std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);
/// Its score alone.
std::optional<int> fuzzyScore(QStringView pattern, QStringView text);

} // namespace gatehouse
