#include "fuzzymatch.h"

#include <QChar>

namespace gatehouse
{

std::optional<int> fuzzyScore(QStringView pattern, QStringView text)
{
    int score = 0;
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
        score += found == last + 1 ? 8 : startsWord ? 6 : 1;
        if (found == 0)
            score += 4;
        last = found;
        from = found + 1;
    }
    return score;
}

} // namespace gatehouse
