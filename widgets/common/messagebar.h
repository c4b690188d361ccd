#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace gatehouse
{

/// The line above a page that says what an action came to. A problem or a warning stays until
/// it is dismissed (Escape or the cross); a note goes by itself after some seconds.
class MessageBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// `action` is the text of a button ("Undo"); without it there is none.
    void showNote(const QString& text, const QString& action = {});
    void showWarning(const QString& text, const QString& action = {});
    void showProblem(const QString& text, const QString& action = {});
    void dismiss();
    QString text() const;

signals:
    void actionRequested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Kind { Note, Warning, Problem };
    void show(Kind kind, const QString& text, const QString& action);

    Kind m_kind = Kind::Note;
    QLabel* m_text = nullptr;
    QPushButton* m_action = nullptr;
    QToolButton* m_close = nullptr;
    QTimer* m_noteTimer = nullptr;
};

} // namespace gatehouse
