#include "rulestextedit.h"

#include "editortext.h"
#include "jsonhighlighter.h"
#include "rulesdraft.h"
#include "stateshape.h"
#include "theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

/// The numbers of the lines, with a mark where lint found something.
class LineGutter : public QWidget
{
public:
    explicit LineGutter(RulesTextEdit& editor) : QWidget(&editor), m_editor(editor) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_editor.paintGutter(event); }
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto* help = static_cast<QHelpEvent*>(event);
            QToolTip::showText(help->globalPos(), m_editor.messageAt(QPoint(0, help->y())), this);
            return true;
        }
        return QWidget::event(event);
    }

private:
    RulesTextEdit& m_editor;
};

Tone toneOf(RulesFinding::Severity severity)
{
    return severity == RulesFinding::Severity::Error ? Tone::Down : Tone::Slow;
}

} // namespace

RulesTextEdit::RulesTextEdit(RulesDraft& draft, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_draft(draft)
    , m_highlighter(new JsonHighlighter(document()))
    , m_gutter(new LineGutter(*this))
{
    setObjectName(u"rulesText"_s);
    setAccessibleName(tr("Rules as JSON"));
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setFont(Theme::of(this).mono());
    connect(this, &QPlainTextEdit::textChanged, this, &RulesTextEdit::takeTyping);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &RulesTextEdit::tellPointer);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &RulesTextEdit::updateGutterPlace);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(&draft, &RulesDraft::changed, this, &RulesTextEdit::takeDraft);
    takeDraft();
    updateGutterPlace();
}

void RulesTextEdit::takeDraft()
{
    if (m_isTaking)
        return;
    const QString wanted = editorText(m_draft.text());
    const QString shown = document()->toRawText();
    if (wanted == shown)
        return;
    const auto head =
        std::mismatch(wanted.begin(), wanted.end(), shown.begin(), shown.end()).first - wanted.begin();
    qsizetype tail = 0;
    while (tail < std::min(wanted.size(), shown.size()) - head &&
           wanted.at(wanted.size() - 1 - tail) == shown.at(shown.size() - 1 - tail))
        ++tail;
    m_isTaking = true;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(head));
    cursor.setPosition(static_cast<int>(shown.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(wanted.mid(head, wanted.size() - tail - head));
    m_isTaking = false;
}

void RulesTextEdit::takeTyping()
{
    if (m_isTaking)
        return;
    m_isTaking = true;
    m_draft.typeTo(document()->toRawText());
    m_isTaking = false;
    takeDraft(); // a text that is too long was not taken
    tellPointer();
}

void RulesTextEdit::tellPointer()
{
    updateSelections();
    if (m_isTaking || !hasFocus() || !m_draft.tree())
        return;
    const auto pointer = m_draft.pointerAt(byteOffsetOf(m_draft.text(), textCursor().position()));
    if (pointer == m_pointer)
        return;
    m_pointer = pointer;
    emit pointerChanged(pointer);
}

QTextCursor RulesTextEdit::cursorOver(std::size_t offset, std::size_t length) const
{
    const auto from = static_cast<int>(editorPositionOf(m_draft.text(), offset));
    const auto to = static_cast<int>(editorPositionOf(m_draft.text(), offset + length));
    const int end = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(std::min(from, end));
    cursor.setPosition(std::min(to, end), QTextCursor::KeepAnchor);
    return cursor;
}

QTextCursor RulesTextEdit::cursorOf(const RulesFinding& finding) const
{
    const auto node = m_draft.tree() ? m_draft.tree()->nodeAt(finding.offset) : std::nullopt;
    if (node && node->isScalar())
        return cursorOver(node->offset(), node->text().size());
    if (node && node->hasName())
        return cursorOver(node->nameOffset(), node->nameLiteral().size());
    return m_draft.tree() ? cursorOver(finding.offset, 1) : cursorAtPlace(finding);
}

QTextCursor RulesTextEdit::cursorAtPlace(const RulesFinding& finding) const
{
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(finding.line) - 1);
    QTextCursor cursor(block.isValid() ? block : document()->lastBlock());
    const int last = std::max(0, cursor.block().length() - 2);
    // A column is a code point; the few lines with others are marked a little to the left.
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                        std::min(static_cast<int>(finding.column) - 1, last));
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor);
    return cursor;
}

void RulesTextEdit::setFindings(const std::vector<RulesFinding>& findings)
{
    m_marks.clear();
    for (const RulesFinding& finding : findings)
        m_marks.push_back({cursorOf(finding), finding.severity, QString::fromStdString(finding.message)});
    updateSelections();
    m_gutter->update();
}

void RulesTextEdit::showPointer(const json::JsonPointer& pointer)
{
    const auto node = m_draft.tree() ? m_draft.tree()->root().resolve(pointer) : std::nullopt;
    m_shown = QTextCursor();
    if (node && !pointer.isRoot()) {
        m_shown = cursorOver(node->offset(), node->text().size());
        const int first = document()->findBlock(m_shown.selectionStart()).blockNumber();
        const int last = document()->findBlock(m_shown.selectionEnd()).blockNumber();
        const int top = firstVisibleBlock().blockNumber();
        const int lines = std::max(1, viewport()->height() / std::max(1, fontMetrics().lineSpacing()));
        if (!hasFocus() && (first < top || last >= top + lines))
            verticalScrollBar()->setValue(std::max(0, first - 1));
    }
    updateSelections();
}

void RulesTextEdit::goTo(std::size_t offset)
{
    put(cursorOver(offset, 0));
}

void RulesTextEdit::goTo(const RulesFinding& finding)
{
    QTextCursor cursor = cursorOf(finding);
    cursor.setPosition(cursor.selectionStart());
    put(cursor);
}

void RulesTextEdit::put(const QTextCursor& cursor)
{
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
    tellPointer();
}

bool RulesTextEdit::findNext(const QString& text, QTextDocument::FindFlags flags)
{
    if (text.isEmpty() || find(text, flags))
        return !text.isEmpty();
    const QTextCursor before = textCursor();
    moveCursor(flags.testFlag(QTextDocument::FindBackward) ? QTextCursor::End : QTextCursor::Start);
    if (find(text, flags))
        return true;
    setTextCursor(before);
    return false;
}

void RulesTextEdit::updateSelections()
{
    const Theme& theme = Theme::of(this);
    QList<QTextEdit::ExtraSelection> selections;
    if (!m_shown.isNull() && m_shown.hasSelection()) {
        constexpr int mostLines = 400;
        QTextBlock block = document()->findBlock(m_shown.selectionStart());
        for (int i = 0; block.isValid() && block.position() <= m_shown.selectionEnd() && i < mostLines; ++i) {
            QTextEdit::ExtraSelection line;
            line.cursor = QTextCursor(block);
            line.format.setBackground(theme.color(Tone::AccentBackground));
            line.format.setProperty(QTextFormat::FullWidthSelection, true);
            selections << line;
            block = block.next();
        }
    }
    QTextEdit::ExtraSelection current;
    current.cursor = textCursor();
    current.cursor.clearSelection();
    current.format.setBackground(theme.color(Tone::Selection));
    current.format.setProperty(QTextFormat::FullWidthSelection, true);
    if (hasFocus())
        selections << current;
    for (const Mark& mark : m_marks) {
        QTextEdit::ExtraSelection wave;
        wave.cursor = mark.place;
        wave.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.format.setUnderlineColor(theme.color(toneOf(mark.severity)));
        wave.format.setToolTip(mark.message);
        selections << wave;
    }
    setExtraSelections(selections);
}

int RulesTextEdit::gutterWidth() const
{
    const auto digits = QString::number(std::max(99, blockCount())).size();
    return fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits) + 26;
}

void RulesTextEdit::updateGutterPlace()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void RulesTextEdit::paintGutter(QPaintEvent* event)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), theme.color(Tone::Code));
    painter.setFont(font());
    painter.setRenderHint(QPainter::Antialiasing);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const bool isHere = hasFocus() && textCursor().blockNumber() == block.blockNumber();
        painter.setPen(theme.color(isHere ? Tone::Text : Tone::Muted));
        painter.drawText(QRectF(16, place.top(), gutterWidth() - 24, place.height()),
                         Qt::AlignRight | Qt::AlignTop, QString::number(block.blockNumber() + 1));
        for (const Mark& mark : m_marks) {
            if (document()->findBlock(mark.place.selectionStart()) != block)
                continue;
            const bool isError = mark.severity == RulesFinding::Severity::Error;
            paintStateShape(painter, QRectF(3, place.top() + (place.height() - 11) / 2, 11, 11),
                            isError ? StateShape::Down : StateShape::Slow, theme);
            if (isError)
                break;
        }
    }
}

QString RulesTextEdit::messageAt(const QPoint& position) const
{
    const QTextBlock block = cursorForPosition(QPoint(0, position.y())).block();
    QStringList messages;
    for (const Mark& mark : m_marks) {
        if (document()->findBlock(mark.place.selectionStart()) == block)
            messages << mark.message;
    }
    return messages.join(u'\n');
}

bool RulesTextEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Undo and redo are the page's actions: they are the draft's.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), messageAt(viewport()->mapFrom(this, help->pos())), this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

void RulesTextEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter != nullptr) {
        m_highlighter->takeTheme();
        updateSelections();
    }
}

void RulesTextEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGutterPlace();
}

void RulesTextEdit::indentNewLine()
{
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    QString indent;
    for (const QChar c : line) {
        if (c != u' ' && c != u'\t')
            break;
        indent += c;
    }
    const QString before = line.trimmed();
    if (before.endsWith(u'{') || before.endsWith(u'['))
        indent += u"  "_s;
    insertPlainText(u'\n' + indent);
    ensureCursorVisible();
}

void RulesTextEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier)
        indentNewLine();
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace gatehouse
