#include "flamegraphpane.h"

#include "flamegraphview.h"
#include "spanfinder.h"
#include "statepanel.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

/// Steps of the way that are named; those between the first and the last are an ellipsis.
constexpr int mostSteps = 4;

/// The nodes of the spans that findSpans() finds.
std::vector<bool> matchingNodes(const FlameGraph& graph, const std::string& text, const std::stop_token& stop)
{
    SpanQuery query;
    query.text = text;
    std::vector<bool> matches(graph.nodes().size());
    for (const SpanIndex span : findSpans(graph.trace(), query, stop))
        matches[graph.nodeOf(span)] = true;
    return matches;
}

} // namespace

FlameGraphPane::FlameGraphPane(TraceView& view, QWidget* parent) : QWidget(parent), m_view(view)
{
    setObjectName(u"flameGraphPane"_s);
    setAccessibleName(tr("Flame graph of the trace"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setupBar();
    m_stack = new QStackedWidget(this);
    m_state = new StatePanel(m_stack);
    m_graph = new FlameGraphView(m_stack);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_graph);
    layout->addWidget(m_stack, 1);
    connect(&view, &TraceView::traceChanged, this, [this] {
        m_isStale = true;
        if (isVisible())
            compute();
    });
    connect(&view, &TraceView::currentChanged, this, &FlameGraphPane::followView);
    connect(&m_computing, &QFutureWatcherBase::finished, this, &FlameGraphPane::takeGraph);
    connect(&m_searching, &QFutureWatcherBase::finished, this, &FlameGraphPane::takeMatches);
    connect(m_graph, &FlameGraphView::zoomChanged, this, &FlameGraphPane::showWay);
    connect(m_graph, &FlameGraphView::nodeChosen, this, [this](std::uint32_t node) {
        if (!m_view.isEmpty() && m_graph->graph()->sharedTrace() == m_view.sharedTrace())
            m_view.setCurrent(m_graph->graph()->nodes()[node].longest);
    });
}

FlameGraphPane::~FlameGraphPane()
{
    m_stop.request_stop();
    m_searchStop.request_stop();
    m_computing.cancel();
    m_searching.cancel();
}

void FlameGraphPane::setupBar()
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 10, 16, 10);
    bar->setSpacing(12);
    m_way = new QHBoxLayout;
    m_way->setSpacing(2);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"flameSearch"_s);
    m_search->setAccessibleName(tr("Find in the flame graph"));
    m_search->setPlaceholderText(tr("Find a text"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(240);
    m_found = new QLabel(this);
    m_found->setObjectName(u"flameFound"_s);
    m_found->setForegroundRole(QPalette::PlaceholderText);
    bar->addLayout(m_way);
    bar->addStretch(1);
    bar->addWidget(m_found);
    bar->addWidget(m_search);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
    connect(m_search, &QLineEdit::textChanged, this, &FlameGraphPane::search);
}

void FlameGraphPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        compute();
}

void FlameGraphPane::compute()
{
    m_isStale = false;
    m_stop.request_stop();
    m_stop = {};
    m_computing.cancel();
    m_searching.cancel();
    m_graph->setGraph(nullptr); // its texts are those of the view, which shows another trace now
    if (m_view.isEmpty())
        m_state->showEmpty(u"traces"_s, tr("No trace is shown"),
                           tr("Open a trace to see where its time went."));
    else
        m_state->showLoading(tr("Adding up the paths…"));
    m_stack->setCurrentWidget(m_state);
    if (!m_view.isEmpty())
        m_computing.setFuture(QtConcurrent::run([trace = m_view.sharedTrace(), stop = m_stop.get_token()] {
            return FlameGraph::of(trace, stop);
        }));
}

void FlameGraphPane::takeGraph()
{
    if (m_computing.isCanceled() || m_computing.future().resultCount() == 0 || !m_computing.result())
        return;
    m_graph->setGraph(m_computing.result());
    m_stack->setCurrentWidget(m_graph);
    followView();
    search();
}

void FlameGraphPane::followView()
{
    if (!m_graph->graph() || m_view.isEmpty() || m_view.current() == noSpan ||
        m_graph->graph()->sharedTrace() != m_view.sharedTrace())
        return;
    m_graph->setCurrent(m_graph->graph()->nodeOf(m_view.current()));
}

/// "All › … › tool › HTTP POST": a step is a button.
void FlameGraphPane::showWay()
{
    while (QLayoutItem* item = m_way->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    QList<std::uint32_t> steps;
    const auto& graph = m_graph->graph();
    std::uint32_t at = graph ? m_graph->zoomed() : noFlameNode;
    for (; at != noFlameNode && steps.size() < mostSteps; at = graph->nodes()[at].parent)
        steps.prepend(at);
    const auto addStep = [&](const QString& text, std::uint32_t node) {
        auto* button = new QToolButton(this);
        button->setObjectName(u"flameStep"_s);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setText(button->fontMetrics().elidedText(text, Qt::ElideRight, 160));
        connect(button, &QToolButton::clicked, this, [this, node] { m_graph->zoomTo(node); });
        m_way->addWidget(button);
    };
    const auto addMark = [&](const QString& text) { m_way->addWidget(new QLabel(text, this)); };
    addStep(tr("All"), noFlameNode);
    if (at != noFlameNode)
        addMark(u"› …"_s);
    for (const std::uint32_t step : std::as_const(steps)) {
        addMark(u"›"_s);
        addStep(m_graph->nodeText(step), step);
    }
}

void FlameGraphPane::search()
{
    m_searchStop.request_stop();
    m_searchStop = {};
    m_searching.cancel();
    const std::string text = m_search->text().trimmed().toStdString();
    if (text.empty() || !m_graph->graph()) {
        m_found->clear();
        m_graph->setMatches({});
        return;
    }
    m_searching.setFuture(
        QtConcurrent::run([graph = m_graph->graph(), text, stop = m_searchStop.get_token()] {
            return matchingNodes(*graph, text, stop);
        }));
}

void FlameGraphPane::takeMatches()
{
    if (m_searching.isCanceled() || m_searching.future().resultCount() == 0 || !m_graph->graph())
        return;
    std::vector<bool> matches = m_searching.result();
    if (matches.size() != m_graph->graph()->nodes().size())
        return;
    const auto found = std::count(matches.begin(), matches.end(), true);
    m_found->setText(tr("%n found", nullptr, static_cast<int>(found)));
    m_graph->setMatches(std::move(matches));
}

void FlameGraphPane::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Tone::Surface));
}

} // namespace gatehouse
