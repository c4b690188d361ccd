#pragma once

#include "rulesversion.h"

#include <QAbstractTableModel>
#include <QList>

namespace gatehouse
{

/// The history of the rules, newest first.
class VersionModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionModel)

public:
    enum Column { VersionColumn, ReasonColumn, AuthorColumn, TimeColumn, ColumnCount };

    explicit VersionModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setFirstPage(const RulesHistoryPage& page);
    void append(const RulesHistoryPage& page);
    QString nextCursor() const { return m_nextCursor; }
    const RulesVersion& version(int row) const { return m_versions.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<RulesVersion> m_versions;
    QString m_nextCursor;
};

/// "20 Nov 18:42", in the user's zone.
QString rulesTimeText(UtcTime time);

} // namespace gatehouse
