#include "csvtext.h"

namespace gatehouse
{
namespace
{

/// Blanks, zero-width characters and bidi controls: a spreadsheet may skip them.
bool isSkipped(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

/// With full-width forms as what they look like.
char16_t plain(QChar c)
{
    const char16_t code = c.unicode();
    return code >= 0xFF01 && code <= 0xFF5E ? static_cast<char16_t>(code - 0xFEE0) : code;
}

bool looksLikeFormula(const QString& cell)
{
    qsizetype at = 0;
    while (at < cell.size() && isSkipped(cell.at(at)) && cell.at(at) != u'\t' && cell.at(at) != u'\r')
        ++at;
    if (at == cell.size())
        return false;
    switch (plain(cell.at(at))) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
        return true;
    default:
        return false;
    }
}

bool isNumber(const QString& cell)
{
    bool isOne = false;
    cell.toDouble(&isOne);
    return isOne;
}

} // namespace

QByteArray csvLine(const QStringList& cells)
{
    QByteArray line;
    for (const QString& cell : cells) {
        if (!line.isEmpty() || &cell != &cells.front())
            line += ',';
        QByteArray text = cell.toUtf8();
        if (looksLikeFormula(cell) && !isNumber(cell))
            text.prepend('\'');
        const bool isQuoted =
            text.contains('"') || text.contains(',') || text.contains('\n') || text.contains('\r');
        line += isQuoted ? '"' + text.replace('"', "\"\"") + '"' : text;
    }
    return line + "\r\n";
}

} // namespace gatehouse
