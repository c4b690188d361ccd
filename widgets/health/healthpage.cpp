#include "healthpage.h"

#include "card.h"
#include "chip.h"
#include "componentcards.h"
#include "healthbanner.h"
#include "healthwords.h"
#include "heartbeatstrips.h"
#include "incidenttable.h"
#include "latencychart.h"
#include "latencylegend.h"
#include "openprofile.h"
#include "statepanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr ChartTime minute = 60'000;
constexpr std::array<ChartTime, 5> windows = {5 * minute, 15 * minute, 60 * minute, 360 * minute,
                                              1440 * minute};

QString windowText(ChartTime length)
{
    if (length % (60 * minute) == 0)
        return HealthPage::tr("%1 h").arg(length / (60 * minute));
    if (length % minute == 0)
        return HealthPage::tr("%1 min").arg(length / minute);
    return durationText(length);
}

} // namespace

HealthPage::HealthPage(OpenProfile* profile, QWidget* parent)
    : HealthPage(profile, profile ? HealthMonitor::of(*profile) : nullptr, parent)
{
}

HealthPage::HealthPage(HealthMonitor& monitor, OpenProfile* profile, QWidget* parent)
    : HealthPage(profile, &monitor, parent)
{
}

HealthPage::HealthPage(OpenProfile* profile, HealthMonitor* monitor, QWidget* parent)
    : Page(u"health"_s, tr("Health"), u"health"_s, profile, parent)
    , m_monitor(monitor)
    , m_stack(new QStackedWidget(this))
    , m_statePanel(new StatePanel(m_stack))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_statePanel);
    setupBody();
    setupActions();
    connectMonitor();
    refresh();
}

void HealthPage::setupBody()
{
    m_scroll = new QScrollArea(m_stack);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(18, 10, 18, 12);
    column->setSpacing(12);
    m_banner = new HealthBanner(body);
    m_cards = new ComponentCards(body);
    column->addWidget(m_banner);
    column->addWidget(m_cards);
    column->addWidget(makeChartCard(), 1);
    column->addWidget(makeStripsCard());
    column->addWidget(makeIncidentsCard());
    m_scroll->setWidget(body);
    m_stack->addWidget(m_scroll);
}

Card* HealthPage::makeChartCard()
{
    auto* card = new Card;
    m_chart = new LatencyChart(card);
    m_chart->setMinimumHeight(226);
    card->body()->addWidget(m_chart, 1);
    card->body()->setContentsMargins(4, 8, 4, 6);
    setupChartTools(*card);
    connect(m_chart, &LatencyChart::viewChanged, this, &HealthPage::takeView);
    return card;
}

void HealthPage::setupWindowMenu(Card& card)
{
    m_window = new Chip({}, &card);
    m_window->setObjectName(u"windowChip"_s);
    m_window->setClickable(true);
    auto* menu = new QMenu(m_window);
    for (const ChartTime length : windows) {
        QAction* action = menu->addAction(windowText(length));
        connect(action, &QAction::triggered, this, [this, length] { setWindowLength(length); });
    }
    connect(m_window, &Chip::clicked, menu,
            [this, menu] { menu->popup(m_window->mapToGlobal(QPoint(0, m_window->height() + 2))); });
}

void HealthPage::setupChartTools(Card& card)
{
    setupWindowMenu(card);
    m_scale = new Chip({}, &card);
    m_scale->setObjectName(u"scaleChip"_s);
    m_scale->setClickable(true);
    connect(m_scale, &Chip::clicked, this, &HealthPage::toggleScale);
    m_live = new Chip({}, &card);
    m_live->setObjectName(u"liveChip"_s);
    m_live->setClickable(true);
    connect(m_live, &Chip::clicked, this, &HealthPage::followLive);
    m_legend = new LatencyLegend(&card);
    connect(m_legend, &LatencyLegend::shownChanged, this, &HealthPage::takeShown);
    auto* title = new QLabel(tr("Latency"), &card);
    QFont bold = Theme::of(this).body();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 0, 10, 2);
    row->setSpacing(8);
    for (QWidget* tool : {static_cast<QWidget*>(title), static_cast<QWidget*>(m_window),
                          static_cast<QWidget*>(m_scale), static_cast<QWidget*>(m_live)})
        row->addWidget(tool);
    row->addSpacing(8);
    row->addWidget(m_legend, 1);
    card.body()->insertLayout(0, row);
}

Card* HealthPage::makeStripsCard()
{
    auto* card = new Card(tr("Newest probes"));
    auto* hint = new QLabel(tr("uptime (only what was watched)"), card);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setFont(Theme::of(this).secondary());
    card->addToTitleRow(hint);
    m_strips = new HeartbeatStrips(card);
    card->body()->addWidget(m_strips);
    connect(m_strips, &HeartbeatStrips::timeChosen, this, &HealthPage::showTime);
    return card;
}

Card* HealthPage::makeIncidentsCard()
{
    auto* card = new Card(tr("Incidents"));
    card->setTitleLine(true);
    m_incidents = new IncidentTable(card);
    auto* none = new QLabel(tr("Nothing has happened since the console was opened."), card);
    none->setObjectName(u"noIncidents"_s);
    none->setContentsMargins(14, 8, 14, 8);
    none->setForegroundRole(QPalette::PlaceholderText);
    card->body()->addWidget(m_incidents);
    card->body()->addWidget(none);
    connect(m_incidents, &IncidentTable::incidentChosen, this, &HealthPage::showIncident);
    if (m_monitor) {
        m_incidents->setModel(&m_monitor->incidents());
        const auto choose = [this, none] {
            const bool isEmpty = m_monitor->incidents().rowCount() == 0;
            none->setVisible(isEmpty);
            m_incidents->setVisible(!isEmpty);
        };
        connect(&m_monitor->incidents(), &QAbstractItemModel::rowsInserted, none, choose);
        connect(&m_monitor->incidents(), &QAbstractItemModel::rowsRemoved, none, choose);
        choose();
    }
    return card;
}

QAction* HealthPage::addPageAction(const QString& text, const QKeySequence& shortcut,
                                   void (HealthPage::*act)())
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    m_actions << action;
    return action;
}

void HealthPage::setupActions()
{
    addPageAction(tr("Follow live"), QKeySequence(Qt::Key_F), &HealthPage::followLive);
    addPageAction(tr("Logarithmic or linear axis"), QKeySequence(Qt::Key_L), &HealthPage::toggleScale);
    addPageAction(tr("Ask the gateway now"), QKeySequence(QKeySequence::Refresh), &HealthPage::askNow);
    int key = Qt::Key_1;
    for (const ChartTime length : windows) {
        auto* action = new QAction(tr("Show the last %1").arg(windowText(length)), this);
        action->setShortcut(QKeySequence(key++));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, length] { setWindowLength(length); });
        addAction(action);
        m_actions << action;
    }
}

void HealthPage::connectMonitor()
{
    connect(m_statePanel, &StatePanel::actionRequested, this, &HealthPage::askNow);
    connect(m_cards, &ComponentCards::chosen, this, &HealthPage::choose);
    if (!m_monitor)
        return;
    m_cards->setMonitor(m_monitor);
    m_strips->setMonitor(m_monitor);
    m_chart->setHistory(&m_monitor->history());
    connect(m_monitor, &HealthMonitor::recorded, this, &HealthPage::refresh);
    connect(m_monitor, &HealthMonitor::woke, this, [this] {
        if (isVisible())
            refreshState();
    });
}

void HealthPage::refresh()
{
    refreshState();
    if (!m_monitor)
        return;
    growWindow();
    takeNames();
    if (isVisible()) {
        m_cards->refresh();
        m_strips->refresh();
        m_chart->tick(m_monitor->now());
    }
    updateTools();
    if (const QSet<QString> seen = sights(); seen != m_lastSights) {
        m_lastSights = seen;
        emit sightsChanged();
    }
}

void HealthPage::refreshState()
{
    if (!m_monitor) {
        m_statePanel->showEmpty(
            u"health", tr("No gateway"),
            tr("Give this profile a gateway address, or open a profile that has one: its health "
               "is then watched from here."));
        m_stack->setCurrentWidget(m_statePanel);
        return;
    }
    const GatewayStatus& gateway = m_monitor->gateway();
    const bool hasData = m_monitor->components().rowCount() > 0;
    m_banner->show(*m_monitor);
    if (hasData) {
        m_stack->setCurrentWidget(m_scroll);
        if (gateway.isAway() && isVisible()) {
            m_cards->refresh();
            m_chart->tick(m_monitor->now());
        }
        return;
    }
    m_stack->setCurrentWidget(m_statePanel);
    switch (gateway.kind) {
    case GatewayStatus::Kind::NotAsked:
    case GatewayStatus::Kind::Answering:
        m_statePanel->showLoading(tr("Waiting for the first reading…"));
        break;
    case GatewayStatus::Kind::Away:
        m_statePanel->showFailed(tr("The gateway gives no answer"), gateway.reason);
        break;
    case GatewayStatus::Kind::Unreadable:
        m_statePanel->showFailed(tr("The gateway's answer is no health document"), gateway.reason);
        break;
    }
}

void HealthPage::takeNames()
{
    QStringList names;
    for (const HealthComponentRow& row : m_monitor->components().rows())
        names << row.name;
    m_legend->setNames(names);
    for (const QString& name : std::as_const(names)) {
        if (m_chart->isShown(name) != m_legend->isShown(name))
            m_chart->setShown(name, m_legend->isShown(name));
    }
}

void HealthPage::takeShown()
{
    takeNames();
    m_chosen = m_legend->soloed();
    m_cards->setChosen(m_chosen);
}

void HealthPage::choose(const QString& component)
{
    m_chosen = component;
    takeNames();
    m_legend->solo(component);
    emit locationChanged(location());
}

void HealthPage::takeView()
{
    m_isWindowChosen = true;
    const bool isLive = m_chart->isFollowing();
    m_monitor->setWindow(m_chart->length(), isLive ? std::nullopt : std::optional(m_chart->viewTo()));
    updateTools();
}

void HealthPage::growWindow()
{
    // A quarter of an hour looks empty after a minute.
    if (m_isWindowChosen || !m_monitor->history().watch().hasBegun())
        return;
    const ChartTime watched = m_monitor->now() - m_monitor->history().watch().begin();
    const ChartTime fitting = watched < windows[0] ? windows[0] : windows[1];
    if (fitting != m_chart->length()) {
        m_chart->setLength(fitting);
        m_monitor->setWindow(fitting);
    }
}

void HealthPage::setWindowLength(ChartTime length)
{
    m_chart->setLength(length);
    m_chart->followLive();
}

void HealthPage::toggleScale()
{
    m_chart->setLogarithmic(!m_chart->isLogarithmic());
    updateTools();
}

void HealthPage::followLive()
{
    m_chart->followLive();
}

void HealthPage::askNow()
{
    if (m_monitor)
        m_monitor->poller().askNow();
}

void HealthPage::showTime(ChartTime time)
{
    const ChartTime half = m_chart->length() / 2;
    m_chart->showRange(time - half, time + half);
    m_chart->lockAt(time);
    emit locationChanged(location());
}

void HealthPage::showIncident(const Incident& incident)
{
    const ChartTime end = incident.to.value_or(m_monitor->now());
    const ChartTime around = std::max<ChartTime>((end - incident.from) / 3, 30'000);
    m_chart->showRange(incident.from - around, end + around);
    emit locationChanged(location());
}

void HealthPage::updateTools()
{
    //: A button with a menu: how much time the chart shows
    m_window->setText(tr("%1 ▾").arg(windowText(m_chart->length())));
    m_window->setAccessibleName(tr("Time shown: %1").arg(windowText(m_chart->length())));
    m_scale->setText(m_chart->isLogarithmic() ? tr("log") : tr("linear"));
    m_scale->setAccessibleName(m_chart->isLogarithmic() ? tr("Logarithmic axis, change to linear")
                                                        : tr("Linear axis, change to logarithmic"));
    const bool isLive = m_chart->isFollowing();
    m_live->setFilled(isLive);
    m_live->setTone(isLive ? Tone::Accent : Tone::Muted);
    m_live->setText(isLive ? tr("following live") : tr("back to live"));
}

void HealthPage::open(const Location& location)
{
    if (!m_monitor)
        return;
    m_chosen = location.id;
    takeNames();
    m_legend->solo(location.id);
    m_cards->setChosen(location.id);
    if (location.from && location.to && *location.from < *location.to)
        m_chart->showRange(toChartTime(*location.from), toChartTime(*location.to));
    else if (location.from)
        m_chart->showRange(toChartTime(*location.from), toChartTime(*location.from) + m_chart->length());
    else
        m_chart->followLive();
}

Location HealthPage::location() const
{
    Location place = bareLocation();
    place.id = m_chosen;
    if (m_chart && !m_chart->isFollowing()) {
        place.from = fromChartTime(m_chart->viewFrom());
        place.to = fromChartTime(m_chart->viewTo());
    }
    return place;
}

QList<QAction*> HealthPage::pageActions()
{
    return m_actions;
}

QSet<QString> HealthPage::sights() const
{
    QSet<QString> seen;
    if (!m_monitor)
        return {u"empty"_s};
    for (const HealthComponentRow& row : m_monitor->components().rows()) {
        seen << u"data"_s;
        if (row.state == HealthState::Slow)
            seen << u"slow"_s;
        if (row.state == HealthState::Down)
            seen << u"down"_s;
    }
    for (const Incident& incident : m_monitor->incidents().incidents()) {
        if (incident.kind == Incident::Kind::Down || incident.kind == Incident::Kind::GatewayAway)
            seen << u"gap"_s;
    }
    return seen;
}

void HealthPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

} // namespace gatehouse
