#include "waterfallpane.h"

#include "theme.h"
#include "tracefindbar.h"
#include "traceminimap.h"
#include "traceview.h"
#include "waterfallchips.h"
#include "waterfallview.h"

#include <QAction>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <array>

namespace gatehouse
{
namespace
{

constexpr double zoomIn = 0.8;
constexpr double zoomOut = 1.25;
constexpr double panStep = 0.15;

} // namespace

WaterfallPane::WaterfallPane(TraceView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_waterfall(new WaterfallView(view, this))
    , m_minimap(new TraceMinimap(view, this))
    , m_findBar(new TraceFindBar(view, this))
    , m_chips(new WaterfallChips(view, *m_waterfall, this))
{
    m_waterfall->setObjectName(QStringLiteral("waterfall"));
    m_minimap->setObjectName(QStringLiteral("traceMinimap"));
    setupLayout();
    setupActions();
    setFocusProxy(m_waterfall);
    connect(m_waterfall, &WaterfallView::spanActivated, this, &WaterfallPane::spanActivated);
    connect(m_waterfall, &WaterfallView::seenRowsChanged, this, &WaterfallPane::showSeen);
    connect(m_findBar, &TraceFindBar::leaveRequested, m_waterfall, qOverload<>(&QWidget::setFocus));
}

void WaterfallPane::setupLayout()
{
    m_bars = new QBoxLayout(QBoxLayout::LeftToRight);
    m_bars->setSpacing(6);
    m_bars->addWidget(m_findBar, 1);
    m_bars->addWidget(m_chips, 0, Qt::AlignLeft);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(16, 8, 16, 8);
    top->setSpacing(8);
    top->addLayout(m_bars);
    top->addWidget(m_minimap);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_waterfall, 1);
}

/// One line of controls where it fits, else two.
void WaterfallPane::resizeEvent(QResizeEvent* event)
{
    constexpr int oneLine = 1000;
    QWidget::resizeEvent(event);
    m_bars->setDirection(event->size().width() >= oneLine ? QBoxLayout::LeftToRight
                                                          : QBoxLayout::TopToBottom);
}

void WaterfallPane::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Tone::Surface));
}

void WaterfallPane::focusFind()
{
    m_findBar->focusText();
}

void WaterfallPane::showSeen()
{
    const std::vector<SpanIndex>& seen = m_waterfall->seenRows();
    if (seen.empty())
        m_minimap->setSeen(noSpan, noSpan);
    else
        m_minimap->setSeen(seen.front(), seen.back());
}

QAction* WaterfallPane::addAction(const QString& text, const QList<QKeySequence>& keys, bool isForPane)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(isForPane ? Qt::WidgetWithChildrenShortcut : Qt::WidgetShortcut);
    QWidget* const owner = isForPane ? static_cast<QWidget*>(this) : m_waterfall;
    owner->addAction(action);
    m_actions.append(action);
    return action;
}

void WaterfallPane::setupActions()
{
    setupFindActions();
    setupTreeActions();
    setupTimeActions();
}

void WaterfallPane::setupFindActions()
{
    TraceFind* const find = &m_view.find();
    connect(addAction(tr("Find in this trace"), {QKeySequence::Find, Qt::Key_Slash}), &QAction::triggered,
            this, &WaterfallPane::focusFind);
    connect(addAction(tr("Next match"), {Qt::Key_F3}, true), &QAction::triggered, find, &TraceFind::next);
    connect(addAction(tr("Previous match"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, true),
            &QAction::triggered, find, &TraceFind::previous);
    connect(addAction(tr("Hide what does not match"), {Qt::Key_H}), &QAction::triggered, m_findBar,
            &TraceFindBar::toggleHidesRest);
    connect(addAction(tr("Next error"), {Qt::Key_E}), &QAction::triggered, &m_view, &TraceView::nextError);
    connect(addAction(tr("Previous error"), {QKeySequence(Qt::SHIFT | Qt::Key_E)}), &QAction::triggered,
            &m_view, &TraceView::previousError);
    connect(addAction(tr("Only errors"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}),
            &QAction::triggered, m_findBar, &TraceFindBar::toggleErrors);
    // Letters that editors of text taught people; not in the palette a second time.
    for (const bool isNext : {true, false}) {
        QAction* const letter =
            addAction({}, {isNext ? QKeySequence(Qt::Key_N) : QKeySequence(Qt::SHIFT | Qt::Key_N)});
        m_actions.removeLast();
        connect(letter, &QAction::triggered, find, isNext ? &TraceFind::next : &TraceFind::previous);
    }
}

void WaterfallPane::setupTreeActions()
{
    connect(addAction(tr("Show only this span and what is below it"), {Qt::Key_R}), &QAction::triggered,
            m_waterfall, &WaterfallView::enterCurrent);
    connect(addAction(tr("Back to the larger part"), {Qt::Key_Backspace}), &QAction::triggered, &m_view,
            &TraceView::leaveTop);
    connect(addAction(tr("One level fewer"), {Qt::Key_BracketLeft}), &QAction::triggered, this,
            [this] { m_view.stepLevels(-1); });
    connect(addAction(tr("One level more"), {Qt::Key_BracketRight}), &QAction::triggered, this,
            [this] { m_view.stepLevels(1); });
    connect(addAction(tr("Collapse all"), {QKeySequence(Qt::SHIFT | Qt::Key_Left)}), &QAction::triggered,
            &m_view, &TraceView::collapseAll);
    connect(addAction(tr("Expand all"), {QKeySequence(Qt::SHIFT | Qt::Key_Right)}), &QAction::triggered,
            &m_view, &TraceView::expandAll);
    connect(addAction(tr("Fold repeated siblings"), {Qt::Key_G}), &QAction::triggered, this,
            [this] { m_view.setFolding(!m_view.isFolding()); });
}

void WaterfallPane::setupTimeActions()
{
    connect(addAction(tr("Zoom in"), {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_W}), &QAction::triggered, this,
            [this] { m_waterfall->zoomBy(zoomIn); });
    connect(addAction(tr("Zoom out"), {Qt::Key_Minus, Qt::Key_S}), &QAction::triggered, this,
            [this] { m_waterfall->zoomBy(zoomOut); });
    connect(addAction(tr("Earlier"), {Qt::Key_A}), &QAction::triggered, this,
            [this] { m_waterfall->panBy(-panStep); });
    connect(addAction(tr("Later"), {Qt::Key_D}), &QAction::triggered, this,
            [this] { m_waterfall->panBy(panStep); });
    connect(addAction(tr("Show the whole time"), {Qt::Key_F, Qt::Key_0}), &QAction::triggered, m_waterfall,
            &WaterfallView::fit);
    connect(addAction(tr("Zoom to the span"), {Qt::Key_Z}), &QAction::triggered, this, [this] {
        if (!m_view.isEmpty() && m_view.current() != noSpan)
            m_waterfall->zoomTo(m_view.current());
    });
    connect(addAction(tr("Critical path"), {Qt::Key_C}), &QAction::triggered, this,
            [this] { m_waterfall->setShowsCriticalPath(!m_waterfall->showsCriticalPath()); });
    connect(addAction(tr("Clocks corrected or as sent"), {Qt::Key_T}), &QAction::triggered, this, [this] {
        if (!m_view.isEmpty())
            m_view.setCorrected(!m_view.isCorrected());
    });
}

} // namespace gatehouse
