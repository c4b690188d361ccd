#pragma once

#include "chatquery.h"
#include "linkquestion.h"
#include "page.h"

#include <memory>

class QSplitter;

namespace gatehouse
{

class ChatSource;
class SessionInspector;
class SessionListPane;
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
    void setupActions();
    template <class Receiver>
    void addPageAction(const QString& text, const QList<QKeySequence>& keys, Receiver* receiver,
                       void (Receiver::*slot)());
    void connectList();
    void connectTranscript();
    void connectInspector();

    void openCurrentTrace();
    void onListLoaded();
    void onListChanged();
    void onChosen(const SessionId& id);
    void onOpened(const SessionOpening& opening);
    void onOpenFailed(const Problem& problem);
    void onTranscriptChanged();
    void onAnswered();
    void onFailed(const Problem& problem);
    void openSession(const SessionId& id, const QString& message);
    void requestTrace(const TraceId& id);
    void updateInspector();
    void updateWatching();

    std::unique_ptr<ChatSource> m_source;
    LinkOpener m_openLink;
    TranscriptModel* m_transcript = nullptr;
    TranscriptLoader* m_transcriptLoader = nullptr;
    SessionListPane* m_listPane = nullptr;
    TranscriptPane* m_pane = nullptr;
    SessionInspector* m_inspector = nullptr;
    QSplitter* m_splitter = nullptr;
    SessionId m_openId;
    QString m_wantedMessage;
    std::optional<Problem> m_problem;
};

} // namespace gatehouse
