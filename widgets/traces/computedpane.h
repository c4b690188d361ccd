#pragma once

#include "traceview.h"

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace gatehouse
{

class StatePanel;

/// A view of the trace that is shown which has to be computed first: a bar, and below it either what was
/// computed or what there is to say instead. Computed when it is seen, and again when it is seen and stale.
class ComputedPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComputedPane)

public:
    ~ComputedPane() override;

protected:
    /// The view outlives this; another trace makes it stale.
    explicit ComputedPane(TraceView& view, QWidget* parent);

    /// Starts anew with the trace that is shown, or says that there is none.
    virtual void compute() = 0;
    void goStale();

    TraceView& view() const { return m_view; }
    /// Whether this is the trace that is shown, and not the one before it.
    bool isShown(const std::shared_ptr<const Trace>& trace) const;
    /// Whether what was computed last, if anything was, is of another trace than the view's: not of an older
    /// picture of the same one, of which whatever somebody did to it stays.
    bool isOther() const { return m_isOther; }
    /// What was computed is of the trace that is shown.
    void setTaken() { m_isOther = false; }

    QHBoxLayout& bar() { return *m_bar; }
    /// Below the bar, once for all: what is computed is made with this parent and given to setContent().
    /// Made behind what is in the bar, so that the tab key goes there first.
    QWidget* addStack();
    void setContent(QWidget* content);
    void showContent();
    /// A state that the panel shows is seen once this is called.
    void showState();
    StatePanel& state() { return *m_state; }

    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void onTraceChanged();
    void recompute();

    TraceView& m_view;
    bool m_isStale = true;
    bool m_isOther = true;
    QHBoxLayout* m_bar = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatePanel* m_state = nullptr;
    QWidget* m_content = nullptr;
};

} // namespace gatehouse
