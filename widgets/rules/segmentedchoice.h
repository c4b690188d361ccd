#pragma once

#include <QStringList>
#include <QWidget>

namespace gatehouse
{

/// A few words side by side of which one is chosen: by click, or with the arrow keys. A word that is not
/// among them can be shown too; then none is chosen.
class SegmentedChoice : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SegmentedChoice)

public:
    explicit SegmentedChoice(const QStringList& words, QWidget* parent = nullptr);

    QString chosen() const { return m_chosen; }
    void setChosen(const QString& word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// By the user.
    void chosenByUser(const QString& word);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int widthOf(const QString& word) const;
    void choose(int place);
    void tellWord();

    QStringList m_words;
    QString m_chosen;
};

} // namespace gatehouse
