#include "sessionspage.h"

#include "chattext.h"
#include "messagebar.h"
#include "openprofile.h"
#include "pgchatsource.h"
#include "sessioninspector.h"
#include "sessionlistmodel.h"
#include "sessionlistpane.h"
#include "statepanel.h"
#include "transcriptloader.h"
#include "transcriptmodel.h"
#include "transcriptpane.h"
#include "transcriptview.h"

#include <QAction>
#include <QDesktopServices>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int listWidth = 340;
constexpr int inspectorWidth = 300;
constexpr int inspectorFrom = 1180; ///< page width below which the inspector gives way

std::unique_ptr<ChatSource> sourceOf(OpenProfile* profile)
{
    if (!profile || !profile->sql())
        return nullptr;
    return std::make_unique<PgChatSource>(*profile->sql());
}

} // namespace

SessionsPage::SessionsPage(OpenProfile* profile, QWidget* parent)
    : SessionsPage(profile, sourceOf(profile), parent)
{
}

SessionsPage::SessionsPage(OpenProfile* profile, std::unique_ptr<ChatSource> source, QWidget* parent)
    : Page(u"sessions"_s, tr("Sessions"), u"sessions"_s, profile, parent)
    , m_source(std::move(source))
    , m_openLink([](const QUrl& url) { QDesktopServices::openUrl(url); })
    , m_transcript(new TranscriptModel(this))
{
    if (!m_source) {
        setupNothing();
        return;
    }
    m_transcriptLoader = new TranscriptLoader(*m_source, this);
    setupPanes();
    setupActions();
    connectList();
    connectTranscript();
    connectInspector();
    m_listPane->reload();
}

/// What loads goes first: it cancels what is under way at the source.
SessionsPage::~SessionsPage()
{
    delete m_listPane;
    delete m_transcriptLoader;
}

void SessionsPage::setupNothing()
{
    auto* layout = new QVBoxLayout(this);
    auto* state = new StatePanel(this);
    state->setObjectName(u"noConnection"_s);
    state->showEmpty(u"database", tr("No conversations without PostgreSQL"),
                     profile()
                         ? tr("This profile names no PostgreSQL. Add its connection to the profile, and the "
                              "conversations in it appear here.")
                         : tr("Open a profile that names a PostgreSQL with the tables chat_sessions and "
                              "chat_messages."));
    layout->addWidget(state);
}

void SessionsPage::setupPanes()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"sessionPanes"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_listPane = new SessionListPane(*m_source, m_splitter);
    m_pane = new TranscriptPane(*m_transcript, m_splitter);
    m_inspector = new SessionInspector(m_splitter);
    m_splitter->addWidget(m_listPane);
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(m_inspector);
    setFocusProxy(m_listPane);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({listWidth, 700, inspectorWidth});
    m_inspector->setMinimumWidth(240);
    m_pane->setMinimumWidth(360);
    m_pane->state()->showEmpty(u"sessions", tr("No conversation is open"),
                               tr("Choose one in the list to read it as it happened."));
    m_inspector->hide();
    layout->addWidget(m_splitter);
}

template <class Receiver>
void SessionsPage::addPageAction(const QString& text, const QList<QKeySequence>& keys, Receiver* receiver,
                                 void (Receiver::*slot)())
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, receiver, slot);
    addAction(action);
}

void SessionsPage::setupActions()
{
    addPageAction(tr("Filter sessions"), {QKeySequence(u"/"_s), QKeySequence::Find}, m_listPane,
                  &SessionListPane::focusFilter);
    addPageAction(tr("Load sessions again"), {QKeySequence::Refresh}, m_listPane, &SessionListPane::reload);
    addPageAction(tr("Next session"), {QKeySequence(u"Ctrl+J"_s)}, m_listPane, &SessionListPane::stepDown);
    addPageAction(tr("Previous session"), {QKeySequence(u"Ctrl+Shift+J"_s)}, m_listPane,
                  &SessionListPane::stepUp);
    addPageAction(tr("Conversation only"), {QKeySequence(u"C"_s)}, m_pane,
                  &TranscriptPane::toggleConversationOnly);
    addPageAction(tr("Open the trace of this message"), {QKeySequence(u"Ctrl+T"_s)}, this,
                  &SessionsPage::openCurrentTrace);
    addPageAction(tr("Back to the newest sessions"), {QKeySequence(u"Ctrl+Home"_s)}, m_listPane,
                  &SessionListPane::backToNewest);
}

void SessionsPage::connectList()
{
    connect(m_listPane, &SessionListPane::loaded, this, &SessionsPage::onListLoaded);
    connect(m_listPane, &SessionListPane::changed, this, &SessionsPage::onListChanged);
    connect(m_listPane, &SessionListPane::failed, this, &SessionsPage::onFailed);
    connect(m_listPane, &SessionListPane::answered, this, &SessionsPage::onAnswered);
    connect(m_listPane, &SessionListPane::chosen, this, &SessionsPage::onChosen);
    connect(m_listPane, &SessionListPane::activated, this, [this] { m_pane->view()->setFocus(); });
}

void SessionsPage::connectTranscript()
{
    TranscriptView* view = m_pane->view();
    connect(m_transcriptLoader, &TranscriptLoader::opened, this, &SessionsPage::onOpened);
    connect(m_transcriptLoader, &TranscriptLoader::openFailed, this, &SessionsPage::onOpenFailed);
    connect(m_transcriptLoader, &TranscriptLoader::bodiesLoaded, m_transcript, &TranscriptModel::addBodies);
    connect(m_transcriptLoader, &TranscriptLoader::refreshed, this,
            [this](const std::vector<MessageRecord>& messages, UtcTime since, std::optional<UtcTime> until) {
                m_transcript->refreshTail(messages, since, until);
                onTranscriptChanged();
            });
    connect(m_transcriptLoader, &TranscriptLoader::failed, this, &SessionsPage::onFailed);
    connect(m_transcriptLoader, &TranscriptLoader::answered, this, &SessionsPage::onAnswered);
    connect(view, &TranscriptView::needed, this, [this](int first, int last) {
        if (const auto query = m_transcript->missing(first, last))
            m_transcriptLoader->need(*query);
    });
    connect(m_transcriptLoader, &TranscriptLoader::bodiesLoaded, this, [this] { updateInspector(); });
    connect(view, &TranscriptView::linkActivated, this,
            [this](const QUrl& url) { askAboutLink(url, m_openLink, this); });
    connect(view, &TranscriptView::traceActivated, this, &SessionsPage::requestTrace);
    connect(view, &TranscriptView::leaveRequested, m_listPane, &SessionListPane::focusRows);
    connect(m_pane->state(), &StatePanel::actionRequested, this,
            [this] { openSession(m_openId, m_wantedMessage); });
}

void SessionsPage::connectInspector()
{
    connect(m_pane->view(), &TranscriptView::currentChanged, this, &SessionsPage::updateInspector);
    if (profile())
        m_inspector->setResolver(&profile()->links());
    connect(m_inspector, &SessionInspector::traceRequested, this, &SessionsPage::requestTrace);
    connect(m_inspector, &SessionInspector::openRequested, this, &SessionsPage::openRequested);
    connect(m_inspector, &SessionInspector::rowChosen, m_pane->view(), &TranscriptView::showRow);
}

void SessionsPage::openCurrentTrace()
{
    if (const auto trace = m_pane->view()->currentTrace())
        requestTrace(*trace);
}

void SessionsPage::onListLoaded()
{
    if (m_listPane->filter().empty() && (!focusWidget() || !m_pane->isAncestorOf(focusWidget())))
        m_listPane->setFocus();
    const SessionListModel& sessions = m_listPane->sessions();
    // Something to read from the start; no place one went to, so history does not take it.
    if (m_openId.empty() && sessions.rowCount() > 0)
        openSession(sessions.summary(0).session.id, {});
    m_listPane->showChosen(m_openId);
}

void SessionsPage::onListChanged()
{
    const SessionListModel& sessions = m_listPane->sessions();
    if (const int row = sessions.rowOf(m_openId); row >= 0 && m_transcript->session()) {
        const SessionRecord& session = sessions.summary(row).session;
        if (*m_transcript->session() != session) {
            m_transcript->setSession(session);
            onTranscriptChanged();
        }
    }
    emit sightsChanged();
}

void SessionsPage::onChosen(const SessionId& id)
{
    if (id == m_openId)
        return;
    openSession(id, {});
    emit locationChanged(location());
}

void SessionsPage::onOpened(const SessionOpening& opening)
{
    m_transcript->setOpening(opening);
    m_transcriptLoader->setNewestTime(m_transcript->newestTime());
    m_pane->showConversation();
    m_pane->updateHead();
    m_pane->view()->scrollToEnd();
    if (!m_wantedMessage.isEmpty()) {
        const int row = m_transcript->rowOf(MessageId(m_wantedMessage.toStdString()));
        if (row >= 0)
            m_pane->view()->showRow(row);
        else
            messageBar()->showWarning(tr("The message this link names is not in this conversation."));
        m_wantedMessage.clear();
    }
    updateInspector();
    updateWatching();
    emit sightsChanged();
}

void SessionsPage::onOpenFailed(const Problem& problem)
{
    m_pane->state()->showFailed(tr("Cannot open this conversation"), chatProblemText(problem));
    m_pane->showState();
    m_inspector->hide();
    if (problem.code.subject() == Subject::Connection)
        onFailed(problem);
}

void SessionsPage::onTranscriptChanged()
{
    m_transcriptLoader->setNewestTime(m_transcript->newestTime());
    m_pane->updateHead();
    updateInspector();
    emit sightsChanged();
}

void SessionsPage::onAnswered()
{
    if (profile())
        profile()->report(OpenProfile::Part::PostgreSql, {OpenProfile::PartState::Kind::Connected, {}});
    if (!m_problem)
        return;
    m_problem.reset();
    messageBar()->dismiss();
    if (!m_pane->showsConversation() && !m_openId.empty() && !m_transcriptLoader->isOpening())
        openSession(m_openId, m_wantedMessage);
}

/// One state, not one message a request; what is shown stays, and says that it is old.
void SessionsPage::onFailed(const Problem& problem)
{
    const QString reason = chatProblemText(problem);
    if (profile())
        profile()->report(OpenProfile::Part::PostgreSql, {OpenProfile::PartState::Kind::Retrying, {}});
    const bool isNews = !m_problem || m_problem->code != problem.code;
    m_problem = problem;
    if (isNews && m_listPane->sessions().rowCount() > 0)
        messageBar()->showProblem(tr("%1 What is shown here may be old; it is tried again.").arg(reason));
}

void SessionsPage::openSession(const SessionId& id, const QString& message)
{
    const bool isOther = id != m_openId;
    m_openId = id;
    m_wantedMessage = message;
    if (isOther)
        m_listPane->setUserAtHand({});
    m_transcriptLoader->open(id);
    // Only what takes noticeably long shows that it loads; else the panes would flicker.
    QTimer::singleShot(150ms, this, [this, id] {
        if (id == m_openId && m_transcriptLoader->isOpening()) {
            m_pane->state()->showLoading(tr("Loading the conversation…"));
            m_pane->showState();
        }
    });
}

void SessionsPage::requestTrace(const TraceId& id)
{
    Location target = bareLocation();
    target.page = u"traces"_s;
    target.id = QString::fromStdString(id.text());
    emit openRequested(target);
}

void SessionsPage::updateInspector()
{
    m_inspector->show(*m_transcript, m_pane->view()->currentRow());
    if (m_transcript->session())
        m_listPane->setUserAtHand(QString::fromStdString(m_transcript->session()->userId));
    m_inspector->setVisible(m_transcript->session().has_value() && width() >= inspectorFrom);
}

void SessionsPage::updateWatching()
{
    m_listPane->setWatched(isVisible());
    m_transcriptLoader->setWatched(isVisible());
}

void SessionsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_source)
        updateWatching();
}

void SessionsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    if (m_source)
        updateWatching();
}

void SessionsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (m_source && m_transcript->session())
        m_inspector->setVisible(width() >= inspectorFrom);
}

void SessionsPage::open(const Location& location)
{
    if (!m_source)
        return;
    SessionFilter filter = m_listPane->filter();
    if (location.from || location.to) {
        filter.since = location.from;
        filter.until = location.to;
    }
    if (!location.query.isEmpty())
        filter.text = location.query.toStdString();
    m_listPane->setFilter(filter);
    if (location.id.isEmpty())
        return;
    const SessionId id(location.id.toStdString());
    if (id == m_openId && m_pane->showsConversation() && !m_transcriptLoader->isOpening()) {
        if (const int row = m_transcript->rowOf(MessageId(location.subId.toStdString())); row >= 0)
            m_pane->view()->showRow(row);
        return;
    }
    openSession(id, location.subId);
    m_listPane->showChosen(m_openId);
}

Location SessionsPage::location() const
{
    Location location = bareLocation();
    if (!m_source)
        return location;
    location.id = QString::fromStdString(m_openId.text());
    location.from = m_listPane->filter().since;
    location.to = m_listPane->filter().until;
    location.query = QString::fromStdString(m_listPane->filter().text);
    if (const int row = m_pane->view()->currentRow(); row >= 0)
        location.subId = QString::fromStdString(m_transcript->entry(row).speaker().id.text());
    return location;
}

QSet<QString> SessionsPage::sights() const
{
    if (!m_source)
        return {};
    QSet<QString> words = m_listPane->sights();
    if (m_pane->showsConversation())
        for (int row = 0; row < m_transcript->rowCount(); ++row)
            if (m_transcript->entry(row).hasFailedCall())
                words << u"failed-call"_s;
    return words;
}

} // namespace gatehouse
