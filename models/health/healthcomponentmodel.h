#pragma once

#include "healthhistory.h"

#include <QAbstractTableModel>

namespace gatehouse
{

/// One component as the lists show it.
struct HealthComponentRow {
    QString name;
    HealthState state = HealthState::Unknown;
    HealthState lastKnown = HealthState::Unknown; ///< before it went stale
    ChartTime since = 0;
    ChartTime newest = 0; ///< time of the newest probe
    float latency = noLatency;
    LatencyPercentiles percentiles;
    std::optional<double> uptime; ///< percent of the probes that were watched; 0…100
    QString detail;

    bool hasLatency() const { return latency >= 0; }
    friend bool operator==(const HealthComponentRow&, const HealthComponentRow&) = default;
};

/// The rows of a history, in its order.
QList<HealthComponentRow> rowsOf(const HealthHistory& history);

/// The components with what is known of them now. Refreshing keeps selection and scroll position.
class HealthComponentModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthComponentModel)

public:
    enum Column {
        NameColumn,
        StateColumn,
        LatestColumn,
        P50Column,
        P95Column,
        P99Column,
        UptimeColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< the raw number or text
        StateRole,               ///< HealthState as int
        RowRole                  ///< HealthComponentRow
    };

    explicit HealthComponentModel(QObject* parent = nullptr);

    void setRows(const QList<HealthComponentRow>& rows);
    const QList<HealthComponentRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<HealthComponentRow> m_rows;
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::HealthComponentRow)
