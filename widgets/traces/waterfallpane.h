#pragma once

#include "trace.h"

#include <QList>
#include <QWidget>

class QAction;
class QBoxLayout;

namespace gatehouse
{

class TraceFindBar;
class TraceMinimap;
class TraceView;
class WaterfallChips;
class WaterfallView;

/// The waterfall of a trace with what belongs to it: the minimap, the find bar, and what can be switched.
class WaterfallPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallPane)

public:
    /// The view outlives this.
    explicit WaterfallPane(TraceView& view, QWidget* parent = nullptr);

    WaterfallView* waterfall() const { return m_waterfall; }
    TraceMinimap* minimap() const { return m_minimap; }
    /// For the page's actions and the command palette; their keys work while the waterfall has the focus,
    /// those of finding in the whole pane.
    QList<QAction*> paneActions() const { return m_actions; }
    void focusFind();

signals:
    /// Details of the span were asked for.
    void spanActivated(gatehouse::SpanIndex span);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setupLayout();
    void setupActions();
    void setupTimeActions();
    void setupTreeActions();
    void setupFindActions();
    QAction* addAction(const QString& text, const QList<QKeySequence>& keys, bool isForPane = false);
    void showSeen();

    TraceView& m_view;
    WaterfallView* m_waterfall = nullptr;
    TraceMinimap* m_minimap = nullptr;
    TraceFindBar* m_findBar = nullptr;
    WaterfallChips* m_chips = nullptr;
    QBoxLayout* m_bars = nullptr;
    QList<QAction*> m_actions;
};

} // namespace gatehouse
