#pragma once

#include "healthmonitor.h"
#include "overviewscale.h"

#include <QWidget>

namespace gatehouse
{

/// The state of everything in letters that are read from across the room, with a few figures.
class OverviewBanner : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewBanner)

public:
    explicit OverviewBanner(QWidget* parent = nullptr);

    struct Figure {
        QString label;
        QString value;
        bool isTroubled = false;
    };
    void show(const HealthMonitor& monitor, const QList<Figure>& more);
    void setScale(OverviewScale scale);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString secondLine(const HealthMonitor& monitor) const;
    int paintFigures(QPainter& painter, const QRect& area) const;

    HealthSummary m_summary;
    QString m_headline;
    QString m_second;
    bool m_isOld = false;
    QList<Figure> m_figures;
    OverviewScale m_scale;
};

} // namespace gatehouse
