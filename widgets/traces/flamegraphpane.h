#pragma once

#include "flamegraph.h"
#include "traceview.h"

#include <QFutureWatcher>
#include <QWidget>

#include <stop_token>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace gatehouse
{

class FlameGraphView;
class StatePanel;

/// The flame graph of the trace that is shown, with the way to what it is zoomed to and a search. Computed
/// when the pane is seen, away from the GUI thread.
class FlameGraphPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlameGraphPane)

public:
    /// The view outlives this.
    explicit FlameGraphPane(TraceView& view, QWidget* parent = nullptr);
    ~FlameGraphPane() override;

    FlameGraphView& graphView() { return *m_graph; }

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setupBar();
    void compute();
    void takeGraph();
    void showWay();
    void search();
    void takeMatches();
    void followView();

    TraceView& m_view;
    bool m_isStale = true;
    QFutureWatcher<std::shared_ptr<const FlameGraph>> m_computing;
    QFutureWatcher<std::vector<bool>> m_searching;
    std::stop_source m_stop;
    std::stop_source m_searchStop;
    QHBoxLayout* m_way = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_found = nullptr;
    QStackedWidget* m_stack = nullptr;
    FlameGraphView* m_graph = nullptr;
    StatePanel* m_state = nullptr;
};

} // namespace gatehouse
