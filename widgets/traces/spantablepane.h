#pragma once

#include "spantablemodel.h"
#include "traceview.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <stop_token>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace gatehouse
{

class CsvExport;
class StatePanel;

/// All spans of the trace that is shown as a table: sorted by any column, filtered, copied and exported. The
/// row of the span that is looked at follows the view, and the view follows the row. Sorted when it is seen,
/// away from the GUI thread.
class SpanTablePane : public QWidget
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
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupBar();
    void setupTable();
    void goStale();
    void compute();
    void takeOrder();
    void showCurrent();
    void followRow(const QModelIndex& index);
    void copySelected() const;
    void showMenu(const QPoint& place);

    TraceView& m_view;
    SpanTableModel m_model;
    SpanColumn m_column = SpanColumn::Start;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    bool m_isStale = true;
    bool m_isFollowing = false; ///< the row is set by the view
    QTimer m_typing;
    QFutureWatcher<std::shared_ptr<const SpanTableOrder>> m_computing;
    std::stop_source m_stop;
    QLineEdit* m_filter = nullptr;
    QLabel* m_count = nullptr;
    CsvExport* m_export = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    StatePanel* m_state = nullptr;
};

} // namespace gatehouse
