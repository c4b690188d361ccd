#pragma once

#include "columnaggregation.h"
#include "healthhistory.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <vector>

namespace gatehouse
{

/// One line of the chart.
struct SceneSeries {
    QString name;
    QColor color;
    bool isShown = true;
    std::vector<LatencyColumn> columns;
};

/// A stretch of columns with a colour behind it.
struct SceneBand {
    int begin = 0;
    int end = 0;
};

/// What a latency chart shows, in columns of device pixels: the numbers behind the picture.
/// The grid reaches somewhat over both edges so that lines come in from outside.
class LatencyScene
{
public:
    void setHistory(const HealthHistory* history) { m_history = history; }

    /// Sets the window [from, to) over `pixels` columns, and aggregates all of it.
    void setWindow(ChartTime from, ChartTime to, int pixels);
    /// One line for each component of the history; what was hidden stays so.
    void takeComponents();
    /// Aggregates anew what can have changed since: from the column of `since` on.
    void update(ChartTime since);

    const ColumnGrid& grid() const { return m_grid; }
    int lead() const { return m_lead; } ///< columns before the window
    std::vector<SceneSeries>& series() { return m_series; }
    const std::vector<SceneSeries>& series() const { return m_series; }
    const HealthHistory* history() const { return m_history; }

    std::uint8_t blindAt(int column) const;
    /// Where a shown component said this word: from the column of the probe to that of its next
    /// one, but not into a time nobody watched and not past `now`.
    std::vector<SceneBand> wordBands(HealthWord word, ChartTime now) const;
    std::vector<SceneBand> slowBands(ChartTime now) const;
    /// Lowest and highest shown latency; false if there is none.
    bool extent(float& low, float& high) const;

private:
    const HealthHistory* m_history = nullptr;
    ColumnGrid m_grid;
    int m_lead = 0;
    std::vector<SceneSeries> m_series;
};

} // namespace gatehouse
