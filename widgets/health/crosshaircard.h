#pragma once

#include "latencyscene.h"

#include <QList>
#include <QWidget>

namespace gatehouse
{

/// What the crosshair says: the values of all shown components at one time.
struct CrosshairEntry {
    QString name;
    QColor color;
    QString text;
    float latency = noLatency;
    bool isTroubled = false; ///< slow, or without an answer
};

/// The values of the column at this time: the highest first. A value is held until the next probe;
/// "no answer" and "not watched" are said in words.
QList<CrosshairEntry> crosshairEntries(const LatencyScene& scene, ChartTime time);

/// The card beside the crosshair. It ignores the mouse.
class CrosshairCard : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CrosshairCard)

public:
    static constexpr int mostEntries = 12;

    explicit CrosshairCard(QWidget* parent);

    /// Beside the pixel x, on the side with more room, within the area.
    void showAt(const LatencyScene& scene, ChartTime time, bool isLocked, double x, const QRect& area);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QSize neededSize() const;

    QString m_time;
    QString m_hint;
    QString m_more;
    QList<CrosshairEntry> m_entries;
};

} // namespace gatehouse
