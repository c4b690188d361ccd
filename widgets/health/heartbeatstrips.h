#pragma once

#include "healthmonitor.h"
#include "heartbeat.h"

#include <QWidget>

namespace gatehouse
{

/// The newest probes of every component, one mark each, and the uptime of what was watched. A
/// mark's height tells its kind as well as its colour; hatching is time nobody watched.
class HeartbeatStrips : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeartbeatStrips)

public:
    explicit HeartbeatStrips(QWidget* parent = nullptr);

    void setMonitor(HealthMonitor* monitor);
    void refresh();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// A mark was clicked, or Enter pressed on it.
    void timeChosen(gatehouse::ChartTime time);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect stripRect(int row) const;
    int markCount() const;
    std::vector<Heartbeat> marksOf(const HealthComponentRow& row) const;
    std::optional<Heartbeat> markAt(const QPoint& position, int* row = nullptr) const;
    void paintRow(QPainter& painter, int row) const;
    void paintMark(QPainter& painter, const QRectF& place, const Heartbeat& mark) const;
    void describe();

    HealthMonitor* m_monitor = nullptr;
    int m_row = 0;   ///< where the keyboard is
    int m_back = -1; ///< how many marks from the newest; -1: nowhere
};

} // namespace gatehouse
