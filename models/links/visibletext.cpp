#include "visibletext.h"

#include <QList>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr qsizetype encodedRun = 1024;

bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D;
}

/// Letters of other scripts, their marks, and signs such as emoji: what joiners are for.
bool takesJoiners(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Symbol_Other:
    case QChar::Symbol_Modifier:
        return true;
    default:
        return false;
    }
}

bool isInvisible(char32_t c)
{
    if (c == '\n' || c == '\t')
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi, zero width, soft hyphen, byte order mark, tags
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Surrogate:
        return true;
    default:
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800; // blank letters
    }
}

bool isEncoded(char32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '=' || c == '-' || c == '_';
}

void appendEncodedRun(QString& shown, QString& run)
{
    if (run.size() >= encodedRun)
        shown += u"⟨%1 KB of encoded data⟩"_s.arg(
            QString::number(static_cast<double>(run.size()) / 1024.0, 'f', 1));
    else
        shown += run;
    run.clear();
}

QString codeOf(char32_t c)
{
    return u"⟨U+%1⟩"_s.arg(QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, u'0'));
}

/// True for a joiner with such letters or signs on both sides.
bool joins(const QList<uint>& points, qsizetype at)
{
    return isJoiner(points[at]) && at > 0 && at + 1 < points.size() && takesJoiners(points[at - 1]) &&
           (takesJoiners(points[at + 1]) || points[at + 1] == 0x2640 || points[at + 1] == 0x2642);
}

/// What is invisible as its code; a run of letters of base64 is added by `runs`, which empties it.
template <typename EncodedRuns>
QString made(const QString& text, EncodedRuns runs)
{
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s);
    const QList<uint> points = plain.toUcs4();
    QString shown;
    shown.reserve(plain.size());
    QString run;
    for (qsizetype at = 0; at < points.size(); ++at) {
        const char32_t c = points[at];
        if (isEncoded(c)) {
            run += QChar(static_cast<char16_t>(c));
            continue;
        }
        runs(shown, run);
        if (isInvisible(c) && !joins(points, at))
            shown += codeOf(c);
        else
            shown += QChar::fromUcs4(c);
    }
    runs(shown, run);
    return shown;
}

} // namespace

QString visibleText(const QString& text)
{
    return made(text, appendEncodedRun);
}

QString visibleCharacters(const QString& text)
{
    return made(text, [](QString& shown, QString& run) {
        shown += run;
        run.clear();
    });
}

} // namespace gatehouse
