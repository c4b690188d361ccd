#include "goldenfile.h"

#include <QFile>
#include <QRegularExpression>

namespace gatehouse::test
{

using namespace Qt::StringLiterals;

QList<QStringList> goldenRows(const QString& file)
{
    QFile golden(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/") + file);
    QList<QStringList> rows;
    if (!golden.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(golden.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        if (!line.startsWith(u'#'))
            rows.append(line.split(u'\t'));
    return rows;
}

std::string goldenBytes(const QString& field)
{
    static const QRegularExpression repeat(u"\\{(\\d+)\\*([^}]+)\\}"_s);
    QString text = field;
    for (auto match = repeat.match(text); match.hasMatch(); match = repeat.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     match.captured(2).repeated(match.captured(1).toInt()));
    const QByteArray source = text.toUtf8();
    std::string bytes;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const char next = source[i] == '\\' && i + 1 < source.size() ? source[i + 1] : '\0';
        if (next == 'x') {
            bytes.push_back(QByteArray::fromHex(source.mid(i + 2, 2)).at(0));
            i += 3;
        } else if (next != '\0') {
            bytes.push_back(next == 'n' ? '\n' : next == 't' ? '\t' : next);
            ++i;
        } else {
            bytes.push_back(source[i]);
        }
    }
    return bytes;
}

} // namespace gatehouse::test
