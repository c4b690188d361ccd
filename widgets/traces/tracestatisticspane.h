#pragma once

#include "csvfile.h"
#include "spangroupmodel.h"
#include "traceview.h"

#include <QFutureWatcher>
#include <QWidget>

#include <stop_token>

class QComboBox;
class QStackedWidget;
class QTreeView;

namespace gatehouse
{

class CsvExport;
class StatePanel;

/// The statistics of the trace that is shown: its spans by service and operation, or by operation and
/// service, with figures one can sort by. Computed when the pane is seen.
class TraceStatisticsPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceStatisticsPane)

public:
    /// The view outlives this.
    explicit TraceStatisticsPane(TraceView& view, QWidget* parent = nullptr);
    ~TraceStatisticsPane() override;

    void setGrouping(SpanGrouping grouping);
    SpanGrouping grouping() const { return m_grouping; }
    SpanGroupModel& model() { return m_model; }

signals:
    /// The spans of this service, of this operation, or of both are wanted; as sent, empty for any.
    void groupChosen(const QString& service, const QString& operation);

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupBar();
    void setupTree();
    void compute();
    void takeGroups();
    void choose(const QModelIndex& index);
    void copySelected() const;
    CsvTable table() const;
    void showMenu(const QPoint& place);

    TraceView& m_view;
    SpanGrouping m_grouping = SpanGrouping::ServiceOperation;
    SpanGroupModel m_model;
    bool m_isStale = true;
    QFutureWatcher<std::shared_ptr<const SpanGroups>> m_computing;
    std::stop_source m_stop;
    QComboBox* m_groupBy = nullptr;
    CsvExport* m_export = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTreeView* m_tree = nullptr;
    StatePanel* m_state = nullptr;
};

} // namespace gatehouse
