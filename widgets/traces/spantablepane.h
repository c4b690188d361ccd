#pragma once

#include "computedpane.h"
#include "newestanswer.h"
#include "spantablemodel.h"

#include <QTimer>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QTableView;

namespace gatehouse
{

class CsvExport;

/// All spans of the trace that is shown as a table: sorted by any column, filtered, copied and exported. The
/// row of the span that is looked at follows the view, and the view follows the row. Sorted when it is seen,
/// away from the GUI thread.
class SpanTablePane : public ComputedPane
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpanTablePane)

public:
    /// The view outlives this.
    explicit SpanTablePane(TraceView& view, QWidget* parent = nullptr);
    ~SpanTablePane() override;

    SpanTableModel& model() { return m_model; }
    void setFilter(const QString& text);
    void sortBy(SpanColumn column, Qt::SortOrder order);

signals:
    /// Enter, or a double click: the span is wanted in the waterfall.
    void spanChosen(gatehouse::SpanIndex span);

protected:
    void compute() override;

private:
    void setupBar();
    void setupTable();
    void takeOrder(const std::shared_ptr<const SpanTableOrder>& order);
    /// What somebody did to the rows, by spans of the trace that is shown.
    struct Place {
        std::vector<SpanIndex> selected = {};
        SpanIndex anchor = noSpan; ///< stays where it is on the screen; noSpan: the beginning stays
        int offset = 0;            ///< of the anchor from the top, as the scroll bar counts
    };

    void followTrace();
    SpanIndex spanNow(int row) const;
    std::optional<Place> placeFor(const SpanTableQuestion& question) const;
    void choosePlaceAnchor(Place& place) const;
    void restore(const Place& place);
    void showCurrent();
    void followRow(const QModelIndex& index);
    void copySelected() const;
    void showMenu(const QPoint& place);

    SpanTableModel m_model;
    SpanColumn m_column = SpanColumn::Start;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    std::vector<SpanIndex> m_nowAt; ///< of spans of an older picture, while that is shown
    bool m_isFollowing = false;     ///< the row is set by the view
    QTimer m_typing;
    QLineEdit* m_filter = nullptr;
    QLabel* m_count = nullptr;
    CsvExport* m_export = nullptr;
    QTableView* m_table = nullptr;
    NewestAnswer<std::shared_ptr<const SpanTableOrder>> m_order;
};

} // namespace gatehouse
