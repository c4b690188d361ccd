#include "componentcards.h"

#include "componentcard.h"

#include <QPushButton>

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr int gap = 10;
constexpr int narrowest = 190;
constexpr int mostColumns = 6;
constexpr int foldedRows = 2;
constexpr int cardHeight = 104;
constexpr int buttonHeight = 30;

int urgency(HealthState state)
{
    switch (state) {
    case HealthState::Down:
        return 0;
    case HealthState::Slow:
    case HealthState::Degraded:
        return 1;
    case HealthState::Unknown:
    case HealthState::Stale:
        return 2;
    case HealthState::Up:
    case HealthState::Maintenance:
        break;
    }
    return 3;
}

} // namespace

ComponentCards::ComponentCards(QWidget* parent) : QWidget(parent), m_more(new QPushButton(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_more->hide();
    m_more->setObjectName(QStringLiteral("showAllCards"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        refresh();
        updateGeometry();
    });
}

void ComponentCards::setMonitor(HealthMonitor* monitor)
{
    m_monitor = monitor;
    // At once: a card draws from its component's record.
    if (monitor)
        connect(&monitor->components(), &QAbstractItemModel::rowsRemoved, this, &ComponentCards::refresh);
    refresh();
}

void ComponentCards::setChosen(const QString& name)
{
    m_chosen = name;
    for (ComponentCard* card : std::as_const(m_cards))
        card->setChecked(!name.isEmpty() && card->row().name == name);
}

ComponentCards::Plan ComponentCards::planFor(int width) const
{
    Plan plan;
    const int all = m_monitor ? m_monitor->components().rowCount() : 0;
    const int fitting = std::clamp((width + gap) / (narrowest + gap), 1, mostColumns);
    plan.columns = std::clamp(all, 1, fitting);
    // A row of four above a row of two looks torn: spread them evenly.
    const int rows = (all + plan.columns - 1) / plan.columns;
    if (rows > 1)
        plan.columns = (all + rows - 1) / rows;
    plan.isFolded = rows > foldedRows;
    plan.shown = plan.isFolded && !m_showsAll ? plan.columns * foldedRows : all;
    const int shownRows = (plan.shown + plan.columns - 1) / plan.columns;
    plan.height = shownRows * cardHeight + std::max(0, shownRows - 1) * gap;
    if (plan.isFolded)
        plan.height += buttonHeight;
    return plan;
}

int ComponentCards::heightForWidth(int width) const
{
    return planFor(width).height;
}

QSize ComponentCards::sizeHint() const
{
    return {width(), heightForWidth(width())};
}

QSize ComponentCards::minimumSizeHint() const
{
    return {narrowest, heightForWidth(width())};
}

QList<HealthComponentRow> ComponentCards::orderedRows(const Plan& plan) const
{
    QList<HealthComponentRow> rows = m_monitor->components().rows();
    if (plan.shown < rows.size()) {
        std::stable_sort(rows.begin(), rows.end(),
                         [](const HealthComponentRow& a, const HealthComponentRow& b) {
                             return urgency(a.state) < urgency(b.state);
                         });
    }
    return rows;
}

void ComponentCards::syncCards(int count)
{
    while (m_cards.size() > count)
        delete m_cards.takeLast();
    while (m_cards.size() < count) {
        auto* card = new ComponentCard(this);
        connect(card, &ComponentCard::clicked, this, [this, card] {
            const QString name = card->row().name;
            emit chosen(name == m_chosen ? QString() : name);
        });
        card->show();
        m_cards << card;
    }
}

void ComponentCards::refresh()
{
    if (!m_monitor)
        return;
    const Plan plan = planFor(width());
    const bool isResized = m_cards.size() != plan.shown || height() != plan.height;
    syncCards(plan.shown);
    const QList<HealthComponentRow> rows = orderedRows(plan);
    const HealthHistory& history = m_monitor->history();
    for (int i = 0; i < plan.shown; ++i) {
        const ComponentRecord* record = history.find(rows.at(i).name);
        m_cards.at(i)->setComponent(rows.at(i), record ? &record->series : nullptr, &history.watch(),
                                    m_monitor->now());
        m_cards.at(i)->setChecked(!m_chosen.isEmpty() && rows.at(i).name == m_chosen);
    }
    if (isResized) {
        updateGeometry();
        arrange();
    }
}

void ComponentCards::arrange()
{
    const Plan plan = planFor(width());
    const double cardWidth = (width() - gap * (plan.columns - 1)) / static_cast<double>(plan.columns);
    for (int i = 0; i < m_cards.size(); ++i) {
        const int left = qRound(i % plan.columns * (cardWidth + gap));
        const int right = qRound((i % plan.columns) * (cardWidth + gap) + cardWidth);
        m_cards.at(i)->setGeometry(left, i / plan.columns * (cardHeight + gap), right - left, cardHeight);
    }
    m_more->setVisible(plan.isFolded);
    if (plan.isFolded) {
        const int all = m_monitor->components().rowCount();
        m_more->setText(m_showsAll ? tr("Show fewer") : tr("Show all %1 components").arg(all));
        m_more->adjustSize();
        m_more->move((width() - m_more->width()) / 2, plan.height - m_more->height() + 4);
    }
}

void ComponentCards::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
    arrange();
}

} // namespace gatehouse
