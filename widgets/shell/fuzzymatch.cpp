#include "fuzzymatch.h"

#include <QChar>

namespace gatehouse
{

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    FuzzyMatch match;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace())
            continue;
        // The start of a word is taken before a nearer letter inside one: "sl" is "Session list".
        qsizetype found = -1;
        for (qsizetype i = from; i < text.size(); ++i) {
            if (text[i].toCaseFolded() != wanted.toCaseFolded())
                continue;
            const bool startsWord = i == 0 || !text[i - 1].isLetterOrNumber();
            if (found < 0 || startsWord)
                found = i;
            if (startsWord || i == last + 1)
                break;
        }
        if (found < 0)
            return {};
        const bool startsWord = found == 0 || !text[found - 1].isLetterOrNumber();
        match.score += found == last + 1 ? 8 : startsWord ? 6 : 1;
        if (found == 0)
            match.score += 4;
        match.places.append(static_cast<int>(found));
        last = found;
        from = found + 1;
    }
    return match;
}

std::optional<int> fuzzyScore(QStringView pattern, QStringView text)
{
    const auto match = fuzzyMatch(pattern, text);
    return match ? std::optional(match->score) : std::nullopt;
}

} // namespace gatehouse
