#include "overviewpage.h"

#include "card.h"
#include "elidedlabel.h"
#include "healthwords.h"
#include "newestconversations.h"
#include "openprofile.h"
#include "overviewbanner.h"
#include "overviewdelegates.h"
#include "overviewlist.h"
#include "sparkline.h"
#include "statepanel.h"

#include <QGridLayout>
#include <QLabel>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gatehouse
{

OverviewPage::OverviewPage(OpenProfile* profile, QWidget* parent)
    : OverviewPage(profile ? HealthMonitor::of(*profile) : nullptr,
                   profile ? NewestConversations::over(profile->sql(), profile) : nullptr, profile, parent)
{
}

OverviewPage::OverviewPage(HealthMonitor* monitor, NewestConversations* conversations, OpenProfile* profile,
                           QWidget* parent)
    : Page(u"overview"_s, tr("Overview"), u"overview"_s, profile, parent)
    , m_monitor(monitor)
    , m_newest(conversations)
    , m_stack(new QStackedWidget(this))
    , m_statePanel(new StatePanel(m_stack))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_statePanel);
    setupBody();
    setupComponents();
    setupIncidents();
    setupConversations();
    if (profile && m_newest)
        m_newest->follow(profile->feed());
    refresh();
}

void OverviewPage::setupBody()
{
    m_body = new QWidget(m_stack);
    m_banner = new OverviewBanner(m_body);
    makeList(m_components, tr("Components"), tr("Waiting for the first reading…"));
    makeList(m_incidents, tr("Incidents"), tr("Nothing has happened since the console was opened."));
    makeList(m_conversations, tr("Newest conversations"),
             tr("This profile has no PostgreSQL: conversations are read from there."));
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(18, 14, 18, 16);
    grid->setSpacing(14);
    grid->addWidget(m_banner, 0, 0, 1, 2);
    grid->addWidget(m_components.card, 1, 0);
    grid->addWidget(m_incidents.card, 1, 1);
    grid->addWidget(m_conversations.card, 2, 0, 1, 2);
    grid->setColumnStretch(0, 54);
    grid->setColumnStretch(1, 46);
    grid->setRowStretch(1, 58);
    grid->setRowStretch(2, 42);
    m_stack->addWidget(m_body);
}

void OverviewPage::makeList(List& list, const QString& title, const QString& emptyText)
{
    list.card = new Card(title, m_body);
    list.card->setTitleLine(true);
    list.note = new ElidedLabel({}, list.card);
    list.note->setTone(Tone::Muted);
    list.note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    list.card->addToTitleRow(list.note);
    list.stack = new QStackedWidget(list.card);
    list.view = new OverviewList(list.stack);
    list.view->setAccessibleName(title);
    list.empty = new QLabel(emptyText, list.stack);
    list.empty->setAlignment(Qt::AlignCenter);
    list.empty->setWordWrap(true);
    list.empty->setTextFormat(Qt::PlainText);
    list.empty->setForegroundRole(QPalette::PlaceholderText);
    list.empty->setMargin(16);
    list.stack->addWidget(list.view);
    list.stack->addWidget(list.empty);
    list.stack->setCurrentWidget(list.empty);
    list.card->body()->addWidget(list.stack, 1);
}

void OverviewPage::follow(const QString& page, const QString& id)
{
    Location place = bareLocation();
    place.page = page;
    place.id = id;
    emit openRequested(place);
}

void OverviewPage::setupComponents()
{
    if (!m_monitor)
        return;
    m_components.delegate = new OverviewComponentDelegate(*m_monitor, m_components.view);
    m_components.view->show(m_monitor->components(), *m_components.delegate);
    connect(m_components.view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        follow(u"health"_s, index.data(HealthComponentModel::RowRole).value<HealthComponentRow>().name);
    });
    connect(m_monitor, &HealthMonitor::recorded, this, &OverviewPage::refresh);
    connect(m_monitor, &HealthMonitor::woke, this, [this] {
        if (isVisible())
            refreshState();
    });
    connect(m_statePanel, &StatePanel::actionRequested, m_monitor, [this] { m_monitor->poller().askNow(); });
}

void OverviewPage::setupIncidents()
{
    if (!m_monitor)
        return;
    m_incidents.delegate = new OverviewIncidentDelegate(m_monitor->incidents(), m_incidents.view);
    m_incidents.view->show(m_monitor->incidents(), *m_incidents.delegate);
    m_incidents.view->setModelColumn(IncidentModel::TitleColumn);
    connect(m_incidents.view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const auto incident = index.data(IncidentModel::IncidentRole).value<Incident>();
        constexpr ChartTime around = 60'000;
        Location place = bareLocation();
        place.page = u"health"_s;
        place.id = incident.component;
        place.from = fromChartTime(incident.from - around);
        place.to = fromChartTime(incident.to.value_or(m_monitor->now()) + around);
        emit openRequested(place);
    });
}

void OverviewPage::setupConversations()
{
    if (!m_newest)
        return;
    m_conversations.delegate = new OverviewConversationDelegate(m_conversations.view);
    m_conversations.view->show(m_newest->model(), *m_conversations.delegate);
    m_conversations.empty->setText(tr("Loading conversations…"));
    connect(m_newest, &NewestConversations::changed, this, &OverviewPage::refreshConversations);
    connect(m_conversations.view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        follow(u"sessions"_s, index.data(SessionListModel::IdRole).toString());
    });
}

void OverviewPage::refresh()
{
    refreshState();
    refreshConversations();
    if (const QSet<QString> seen = sights(); seen != m_lastSights) {
        m_lastSights = seen;
        emit sightsChanged();
    }
}

void OverviewPage::refreshState()
{
    if (!m_monitor && !m_newest) {
        m_statePanel->showEmpty(
            u"overview", tr("Nothing to watch"),
            tr("Open a profile with a gateway or a PostgreSQL database: its state is then "
               "shown here."));
        m_stack->setCurrentWidget(m_statePanel);
        return;
    }
    m_stack->setCurrentWidget(m_body);
    m_banner->setVisible(m_monitor != nullptr);
    if (!m_monitor) {
        m_components.empty->setText(tr("This profile has no gateway: components are told by its health."));
        return;
    }
    QList<OverviewBanner::Figure> more;
    if (m_newest && m_newest->hasAnswered())
        more << OverviewBanner::Figure{tr("Conversations"), tr("%1 live").arg(m_newest->liveCount()), false};
    m_banner->show(*m_monitor, more);
    const bool hasComponents = m_monitor->components().rowCount() > 0;
    if (!hasComponents && m_monitor->gateway().isAway())
        m_components.empty->setText(m_monitor->gateway().reason);
    m_components.stack->setCurrentWidget(hasComponents ? static_cast<QWidget*>(m_components.view)
                                                       : m_components.empty);
    m_components.view->viewport()->update();
    const ChartTime drawn = sparklineLengthFor(m_monitor->history().watch(), m_monitor->now(),
                                               OverviewComponentDelegate::longestSparkline);
    //: How much time the sparklines show
    m_components.note->setText(hasComponents ? tr("last %1").arg(durationText(drawn)) : QString());
    const bool hasIncidents = m_monitor->incidents().rowCount() > 0;
    m_incidents.stack->setCurrentWidget(hasIncidents ? static_cast<QWidget*>(m_incidents.view)
                                                     : m_incidents.empty);
    m_incidents.note->setText(hasIncidents ? tr("%1 open").arg(m_monitor->incidents().openCount())
                                           : QString());
}

void OverviewPage::refreshConversations()
{
    if (!m_newest)
        return;
    const bool hasRows = m_newest->model().rowCount() > 0;
    m_conversations.stack->setCurrentWidget(hasRows ? static_cast<QWidget*>(m_conversations.view)
                                                    : m_conversations.empty);
    if (!m_newest->trouble().isEmpty()) {
        m_conversations.empty->setText(m_newest->trouble());
        const QString age = durationText(m_newest->age().count());
        m_conversations.note->setText(m_newest->hasAnswered() ? tr("%1 old: %2").arg(age, m_newest->trouble())
                                                              : m_newest->trouble());
        m_conversations.note->setTone(Tone::SlowText);
        return;
    }
    if (m_newest->hasAnswered() && !hasRows)
        m_conversations.empty->setText(tr("No conversations yet."));
    m_conversations.note->setTone(Tone::Muted);
    m_conversations.note->setText(m_newest->hasAnswered() ? tr("%1 live").arg(m_newest->liveCount())
                                                          : QString());
}

void OverviewPage::applyScale()
{
    const OverviewScale scale(OverviewScale::factorFor(size()));
    m_banner->setScale(scale);
    for (const List* list : {&m_components, &m_incidents, &m_conversations}) {
        list->empty->setFont(scale.font(Theme::of(this).body(), 13));
        list->note->setFont(scale.font(Theme::of(this).secondary(), 11.5));
        if (list->delegate) {
            list->delegate->setScale(scale);
            list->view->fitRows();
            list->view->doItemsLayout();
        }
    }
}

QSet<QString> OverviewPage::sights() const
{
    QSet<QString> seen;
    if (m_monitor) {
        for (const HealthComponentRow& row : m_monitor->components().rows()) {
            seen << u"data"_s;
            if (row.state == HealthState::Slow)
                seen << u"slow"_s;
            if (row.state == HealthState::Down)
                seen << u"down"_s;
        }
    }
    return seen.isEmpty() ? QSet<QString>{u"empty"_s} : seen;
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    applyScale();
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_newest)
        m_newest->setWatched(true);
    applyScale();
    refresh();
}

void OverviewPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    if (m_newest)
        m_newest->setWatched(false);
}

} // namespace gatehouse
