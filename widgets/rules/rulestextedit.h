#pragma once

#include "jsonpointer.h"
#include "rulesfinding.h"

#include <QPlainTextEdit>

#include <vector>

namespace gatehouse
{

class JsonHighlighter;
class RulesDraft;

/// The draft as text: line numbers, JSON in colours, what lint found at its place. Undo and redo are the
/// draft's, not its own.
class RulesTextEdit : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesTextEdit)

public:
    /// The draft outlives this.
    explicit RulesTextEdit(RulesDraft& draft, QWidget* parent = nullptr);

    void setFindings(const std::vector<RulesFinding>& findings);
    /// Brings a value into view and marks its lines; leaves the cursor where it is.
    void showPointer(const json::JsonPointer& pointer);
    /// Puts the cursor there.
    void goTo(std::size_t offset);
    void goTo(const RulesFinding& finding);
    /// The next (or, with FindBackward, the one before) place of the text, around the ends.
    bool findNext(const QString& text, QTextDocument::FindFlags flags = {});

    int gutterWidth() const;
    void paintGutter(QPaintEvent* event);
    /// The words of what was found in the line at this height; empty for none.
    QString messageAt(const QPoint& position) const;

signals:
    /// The cursor was put into another value by the user.
    void pointerChanged(const gatehouse::json::JsonPointer& pointer);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Mark {
        QTextCursor place;
        RulesFinding::Severity severity;
        QString message;
    };

    void takeDraft();
    void takeTyping();
    void tellPointer();
    void updateSelections();
    void updateGutterPlace();
    QTextCursor cursorOver(std::size_t offset, std::size_t length) const;
    QTextCursor cursorOf(const RulesFinding& finding) const;
    /// Of text that is no JSON: its line and column, over one character.
    QTextCursor cursorAtPlace(const RulesFinding& finding) const;
    void put(const QTextCursor& cursor);
    void indentNewLine();

    RulesDraft& m_draft;
    JsonHighlighter* m_highlighter;
    QWidget* m_gutter;
    std::vector<Mark> m_marks;
    QTextCursor m_shown; ///< the lines of the endpoint in the form
    json::JsonPointer m_pointer;
    bool m_isTaking = false;
};

} // namespace gatehouse
