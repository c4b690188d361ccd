#include "editortext.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr QChar paragraph(0x2029);
constexpr QChar lineInParagraph(0x2028);

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool isFourBytes(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xF8U) == 0xF0U;
}

bool isLineEnd(QChar c)
{
    // All that QTextCursor::insertText() makes a block of.
    return c == u'\n' || c == u'\r' || c == paragraph || c == QChar(0xFDD0) || c == QChar(0xFDD1);
}

/// Walks over characters until one of the two is reached.
struct Walk {
    std::size_t offset = 0;
    qsizetype position = 0;

    void over(std::string_view utf8, std::size_t toOffset, qsizetype toPosition)
    {
        while (offset < utf8.size() && offset < toOffset && position < toPosition) {
            const bool isCrLf = utf8[offset] == '\r' && utf8.substr(offset + 1, 1) == "\n";
            position += isFourBytes(utf8[offset]) ? 2 : 1;
            offset += isCrLf ? 2 : 1;
            while (offset < utf8.size() && isContinuation(utf8[offset]))
                ++offset;
        }
    }
};

std::string lineEndOf(std::string_view utf8)
{
    const auto end = utf8.find('\n');
    return end != std::string_view::npos && end > 0 && utf8[end - 1] == '\r' ? "\r\n" : "\n";
}

qsizetype commonHead(const QString& before, const QString& after)
{
    const auto found = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    qsizetype head = found.first - before.begin();
    if (head > 0 && before.at(head - 1).isHighSurrogate())
        --head;
    return head;
}

qsizetype commonTail(const QString& before, const QString& after, qsizetype head)
{
    const qsizetype most = std::min(before.size(), after.size()) - head;
    qsizetype tail = 0;
    while (tail < most && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    if (tail > 0 && before.at(before.size() - tail).isLowSurrogate())
        --tail;
    return tail;
}

} // namespace

QString editorText(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    text.replace(QStringLiteral("\r\n"), QString(paragraph));
    std::replace_if(text.begin(), text.end(), isLineEnd, paragraph);
    return text;
}

std::size_t byteOffsetOf(std::string_view utf8, qsizetype position)
{
    Walk walk;
    walk.over(utf8, utf8.size(), position);
    return walk.offset;
}

qsizetype editorPositionOf(std::string_view utf8, std::size_t offset)
{
    Walk walk;
    walk.over(utf8, offset, static_cast<qsizetype>(utf8.size()));
    return walk.position;
}

json::TextChange changeTo(std::string_view utf8, const QString& shown)
{
    const QString before = editorText(utf8);
    const qsizetype head = commonHead(before, shown);
    const qsizetype tail = commonTail(before, shown, head);
    Walk walk;
    walk.over(utf8, utf8.size(), head);
    json::TextChange change;
    change.offset = walk.offset;
    walk.over(utf8, utf8.size(), before.size() - tail);
    change.removed = utf8.substr(change.offset, walk.offset - change.offset);
    QString inserted = shown.mid(head, shown.size() - tail - head);
    for (QChar& c : inserted) {
        if (isLineEnd(c) || c == lineInParagraph)
            c = u'\n';
    }
    inserted.replace(u'\n', QString::fromStdString(lineEndOf(utf8)));
    change.inserted = inserted.toStdString();
    return change;
}

} // namespace gatehouse
