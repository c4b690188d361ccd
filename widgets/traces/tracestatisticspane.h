#pragma once

#include "computedpane.h"
#include "csvfile.h"
#include "newestanswer.h"
#include "spangroupmodel.h"

class QComboBox;
class QTreeView;

namespace gatehouse
{

class CsvExport;

/// The statistics of the trace that is shown: its spans by service and operation, or by operation and
/// service, with figures one can sort by. Computed when the pane is seen.
class TraceStatisticsPane : public ComputedPane
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
    void compute() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupBar();
    void setupTree();
    void fitNames();
    void takeGroups(const std::shared_ptr<const SpanGroups>& groups);
    void choose(const QModelIndex& index);
    void copySelected() const;
    CsvTable table() const;
    void showMenu(const QPoint& place);

    SpanGrouping m_grouping = SpanGrouping::ServiceOperation;
    SpanGroupModel m_model;
    QComboBox* m_groupBy = nullptr;
    CsvExport* m_export = nullptr;
    QTreeView* m_tree = nullptr;
    NewestAnswer<std::shared_ptr<const SpanGroups>> m_groups;
};

} // namespace gatehouse
