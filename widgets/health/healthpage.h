#pragma once

#include "healthmonitor.h"
#include "page.h"

class QAction;
class QMenu;
class QScrollArea;
class QStackedWidget;

namespace gatehouse
{

class Card;
class Chip;
class ComponentCards;
class HealthBanner;
class HeartbeatStrips;
class IncidentTable;
class LatencyChart;
class LatencyLegend;
class StatePanel;

/// Health of the gateway and its components, live: what is slow or down, since when, and what it
/// looked like. Place: `health[/<component>][?from=&to=]`.
class HealthPage : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthPage)

public:
    explicit HealthPage(OpenProfile* profile, QWidget* parent = nullptr);
    /// Over a monitor of the caller's, which outlives this.
    HealthPage(HealthMonitor& monitor, OpenProfile* profile, QWidget* parent = nullptr);

    void open(const Location& location) override;
    Location location() const override;
    QList<QAction*> pageActions() override;
    QSet<QString> sights() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    HealthPage(OpenProfile* profile, HealthMonitor* monitor, QWidget* parent);
    void setupBody();
    Card* makeChartCard();
    Card* makeStripsCard();
    Card* makeIncidentsCard();
    void setupChartTools(Card& card);
    void setupWindowMenu(Card& card);
    void setupActions();
    QAction* addPageAction(const QString& text, const QKeySequence& shortcut, void (HealthPage::*act)());
    void connectMonitor();

    void refresh();
    void refreshState();
    void takeNames();
    void takeShown();
    void takeView();
    void choose(const QString& component);
    void showTime(ChartTime time);
    void showIncident(const Incident& incident);
    void setWindowLength(ChartTime length);
    void growWindow();
    void toggleScale();
    void followLive();
    void askNow();
    void updateTools();

    HealthMonitor* m_monitor = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatePanel* m_statePanel = nullptr;
    QScrollArea* m_scroll = nullptr;
    HealthBanner* m_banner = nullptr;
    ComponentCards* m_cards = nullptr;
    LatencyChart* m_chart = nullptr;
    LatencyLegend* m_legend = nullptr;
    Chip* m_window = nullptr;
    Chip* m_scale = nullptr;
    Chip* m_live = nullptr;
    HeartbeatStrips* m_strips = nullptr;
    IncidentTable* m_incidents = nullptr;
    QList<QAction*> m_actions;
    QSet<QString> m_lastSights;
    QString m_chosen;
    bool m_isWindowChosen = false; ///< by hand: it does not grow by itself any more
};

} // namespace gatehouse
