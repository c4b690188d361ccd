#include "computedpane.h"

#include "statepanel.h"
#include "theme.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse
{

ComputedPane::ComputedPane(TraceView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_bar(new QHBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar->setContentsMargins(16, 10, 16, 10);
    m_bar->setSpacing(12);
    layout->addLayout(m_bar);
    connect(&view, &TraceView::traceChanged, this, &ComputedPane::onTraceChanged);
}

ComputedPane::~ComputedPane() = default;

QWidget* ComputedPane::addStack()
{
    m_stack = new QStackedWidget(this);
    m_state = new StatePanel(m_stack);
    m_stack->addWidget(m_state);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_stack, 1);
    return m_stack;
}

void ComputedPane::setContent(QWidget* content)
{
    m_content = content;
    m_stack->addWidget(content);
}

void ComputedPane::showContent()
{
    m_stack->setCurrentWidget(m_content);
}

void ComputedPane::showState()
{
    m_stack->setCurrentWidget(m_state);
}

bool ComputedPane::isShown(const std::shared_ptr<const Trace>& trace) const
{
    return !m_view.isEmpty() && trace == m_view.sharedTrace();
}

void ComputedPane::onTraceChanged()
{
    const bool isNewerPicture = m_view.nowAt(0) != noSpan;
    m_isOther = m_isOther || !isNewerPicture;
    goStale();
}

void ComputedPane::goStale()
{
    m_isStale = true;
    if (isVisible())
        recompute();
}

void ComputedPane::recompute()
{
    m_isStale = false;
    compute();
}

void ComputedPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        recompute();
}

void ComputedPane::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Tone::Surface));
}

} // namespace gatehouse
