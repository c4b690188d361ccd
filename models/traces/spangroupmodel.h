#pragma once

#include "spangroups.h"
#include "spantexts.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// What a row is about, as sent: it is the same in a newer picture of the trace.
struct SpanGroupKey {
    std::string group = {};
    std::optional<std::string> part = {}; ///< nothing: the row of the group itself

    friend bool operator==(const SpanGroupKey&, const SpanGroupKey&) = default;
};

/// The statistics of a trace as a tree of two levels, sorted by any column.
class SpanGroupModel : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpanGroupModel)

public:
    enum Column {
        NameColumn,
        CountColumn,
        TotalColumn,
        SelfColumn,
        MinColumn,
        AvgColumn,
        P95Column,
        MaxColumn,
        ShareColumn,
        ErrorsColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< the raw number, or the name
        ShareRole,               ///< 0 … 1, of all self time
        ServiceRole,             ///< the service that the row is of, as sent; empty if of several
        OperationRole            ///< likewise
    };

    explicit SpanGroupModel(QObject* parent = nullptr);

    /// Null shows none.
    void setGroups(std::shared_ptr<const SpanGroups> groups);
    const std::shared_ptr<const SpanGroups>& groups() const { return m_groups; }

    SpanGroupKey keyOf(const QModelIndex& index) const;
    /// Invalid if there is none. Looks at one group after the other.
    QModelIndex find(const SpanGroupKey& key) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// All of it as rows of texts for a file or the clipboard: times in ms, numbers as they are everywhere.
    QStringList exportHeader() const;
    QStringList exportRow(const QModelIndex& index) const;

private:
    using Order = std::vector<quint32>;

    const SpanGroupFigures& figures(const QModelIndex& index) const;
    bool isGroup(const QModelIndex& index) const { return index.internalId() == 0; }
    QString nameText(StringId key) const;
    QString displayText(const QModelIndex& index) const;
    QVariant sortValue(const QModelIndex& index) const;
    QString toolTip(const QModelIndex& index) const;
    double shareOf(const SpanGroupFigures& figures) const;
    QString sentText(const QModelIndex& index, bool wantsService) const;
    template <typename FiguresAt>
    void sortOrder(Order& order, FiguresAt figuresAt) const;
    void sortAll();

    std::shared_ptr<const SpanGroups> m_groups;
    Order m_order; ///< by row: the group
    Order m_rowOfGroup;
    std::vector<Order> m_partOrders; ///< by group, then by row: the part
    int m_column = TotalColumn;
    Qt::SortOrder m_direction = Qt::DescendingOrder;
    mutable SpanTexts m_texts;
};

} // namespace gatehouse
