#pragma once

#include <QWidget>

#include <vector>

namespace gatehouse
{

class TranscriptModel;

/// The turns of a conversation as bars: how long each took to come, in the colour of who
/// spoke, and failed calls with their own shape. A click goes there.
class TurnsChart : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TurnsChart)

public:
    explicit TurnsChart(QWidget* parent = nullptr);

    /// Takes what the model knows now.
    void setTurns(const TranscriptModel& model);
    QSize sizeHint() const override { return {200, 64}; }
    QSize minimumSizeHint() const override { return {80, 64}; }

signals:
    void rowChosen(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Turn {
        int firstRow = 0;
        double seconds = 0;
        bool isUser = false;
        bool hasFailed = false;
        QString tip;
    };
    int turnAt(int x) const;

    std::vector<Turn> m_turns;
    double m_longest = 0;
};

} // namespace gatehouse
