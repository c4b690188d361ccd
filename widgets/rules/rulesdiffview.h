#pragma once

#include <QWidget>

#include <string>

class QLabel;
class QPlainTextEdit;

namespace gatehouse
{

class Card;

/// How two rules documents differ: in few words what changed, endpoint by endpoint, and the lines.
class RulesDiffView : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesDiffView)

public:
    explicit RulesDiffView(QWidget* parent = nullptr);

    /// A line above both: "What they changed".
    void setTitle(const QString& title);
    void setTexts(const std::string& before, const std::string& after);
    bool isSame() const { return m_isSame; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showWords();
    void showLines();

    std::string m_before;
    std::string m_after;
    bool m_isSame = true;
    QLabel* m_title;
    QLabel* m_words;
    Card* m_card;
    QPlainTextEdit* m_lines;
};

/// One sentence a change: "chat: max_body_bytes 65536 → 32768". At most `most`, the last says how many more.
QStringList rulesChangeWords(const std::string& before, const std::string& after, int most = 12);

} // namespace gatehouse
