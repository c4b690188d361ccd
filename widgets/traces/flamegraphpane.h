#pragma once

#include "computedpane.h"
#include "flamegraph.h"
#include "newestanswer.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace gatehouse
{

class FlameGraphView;

/// The flame graph of the trace that is shown, with the way to what it is zoomed to and a search. Computed
/// when the pane is seen, away from the GUI thread.
class FlameGraphPane : public ComputedPane
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlameGraphPane)

public:
    /// The view outlives this.
    explicit FlameGraphPane(TraceView& view, QWidget* parent = nullptr);
    ~FlameGraphPane() override;

    FlameGraphView& graphView() { return *m_graph; }

protected:
    void compute() override;

private:
    void setupBar();
    void takeGraph(const std::shared_ptr<const FlameGraph>& graph);
    void showWay();
    void search();
    void takeMatches(const std::vector<bool>& matches);
    void followView();

    bool m_isBehind = false; ///< the view has gone on to a span that the graph does not know yet
    QHBoxLayout* m_way = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_found = nullptr;
    FlameGraphView* m_graph = nullptr;
    NewestAnswer<std::shared_ptr<const FlameGraph>> m_computing;
    NewestAnswer<std::vector<bool>> m_searching;
};

} // namespace gatehouse
