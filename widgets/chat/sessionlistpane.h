#pragma once

#include "chatquery.h"
#include "problem.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QPushButton;
class QStackedLayout;
class QTimer;

namespace gatehouse
{

class ChatSource;
class SessionFilterBar;
class SessionListLoader;
class SessionListModel;
class SessionListView;
class StatePanel;

/// The sessions with their filters, or what is to be said in their place. Loads what it shows,
/// and keeps it fresh while it is watched.
class SessionListPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionListPane)

public:
    /// The source outlives this.
    explicit SessionListPane(ChatSource& source, QWidget* parent = nullptr);

    const SessionListModel& sessions() const { return *m_sessions; }
    const SessionFilter& filter() const;
    void setFilter(const SessionFilter& filter);
    /// Whose sessions alone the filters offer.
    void setUserAtHand(const QString& user);
    void setWatched(bool isWatched);
    /// Selects the session if it is here; chosen() is for what people do.
    void showChosen(const SessionId& id);
    /// As Page::sights().
    QSet<QString> sights() const;

    void reload();
    void focusFilter();
    void focusRows();
    void stepDown();
    void stepUp();
    void backToNewest();

signals:
    /// The first page of what was asked for is here.
    void loaded();
    /// Rows came, went or changed.
    void changed();
    void chosen(const gatehouse::SessionId& id);
    /// Return on a row, or a double click.
    void activated();
    /// The list could not be loaded, or is no longer fresh.
    void failed(const gatehouse::Problem& problem);
    void answered();

private:
    QWidget* makeBody();
    void connectLoader();
    void connectList();
    void onLoaded(const SessionPage& page);
    void onChanged();
    void onFailed(const Problem& problem);
    void onCurrentChanged(const QModelIndex& current);
    void offerPersonas();
    void updateState();
    void updateStatus();
    void updateWatching();

    SessionListModel* m_sessions = nullptr;
    SessionListLoader* m_loader = nullptr;
    SessionFilterBar* m_filter = nullptr;
    QPushButton* m_newest = nullptr;
    SessionListView* m_list = nullptr;
    StatePanel* m_state = nullptr;
    QStackedLayout* m_stack = nullptr;
    QTimer* m_clock = nullptr;
    std::optional<Problem> m_problem;
    bool m_isLoaded = false;
    bool m_isWatched = false;
    bool m_isRestoring = false; ///< the selection follows the session, not the other way round
};

} // namespace gatehouse
