#pragma once

#include "location.h"
#include "traceview.h"

#include <QWidget>

#include <functional>

class QAction;
class QStackedWidget;
class QTabBar;

namespace gatehouse
{

class OpenProfile;
class SpanInspector;
class TraceHeader;
class WaterfallPane;

/// One trace: what it is, its views one behind the other, and beside them the span that is looked at.
class TracePane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TracePane)

public:
    enum View { Waterfall, FlameGraph, Statistics, Spans };

    explicit TracePane(OpenProfile* profile, QWidget* parent = nullptr);
    ~TracePane() override;

    TraceView& view() { return *m_view; }
    const TraceView& view() const { return *m_view; }
    TraceHeader& header() { return *m_header; }
    /// Another trace, or more of the one that is shown.
    void show(const std::shared_ptr<const Trace>& trace);
    /// The span of this id; false if there is none.
    bool lookAt(const QString& spanId);
    /// As sent; empty for none.
    QString currentSpanId() const;
    void setView(View view);
    QList<QAction*> paneActions() const { return m_actions; }

signals:
    void openRequested(const gatehouse::Location& location);
    /// Another span is looked at.
    void spanChanged();

private:
    using MakePane = std::function<QWidget*()>;

    QWidget* makeLeft();
    void addView(const QString& title, MakePane make);
    void showView(int index);
    void setupActions();
    void lookAtRepaired(SpanRepair repair);
    void lookAtGroup(const QString& service, const QString& operation);

    OpenProfile* m_profile;
    std::unique_ptr<TraceView> m_view;
    TraceHeader* m_header = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    std::vector<MakePane> m_makers; ///< of views that nobody has looked at yet
    WaterfallPane* m_waterfall = nullptr;
    SpanInspector* m_inspector = nullptr;
    QList<QAction*> m_actions;
};

} // namespace gatehouse
