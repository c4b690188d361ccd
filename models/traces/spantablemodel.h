#pragma once

#include "csvfile.h"
#include "spantableorder.h"
#include "spantexts.h"

#include <QAbstractTableModel>

#include <memory>

namespace gatehouse
{

/// The spans of a trace as rows, as a SpanTableOrder has them. Sorting and filtering make another order, away
/// from the GUI thread; this shows the newest.
class SpanTableModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpanTableModel)

public:
    enum Role {
        SortRole = Qt::UserRole, ///< the raw number, or the text
        SpanRole,                ///< its SpanIndex
        ErrorRole                ///< it has an error of its own
    };

    explicit SpanTableModel(QObject* parent = nullptr);

    /// Null shows none.
    void setOrder(std::shared_ptr<const SpanTableOrder> order);
    const std::shared_ptr<const SpanTableOrder>& order() const { return m_order; }
    SpanIndex spanAt(int row) const { return m_order->spans[static_cast<std::size_t>(row)]; }
    /// -1 if it has no row.
    int rowOf(SpanIndex span) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// All rows, masked: times in ns, so that nothing is rounded. Keeps what it reads.
    static CsvTable table(const std::shared_ptr<const SpanTableOrder>& order);

private:
    QString displayText(SpanIndex span, SpanColumn column) const;
    QVariant sortValue(SpanIndex span, SpanColumn column) const;
    QString toolTip(SpanIndex span, SpanColumn column) const;

    std::shared_ptr<const SpanTableOrder> m_order;
    mutable SpanTexts m_texts;
};

} // namespace gatehouse
