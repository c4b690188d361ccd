#pragma once

#include "tracesearch.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>

namespace gatehouse
{

/// Traces as lines of a table. A new list keeps the lines of traces that are in both, so that selection and
/// scroll stay; one that differs in more than some hundred resets. The order of lines means nothing:
/// sort with TraceResultOrder.
class TraceResultModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceResultModel)

public:
    enum Column {
        TimeColumn,
        ServiceColumn,
        OperationColumn,
        DurationColumn,
        SpansColumn,
        ErrorsColumn,
        ServicesColumn,
        SourceColumn,
        ColumnCount
    };
    enum Role {
        ShareRole = Qt::UserRole ///< of DurationColumn: the part of the longest one's, 0 to 1
    };

    explicit TraceResultModel(QObject* parent = nullptr);

    void setTraces(const TraceList& traces);
    /// What the files are called, by number.
    void setSourceNames(const QHash<quint32, QString>& names);
    const std::shared_ptr<const ListedTrace>& traceAt(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)];
    }
    /// -1: not listed.
    int rowOf(const ListedTrace& trace) const;

    /// By what a column is about, raw figures rather than their words: less than, equal to or greater than 0.
    int compare(const ListedTrace& a, const ListedTrace& b, Column column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What makes a line the same one: the trace and where it is from.
    using Key = std::pair<quint32, QByteArray>;
    static Key keyOf(const ListedTrace& trace);

    std::size_t stepsTo(const TraceList& traces, const QHash<Key, std::size_t>& wanted) const;
    void removeLinesBut(const QHash<Key, std::size_t>& wanted);
    void changeLines(const TraceList& traces, QHash<Key, std::size_t>& wanted);
    void reindex();
    QString displayText(const TraceSummary& line, Column column, quint32 source) const;
    QString toolTip(const TraceSummary& line, Column column, quint32 source) const;
    QString sourceText(quint32 source) const;

    TraceList m_rows;
    QHash<Key, int> m_places;
    QHash<quint32, QString> m_sourceNames;
    std::uint64_t m_longest = 0;
};

/// Sorts them by what a column is about; what is equal stands newest first, then by trace id.
class TraceResultOrder : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceResultOrder)

public:
    explicit TraceResultOrder(TraceResultModel& model, QObject* parent = nullptr);

    const std::shared_ptr<const ListedTrace>& traceAt(int row) const;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    TraceResultModel& m_model;
};

} // namespace gatehouse
