#pragma once

#include "chatquery.h"
#include "linkquestion.h"
#include "page.h"

#include <memory>

class QPushButton;
class QSplitter;
class QStackedLayout;
class QTimer;

namespace gatehouse
{

class ChatSource;
class SessionFilterBar;
class SessionInspector;
class SessionListLoader;
class SessionListModel;
class SessionListView;
class StatePanel;
class TranscriptLoader;
class TranscriptModel;
class TranscriptPane;

/// Conversations: the list with its filters, the one that is open, and what is known of it.
/// Everything shown is redacted before it comes here. Keeps itself fresh while visible.
class SessionsPage : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionsPage)

public:
    explicit SessionsPage(OpenProfile* profile, QWidget* parent = nullptr);
    /// With conversations from elsewhere than the profile's PostgreSQL.
    SessionsPage(OpenProfile* profile, std::unique_ptr<ChatSource> source, QWidget* parent = nullptr);
    ~SessionsPage() override;

    void open(const Location& location) override;
    Location location() const override;
    QSet<QString> sights() const override;

    void setLinkOpener(LinkOpener opener) { m_openLink = std::move(opener); }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setupNothing();
    void setupPanes();
    QWidget* makeListPane();
    void setupActions();
    QAction* addPageAction(const QString& text, const QList<QKeySequence>& keys,
                           void (SessionsPage::*slot)());
    void connectList();
    void connectTranscript();
    void connectInspector();

    void reload();
    void focusFilter();
    void focusRows();
    void stepDown();
    void stepUp();
    void toggleConversationOnly();
    void openCurrentTrace();
    void backToNewest();

    void onListLoaded();
    void onListChanged();
    void onListFailed(const Problem& problem);
    void onOpened(const SessionOpening& opening);
    void onOpenFailed(const Problem& problem);
    void onTranscriptChanged();
    void onAnswered();
    void onFailed(const Problem& problem);
    void onRowChosen(const QModelIndex& current);
    void openSession(const SessionId& id, const QString& message);
    void requestTrace(const TraceId& id);
    void selectOpenSession();
    void updateListState();
    void updateStatus();
    void updateInspector();
    void updateWatching();

    std::unique_ptr<ChatSource> m_source;
    LinkOpener m_openLink;
    SessionListModel* m_sessions = nullptr;
    TranscriptModel* m_transcript = nullptr;
    SessionListLoader* m_listLoader = nullptr;
    TranscriptLoader* m_transcriptLoader = nullptr;
    SessionFilterBar* m_filter = nullptr;
    SessionListView* m_list = nullptr;
    StatePanel* m_listState = nullptr;
    QStackedLayout* m_listStack = nullptr;
    QPushButton* m_newest = nullptr;
    TranscriptPane* m_pane = nullptr;
    SessionInspector* m_inspector = nullptr;
    QSplitter* m_splitter = nullptr;
    QTimer* m_clock = nullptr;
    SessionId m_openId;
    QString m_wantedMessage;
    std::optional<Problem> m_problem;
    bool m_isLoaded = false;
    bool m_isRestoring = false; ///< the selection follows the session, not the other way round
};

} // namespace gatehouse
