#include "jsonhighlighter.h"

#include "theme.h"

namespace gatehouse
{
namespace
{

/// Lines beyond it are no text for people: one of a minified document would be coloured at every key.
constexpr qsizetype longestLine = 20'000;

qsizetype stringEnd(const QString& text, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < text.size() && text.at(at) != u'"')
        at += text.at(at) == u'\\' ? 2 : 1;
    return qMin(at + 1, text.size());
}

bool isNameBefore(const QString& text, qsizetype at)
{
    while (at < text.size() && text.at(at).isSpace())
        ++at;
    return at < text.size() && text.at(at) == u':';
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'+' || c == u'.';
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument* document) : QSyntaxHighlighter(document)
{
    takeTheme();
}

void JsonHighlighter::takeTheme()
{
    m_name.setForeground(Theme::current().color(Tone::Accent));
    m_number.setForeground(Theme::current().color(Tone::SlowText));
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString& text)
{
    if (text.size() > longestLine)
        return;
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text.at(at);
        qsizetype end = at + 1;
        if (c == u'"') {
            end = stringEnd(text, at);
            if (isNameBefore(text, end))
                setFormat(static_cast<int>(at), static_cast<int>(end - at), m_name);
        } else if (isWordPart(c)) {
            while (end < text.size() && isWordPart(text.at(end)))
                ++end;
            setFormat(static_cast<int>(at), static_cast<int>(end - at), m_number);
        }
        at = end;
    }
}

} // namespace gatehouse
