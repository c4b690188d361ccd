#pragma once

#include "healthmonitor.h"
#include "overviewscale.h"
#include "page.h"

class QLabel;
class QStackedWidget;

namespace gatehouse
{

class Card;
class ElidedLabel;
class NewestConversations;
class OverviewBanner;
class OverviewDelegate;
class OverviewList;
class StatePanel;

/// One screen for a wall: the state of everything, the components, what is going on and the newest
/// conversations. It needs nobody: it goes on through lost connections and says how old it is.
class OverviewPage : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)

public:
    explicit OverviewPage(OpenProfile* profile, QWidget* parent = nullptr);
    /// Over sources of the caller's, which outlive this; null for none.
    OverviewPage(HealthMonitor* monitor, NewestConversations* conversations, OpenProfile* profile,
                 QWidget* parent = nullptr);

    QSet<QString> sights() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct List {
        Card* card = nullptr;
        ElidedLabel* note = nullptr; ///< at the right of the title
        QStackedWidget* stack = nullptr;
        OverviewList* view = nullptr;
        QLabel* empty = nullptr;
        OverviewDelegate* delegate = nullptr;
    };

    void setupBody();
    void makeList(List& list, const QString& title, const QString& emptyText);
    void setupComponents();
    void setupIncidents();
    void setupConversations();
    void follow(const QString& page, const QString& id);

    void refresh();
    void refreshState();
    void refreshConversations();
    void applyScale();

    HealthMonitor* m_monitor = nullptr;
    NewestConversations* m_newest = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatePanel* m_statePanel = nullptr;
    QWidget* m_body = nullptr;
    OverviewBanner* m_banner = nullptr;
    List m_components;
    List m_incidents;
    List m_conversations;
    QSet<QString> m_lastSights;
};

} // namespace gatehouse
