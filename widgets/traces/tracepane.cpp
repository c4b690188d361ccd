#include "tracepane.h"
#include "flamegraphpane.h"
#include "spaninspector.h"
#include "spantablepane.h"
#include "traceheader.h"
#include "tracestatisticspane.h"
#include "waterfallpane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int inspectorWidth = 330;

} // namespace

TracePane::TracePane(OpenProfile* profile, QWidget* parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_view(std::make_unique<TraceView>())
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeLeft());
    m_inspector = new SpanInspector(*m_view, profile, splitter);
    m_inspector->setMinimumWidth(260);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({1000, inspectorWidth});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_inspector, &SpanInspector::openRequested, this, &TracePane::openRequested);
    connect(m_inspector, &SpanInspector::spanRequested, m_view.get(), &TraceView::setCurrent);
    connect(m_header, &TraceHeader::repairRequested, this, &TracePane::lookAtRepaired);
    connect(m_view.get(), &TraceView::currentChanged, this, &TracePane::spanChanged);
    setupActions();
}

TracePane::~TracePane()
{
    // They look at the view, which goes before the children of this.
    const QList<QWidget*> panes = findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(panes);
}

QWidget* TracePane::makeLeft()
{
    auto* left = new QWidget(this);
    m_header = new TraceHeader(*m_view, left);
    m_tabs = new QTabBar(left);
    m_tabs->setObjectName(u"traceTabs"_s);
    m_tabs->setAccessibleName(tr("Views of the trace"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_stack = new QStackedWidget(left);
    m_waterfall = new WaterfallPane(*m_view, m_stack);
    addView(tr("Waterfall"), {});
    m_stack->addWidget(m_waterfall);
    addView(tr("Flame graph"), [this] { return new FlameGraphPane(*m_view, m_stack); });
    addView(tr("Statistics"), [this] {
        auto* pane = new TraceStatisticsPane(*m_view, m_stack);
        connect(pane, &TraceStatisticsPane::groupChosen, this, &TracePane::lookAtGroup);
        return pane;
    });
    addView(tr("Spans"), [this] {
        auto* pane = new SpanTablePane(*m_view, m_stack);
        connect(pane, &SpanTablePane::spanChosen, this, [this](SpanIndex span) {
            m_view->setCurrent(span);
            setView(Waterfall);
        });
        return pane;
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &TracePane::showView);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    return left;
}

void TracePane::addView(const QString& title, MakePane make)
{
    m_tabs->addTab(title);
    m_makers.push_back(std::move(make));
    if (m_makers.back())
        m_stack->addWidget(new QWidget(m_stack)); // until somebody looks
}

void TracePane::showView(int index)
{
    if (MakePane make = std::exchange(m_makers[static_cast<std::size_t>(index)], {})) {
        QWidget* place = m_stack->widget(index);
        m_stack->insertWidget(index, make());
        m_stack->removeWidget(place);
        delete place;
    }
    m_stack->setCurrentIndex(index);
    m_stack->currentWidget()->setFocus();
}

void TracePane::setupActions()
{
    m_actions = m_waterfall->paneActions();
    for (int index = 0; index < m_tabs->count(); ++index) {
        auto* action = new QAction(m_tabs->tabText(index), this);
        action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, index] { m_tabs->setCurrentIndex(index); });
        addAction(action);
        m_actions << action;
    }
}

void TracePane::show(const std::shared_ptr<const Trace>& trace)
{
    if (!m_view->isEmpty() && trace && m_view->trace().id() == trace->id()) {
        m_view->update(trace);
    } else {
        m_view->show(trace);
        m_view->setCurrent(trace ? 0 : noSpan);
    }
}

bool TracePane::lookAt(const QString& spanId)
{
    if (m_view->isEmpty())
        return false;
    const std::string text = spanId.toStdString(); // outlives the id, which may only look at it
    const SpanIndex span = m_view->trace().find(SentId::ofHex(text));
    if (span == noSpan)
        return false;
    m_view->setCurrent(span);
    return true;
}

QString TracePane::currentSpanId() const
{
    if (m_view->isEmpty() || m_view->current() == noSpan)
        return {};
    return QString::fromStdString(m_view->trace().spanId(m_view->current()));
}

void TracePane::setView(View view)
{
    m_tabs->setCurrentIndex(view);
}

void TracePane::lookAtRepaired(SpanRepair repair)
{
    const Trace& trace = m_view->trace();
    const auto size = static_cast<SpanIndex>(trace.size());
    const SpanIndex first = m_view->current() == noSpan ? 0 : m_view->current() + 1;
    for (SpanIndex step = 0; step < size; ++step) {
        const SpanIndex span = (first + step) % size;
        if (trace.repairs(span).has(repair)) {
            m_view->setCurrent(span);
            return;
        }
    }
}

void TracePane::lookAtGroup(const QString& service, const QString& operation)
{
    SpanQuery query;
    query.text = operation.toStdString();
    if (!service.isEmpty())
        query.service = m_view->trace().arena().texts().find(service.toStdString());
    setView(Waterfall);
    m_view->find().search(query);
}

} // namespace gatehouse
