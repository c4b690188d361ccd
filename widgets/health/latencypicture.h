#pragma once

#include "curveraster.h"
#include "latencyscene.h"

#include <qcustomplot.h>

namespace gatehouse
{

/// Draws a part of a scene on one layer of the plot: the bands behind (down, unknown, slow, not
/// watched) and the lines. The history and the live end are two of these on two buffered layers.
class LatencyPicture : public QCPLayerable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LatencyPicture)

public:
    LatencyPicture(QCustomPlot* plot, const QString& layer, const LatencyScene& scene);

    /// The columns it draws; lines start at the last value before them.
    void setColumns(int begin, int end);
    int begin() const { return m_begin; }
    void setNow(ChartTime now) { m_now = now; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    double pixelOf(double column) const;
    void drawBands(QCPPainter& painter) const;
    void drawFailures(QCPPainter& painter) const;
    void drawBlind(QCPPainter& painter, int begin, int end, bool isNotWatched) const;
    int firstJoined() const;
    void drawSeries(QCPPainter& painter);
    void traceLine(const SceneSeries& line, const QRectF& area, double ratio);
    template <class Predicate, class Paint>
    void forRuns(Predicate predicate, Paint paint) const;

    const LatencyScene& m_scene;
    int m_begin = 0;
    int m_end = 0;
    ChartTime m_now = 0;
    std::vector<ColumnLine> m_lines;
    CurveRaster m_raster;
};

} // namespace gatehouse
