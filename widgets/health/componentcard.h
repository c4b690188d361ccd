#pragma once

#include "healthcomponentmodel.h"
#include "watchlog.h"

#include <QAbstractButton>

namespace gatehouse
{

/// One component: shape, name and word, its latency in large figures, p50 and p99 of the window
/// shown, and a sparkline. A button: it picks the component out on the chart.
class ComponentCard : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComponentCard)

public:
    explicit ComponentCard(QWidget* parent = nullptr);

    /// Neither is kept longer than until the next call; null for none.
    void setComponent(const HealthComponentRow& row, const LatencySeries* series, const WatchLog* watch,
                      ChartTime now);
    const HealthComponentRow& row() const { return m_row; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintHead(QPainter& painter, const QRect& line) const;
    void paintFigures(QPainter& painter, const QRect& line) const;
    void updateWords();
    /// In full, and for little room.
    QStringList percentileWords() const;
    static void paintWhatFits(QPainter& painter, const QRect& room, const QStringList& texts);

    HealthComponentRow m_row;
    const LatencySeries* m_series = nullptr;
    const WatchLog* m_watch = nullptr;
    ChartTime m_now = 0;
};

} // namespace gatehouse
