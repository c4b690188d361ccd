#include "messagedocument.h"

#include "chattext.h"
#include "icons.h"
#include "theme.h"

#include <QImage>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

/// Qt reads each entity as a document of its own; with more, the text is shown as it was written.
constexpr int mostEntities = 500;

bool isFence(QStringView line)
{
    const QStringView text = line.trimmed();
    return text.startsWith(u"```") || text.startsWith(u"~~~");
}

} // namespace

QString withHardBreaks(const QString& markdown)
{
    QString text;
    text.reserve(markdown.size() + markdown.size() / 16);
    bool isInFence = false;
    const auto lines = QStringView(markdown).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool fence = isFence(lines[i]);
        if (fence)
            isInFence = !isInFence;
        text += lines[i];
        const bool breaks =
            !isInFence && !fence && !lines[i].trimmed().isEmpty() && !lines[i].startsWith(u'|');
        if (i + 1 < lines.size())
            text += breaks ? u"  \n" : u"\n";
    }
    return text;
}

MessageDocument::MessageDocument(const Theme& theme)
{
    applyTheme(theme);
}

MessageDocument::MessageDocument(const QString& markdown, const Theme& theme, QObject* parent)
    : QTextDocument(parent)
{
    applyTheme(theme);
    if (markdown.count(u'&') > mostEntities) {
        setPlainText(markdown);
        styleMasks(theme);
        return;
    }
    setMarkdown(withHardBreaks(markdown), MarkdownFeatures(MarkdownDialectGitHub) | MarkdownNoHTML);
    showHidden();
    styleBlocks(theme);
    styleMasks(theme);
}

MessageDocument* MessageDocument::plain(const QString& text, const Theme& theme)
{
    auto* document = new MessageDocument(theme);
    document->setPlainText(text);
    document->styleMasks(theme);
    return document;
}

void MessageDocument::applyTheme(const Theme& theme)
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
    setDefaultFont(theme.body());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setDefaultTextOption(option);
}

/// Whatever the scheme, nothing is opened and nobody is asked.
QVariant MessageDocument::loadResource(int type, const QUrl& /*name*/)
{
    if (type != ImageResource)
        return QByteArray();
    return icon(u"eye-off").pixmap(16, 16).toImage();
}

void MessageDocument::styleBlocks(const Theme& theme)
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        const bool isCode = block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
                            block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
        QTextCursor cursor(block);
        QTextBlockFormat blockFormat = block.blockFormat();
        if (isCode)
            blockFormat.setBackground(theme.color(Tone::Surface));
        blockFormat.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(blockFormat);
        QList<QPair<int, int>> codeRuns;
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().fontFixedPitch())
                codeRuns << qMakePair(it.fragment().position(), it.fragment().length());
        for (const auto& [position, length] : codeRuns) {
            cursor.setPosition(position);
            cursor.setPosition(position + length, QTextCursor::KeepAnchor);
            QTextCharFormat format;
            format.setFont(theme.mono(), QTextCharFormat::FontPropertiesSpecifiedOnly);
            format.setBackground(theme.color(Tone::Surface));
            cursor.mergeCharFormat(format);
        }
    }
    for (QTextFrame* frame : rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderCollapse(true);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(theme.color(Tone::Border));
            format.setCellPadding(5);
            table->setFormat(format);
        }
}

/// Markdown's entities (&#x202E;) bring back what visibleText() shows as a code.
void MessageDocument::showHidden()
{
    static const QRegularExpression hidden(
        u"[\\p{Cf}\\p{Cc}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}]"_s);
    for (QTextCursor at = find(hidden); !at.isNull(); at = find(hidden, at)) {
        const QString found = at.selectedText();
        // Its neighbours decide whether a joiner stays; a code point is two units at most.
        const int place = at.selectionStart() - at.block().position();
        const int from = std::max(0, place - 2);
        const QString around = at.block().text().mid(from, place - from + found.size() + 2);
        const QString shown = visibleText(found);
        if (shown != found && !visibleText(around).contains(found))
            at.insertText(shown);
    }
}

/// What was masked looks masked.
void MessageDocument::styleMasks(const Theme& theme)
{
    static const QRegularExpression mask(u"\\[redacted:[a-z]+\\]"_s);
    QTextCharFormat format;
    format.setBackground(theme.color(Tone::Text));
    format.setForeground(theme.color(Tone::Surface));
    for (QTextCursor at = find(mask); !at.isNull(); at = find(mask, at))
        at.mergeCharFormat(format);
}

} // namespace gatehouse
