#pragma once

#include "instancerow.h"

#include <QAbstractTableModel>
#include <QList>

#include <cstdint>

namespace gatehouse
{

/// Which rules each instance serves, beside what is stored.
class InstanceModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InstanceModel)

public:
    enum Column { InstanceColumn, ServedColumn, StateColumn, SinceColumn, ColumnCount };
    enum Role { StateRole = Qt::UserRole };
    enum class State : std::uint8_t {
        Live,    ///< serves what is stored
        Waiting, ///< serves something else, and has not said that it cannot take what is stored
        Refused, ///< could not take what is stored
        Gone     ///< not seen for a while
    };
    /// Of all that live together. Applied is said only when every one serves what is stored.
    enum class Convergence : std::uint8_t { Unknown, Applied, Waiting, Refused };

    explicit InstanceModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Rows go by the instance's id. `hash` is of what is stored; empty: nothing is.
    void setInstances(const QList<InstanceRow>& rows);
    void setStored(qint64 version, const QString& hash);

    State stateOf(const InstanceRow& row) const;
    Convergence convergence() const;
    int living() const;
    int serving() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString shown(const InstanceRow& row, int column) const;
    QString toolTip(const InstanceRow& row) const;
    QString stateText(const InstanceRow& row) const;

    QList<InstanceRow> m_rows;
    qint64 m_version = 0;
    QString m_hash;
};

} // namespace gatehouse
