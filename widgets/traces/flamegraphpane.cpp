#include "flamegraphpane.h"

#include "flamegraphview.h"
#include "spanfinder.h"
#include "statepanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

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

FlameGraphPane::FlameGraphPane(TraceView& view, QWidget* parent)
    : ComputedPane(view, parent)
    , m_computing([this](const auto& graph) { takeGraph(graph); })
    , m_searching([this](const std::vector<bool>& matches) { takeMatches(matches); })
{
    setObjectName(u"flameGraphPane"_s);
    setAccessibleName(tr("Flame graph of the trace"));
    setupBar();
    m_graph = new FlameGraphView(addStack());
    setContent(m_graph);
    connect(&view, &TraceView::currentChanged, this, &FlameGraphPane::followView);
    connect(m_graph, &FlameGraphView::zoomChanged, this, &FlameGraphPane::showWay);
    connect(m_graph, &FlameGraphView::nodeChosen, this, [this](std::uint32_t node) {
        if (isShown(m_graph->graph()->sharedTrace()))
            this->view().setCurrent(m_graph->graph()->nodes()[node].longest);
    });
}

FlameGraphPane::~FlameGraphPane() = default;

void FlameGraphPane::setupBar()
{
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
    bar().addLayout(m_way);
    bar().addStretch(1);
    bar().addWidget(m_found);
    bar().addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &FlameGraphPane::search);
}

void FlameGraphPane::compute()
{
    m_computing.drop();
    m_searching.drop();
    if (isOther() || view().isEmpty()) {
        m_graph->setGraph(nullptr);
        showState();
    }
    if (view().isEmpty())
        state().showEmpty(u"traces"_s, tr("No trace is shown"),
                          tr("Open a trace to see where its time went."));
    else
        state().showLoading(tr("Adding up the paths…"));
    if (!view().isEmpty())
        m_computing.ask([trace = view().sharedTrace()](const std::stop_token& stop) {
            return FlameGraph::of(trace, stop);
        });
}

void FlameGraphPane::takeGraph(const std::shared_ptr<const FlameGraph>& graph)
{
    if (!graph)
        return;
    m_graph->renewGraph(graph);
    setTaken();
    showContent();
    if (m_isBehind || m_graph->current() == noFlameNode)
        followView();
    search();
}

void FlameGraphPane::followView()
{
    m_isBehind = !m_graph->graph() || !isShown(m_graph->graph()->sharedTrace());
    if (m_isBehind || view().current() == noSpan)
        return;
    m_graph->setCurrent(m_graph->graph()->nodeOf(view().current()));
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
    const std::string text = m_search->text().trimmed().toStdString();
    if (text.empty() || !m_graph->graph()) {
        m_searching.drop();
        m_found->clear();
        m_graph->setMatches({});
        return;
    }
    m_searching.ask([graph = m_graph->graph(), text](const std::stop_token& stop) {
        return matchingNodes(*graph, text, stop);
    });
}

void FlameGraphPane::takeMatches(const std::vector<bool>& matches)
{
    if (!m_graph->graph() || matches.size() != m_graph->graph()->nodes().size())
        return;
    const auto found = std::count(matches.begin(), matches.end(), true);
    m_found->setText(tr("%n found", nullptr, static_cast<int>(found)));
    m_graph->setMatches(matches);
}

} // namespace gatehouse
