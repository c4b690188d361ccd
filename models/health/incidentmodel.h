#pragma once

#include "incident.h"

#include <QAbstractTableModel>
#include <QList>

namespace gatehouse
{

/// Incidents, open ones first, then the newest first. Refreshing keeps selection and scroll
/// position; durations of open ones grow with setNow().
class IncidentModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IncidentModel)

public:
    enum Column { KindColumn, TitleColumn, TimeColumn, DurationColumn, DetailColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< the raw number or text
        KindRole,                ///< Incident::Kind as int
        IncidentRole             ///< Incident
    };

    explicit IncidentModel(float slowAbove, QObject* parent = nullptr);

    /// Oldest first, as an IncidentLog has them.
    void setIncidents(const std::vector<Incident>& incidents);
    void setNow(ChartTime now);

    const QList<Incident>& incidents() const { return m_rows; }
    int openCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString displayText(const Incident& incident, Column column) const;
    QString toolTip(const Incident& incident, Column column) const;
    QVariant sortValue(const Incident& incident, Column column) const;

    QList<Incident> m_rows;
    float m_slowAbove;
    ChartTime m_now = 0;
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::Incident)
