#include "sessionspage.h"

#include "chattext.h"
#include "messagebar.h"
#include "openprofile.h"
#include "pgchatsource.h"
#include "sessionfilterbar.h"
#include "sessioninspector.h"
#include "sessionlistloader.h"
#include "sessionlistmodel.h"
#include "sessionlistview.h"
#include "statepanel.h"
#include "transcriptloader.h"
#include "transcriptmodel.h"
#include "transcriptpane.h"
#include "transcriptview.h"

#include <QAction>
#include <QDesktopServices>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>

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
    , m_sessions(new SessionListModel(this))
    , m_transcript(new TranscriptModel(this))
{
    if (!m_source) {
        setupNothing();
        return;
    }
    m_listLoader = new SessionListLoader(*m_source, this);
    m_transcriptLoader = new TranscriptLoader(*m_source, this);
    m_clock = new QTimer(this);
    m_clock->setInterval(20s);
    connect(m_clock, &QTimer::timeout, m_sessions, &SessionListModel::refreshTimes);
    setupPanes();
    setupActions();
    connectList();
    connectTranscript();
    connectInspector();
    m_listLoader->reload();
}

/// The loaders go first: they cancel what is under way at the source.
SessionsPage::~SessionsPage()
{
    delete m_listLoader;
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
    m_pane = new TranscriptPane(*m_transcript, m_splitter);
    m_inspector = new SessionInspector(m_splitter);
    m_splitter->addWidget(makeListPane());
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(m_inspector);
    setFocusProxy(m_list);
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

QWidget* SessionsPage::makeListPane()
{
    auto* pane = new QWidget(m_splitter);
    pane->setAutoFillBackground(true);
    pane->setBackgroundRole(QPalette::Base);
    pane->setMinimumWidth(260);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_filter = new SessionFilterBar(pane);
    m_newest = new QPushButton(tr("Back to the newest"), pane);
    m_newest->setObjectName(u"backToNewest"_s);
    m_newest->hide();
    auto* body = new QWidget(pane);
    m_listStack = new QStackedLayout(body);
    m_listState = new StatePanel(body);
    m_listState->setObjectName(u"listState"_s);
    m_list = new SessionListView(body);
    m_list->setObjectName(u"sessionList"_s);
    m_list->setAccessibleName(tr("Sessions, newest first"));
    m_list->setModel(m_sessions);
    m_listStack->addWidget(m_listState);
    m_listStack->addWidget(m_list);
    column->addWidget(m_filter);
    column->addWidget(m_newest);
    column->addWidget(body, 1);
    m_listState->showLoading(tr("Loading conversations…"));
    return pane;
}

QAction* SessionsPage::addPageAction(const QString& text, const QList<QKeySequence>& keys,
                                     void (SessionsPage::*slot)())
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void SessionsPage::setupActions()
{
    addPageAction(tr("Filter sessions"), {QKeySequence(u"/"_s), QKeySequence::Find},
                  &SessionsPage::focusFilter);
    addPageAction(tr("Load sessions again"), {QKeySequence::Refresh}, &SessionsPage::reload);
    addPageAction(tr("Next session"), {QKeySequence(u"Ctrl+J"_s)}, &SessionsPage::stepDown);
    addPageAction(tr("Previous session"), {QKeySequence(u"Ctrl+Shift+J"_s)}, &SessionsPage::stepUp);
    addPageAction(tr("Conversation only"), {QKeySequence(u"C"_s)}, &SessionsPage::toggleConversationOnly);
    addPageAction(tr("Open the trace of this message"), {QKeySequence(u"Ctrl+T"_s)},
                  &SessionsPage::openCurrentTrace);
    addPageAction(tr("Back to the newest sessions"), {QKeySequence(u"Ctrl+Home"_s)},
                  &SessionsPage::backToNewest);
}

void SessionsPage::connectList()
{
    connect(m_filter, &SessionFilterBar::filterChanged, m_listLoader, &SessionListLoader::setFilter);
    connect(m_filter, &SessionFilterBar::leaveRequested, this, &SessionsPage::focusRows);
    connect(m_newest, &QPushButton::clicked, this, &SessionsPage::backToNewest);
    connect(m_listState, &StatePanel::actionRequested, this, &SessionsPage::reload);
    connect(m_listLoader, &SessionListLoader::started, this, [this] {
        m_isLoaded = false;
        updateListState();
    });
    connect(m_listLoader, &SessionListLoader::loaded, this, [this](const SessionPage& page) {
        m_isRestoring = true; // a reset takes the selection away
        m_sessions->setPage(page);
        m_isRestoring = false;
        onListLoaded();
    });
    connect(m_listLoader, &SessionListLoader::olderLoaded, m_sessions, &SessionListModel::appendOlder);
    connect(m_listLoader, &SessionListLoader::newerLoaded, m_sessions, &SessionListModel::prependNewer);
    connect(m_listLoader, &SessionListLoader::refreshed, this,
            [this](const SessionPage& page, std::optional<UtcTime> since) {
                m_isLoaded = true;
                m_sessions->refreshNewest(page, since);
                onListChanged();
            });
    for (const auto& done : {&SessionListLoader::olderLoaded, &SessionListLoader::newerLoaded})
        connect(m_listLoader, done, this, &SessionsPage::onListChanged);
    connect(m_listLoader, &SessionListLoader::failed, this, &SessionsPage::onListFailed);
    connect(m_listLoader, &SessionListLoader::answered, this, &SessionsPage::onAnswered);
    connect(m_list, &SessionListView::nearEnd, this, [this] {
        if (const auto oldest = m_sessions->oldest(); oldest && !m_sessions->atOldest())
            m_listLoader->loadOlder(*oldest);
    });
    connect(m_list, &SessionListView::nearBeginning, this, [this] {
        if (const auto newest = m_sessions->newest(); newest && !m_sessions->atNewest())
            m_listLoader->loadNewer(*newest);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SessionsPage::onRowChosen);
    connect(m_list, &QAbstractItemView::activated, this, [this] { m_pane->view()->setFocus(); });
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
    connect(view, &TranscriptView::leaveRequested, this, &SessionsPage::focusRows);
    connect(m_pane->state(), &StatePanel::actionRequested, this,
            [this] { openSession(m_openId, m_wantedMessage); });
}

void SessionsPage::connectInspector()
{
    connect(m_pane->view(), &TranscriptView::currentChanged, this, &SessionsPage::updateInspector);
    connect(m_inspector, &SessionInspector::traceRequested, this, &SessionsPage::requestTrace);
    connect(m_inspector, &SessionInspector::rowChosen, m_pane->view(), &TranscriptView::showRow);
}

void SessionsPage::reload()
{
    m_listLoader->reload();
}

void SessionsPage::focusFilter()
{
    m_filter->focusText();
}

void SessionsPage::focusRows()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid() && m_sessions->rowCount() > 0)
        m_list->setCurrentIndex(m_sessions->index(0));
}

void SessionsPage::stepDown()
{
    m_list->setCurrentIndex(
        m_sessions->index(std::min(m_list->currentIndex().row() + 1, m_sessions->rowCount() - 1)));
}

void SessionsPage::stepUp()
{
    m_list->setCurrentIndex(m_sessions->index(std::max(m_list->currentIndex().row() - 1, 0)));
}

void SessionsPage::toggleConversationOnly()
{
    m_pane->toggleConversationOnly();
}

void SessionsPage::openCurrentTrace()
{
    if (const auto trace = m_pane->view()->currentTrace())
        requestTrace(*trace);
}

void SessionsPage::backToNewest()
{
    if (m_sessions->atNewest())
        m_list->scrollToTop();
    else
        m_listLoader->reload();
}

void SessionsPage::onListLoaded()
{
    m_isLoaded = true;
    updateListState();
    if (m_filter->filter().empty() && (!focusWidget() || !m_pane->isAncestorOf(focusWidget())))
        m_list->setFocus();
    selectOpenSession();
    if (m_openId.empty() && m_sessions->rowCount() > 0) {
        // Something to read from the start; no place one went to, so history does not take it.
        m_isRestoring = true;
        m_list->setCurrentIndex(m_sessions->index(0));
        m_isRestoring = false;
        openSession(m_sessions->summary(0).session.id, {});
    }
    QStringList personas;
    for (int row = 0; row < m_sessions->rowCount() && personas.size() < 20; ++row)
        if (const QString persona = QString::fromStdString(m_sessions->summary(row).session.persona);
            !personas.contains(persona))
            personas << persona;
    personas.sort();
    if (m_filter->filter().empty())
        m_filter->setPersonas(personas);
    onListChanged();
}

void SessionsPage::onListChanged()
{
    m_listLoader->setNewestTime(m_sessions->newestTime());
    m_newest->setVisible(!m_sessions->atNewest());
    if (const int row = m_sessions->rowOf(m_openId); row >= 0 && m_transcript->session()) {
        const SessionRecord& session = m_sessions->summary(row).session;
        if (*m_transcript->session() != session) {
            m_transcript->setSession(session);
            onTranscriptChanged();
        }
    }
    updateListState();
    updateWatching();
    emit sightsChanged();
}

void SessionsPage::onListFailed(const Problem& problem)
{
    m_isLoaded = true;
    onFailed(problem);
    updateListState();
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
    if (isNews && m_sessions->rowCount() > 0)
        messageBar()->showProblem(tr("%1 What is shown here may be old; it is tried again.").arg(reason));
}

void SessionsPage::onRowChosen(const QModelIndex& current)
{
    if (m_isRestoring || !current.isValid())
        return;
    const SessionId id = m_sessions->summary(current.row()).session.id;
    if (id == m_openId)
        return;
    openSession(id, {});
    emit locationChanged(location());
}

void SessionsPage::openSession(const SessionId& id, const QString& message)
{
    const bool isOther = id != m_openId;
    m_openId = id;
    m_wantedMessage = message;
    if (isOther)
        m_filter->setUserAtHand({});
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

void SessionsPage::selectOpenSession()
{
    m_isRestoring = true;
    const int row = m_sessions->rowOf(m_openId);
    if (row >= 0)
        m_list->setCurrentIndex(m_sessions->index(row));
    else
        m_list->selectionModel()->clear();
    m_isRestoring = false;
}

void SessionsPage::updateListState()
{
    if (m_sessions->rowCount() > 0) {
        m_listStack->setCurrentWidget(m_list);
    } else if (m_problem) {
        m_listState->showFailed(tr("Cannot load conversations"), chatProblemText(*m_problem));
        m_listStack->setCurrentWidget(m_listState);
    } else if (!m_isLoaded) {
        m_listState->showLoading(tr("Loading conversations…"));
        m_listStack->setCurrentWidget(m_listState);
    } else {
        const bool isFiltered = !m_filter->filter().empty();
        m_listState->showEmpty(u"sessions", isFiltered ? tr("Nothing matches") : tr("No conversations yet"),
                               isFiltered
                                   ? tr("No session fits all of these filters. Take one away.")
                                   : tr("As soon as somebody talks to an assistant, it appears here."));
        m_listStack->setCurrentWidget(m_listState);
    }
    updateStatus();
}

void SessionsPage::updateStatus()
{
    const int rows = m_sessions->rowCount();
    if (rows == 0)
        m_filter->setStatus({});
    else if (m_sessions->atNewest() && m_sessions->atOldest())
        m_filter->setStatus(rows == 1 ? tr("1 session") : tr("%n sessions, newest first", nullptr, rows));
    else
        m_filter->setStatus(tr("%n sessions loaded, more as you scroll", nullptr, rows));
}

void SessionsPage::updateInspector()
{
    m_inspector->show(*m_transcript, m_pane->view()->currentRow());
    if (m_transcript->session())
        m_filter->setUserAtHand(QString::fromStdString(m_transcript->session()->userId));
    m_inspector->setVisible(m_transcript->session().has_value() && width() >= inspectorFrom);
}

void SessionsPage::updateWatching()
{
    const bool isWatched = isVisible();
    m_listLoader->setWatched(isWatched && m_sessions->atNewest());
    m_transcriptLoader->setWatched(isWatched);
    if (isWatched)
        m_clock->start();
    else
        m_clock->stop();
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
    SessionFilter filter = m_filter->filter();
    if (location.from || location.to) {
        filter.since = location.from;
        filter.until = location.to;
    }
    if (!location.query.isEmpty())
        filter.text = location.query.toStdString();
    m_filter->setFilter(filter);
    if (location.id.isEmpty())
        return;
    const SessionId id(location.id.toStdString());
    if (id == m_openId && m_pane->showsConversation() && !m_transcriptLoader->isOpening()) {
        if (const int row = m_transcript->rowOf(MessageId(location.subId.toStdString())); row >= 0)
            m_pane->view()->showRow(row);
        return;
    }
    openSession(id, location.subId);
    selectOpenSession();
}

Location SessionsPage::location() const
{
    Location location = bareLocation();
    if (!m_source)
        return location;
    location.id = QString::fromStdString(m_openId.text());
    location.from = m_filter->filter().since;
    location.to = m_filter->filter().until;
    location.query = QString::fromStdString(m_filter->filter().text);
    if (const int row = m_pane->view()->currentRow(); row >= 0)
        location.subId = QString::fromStdString(m_transcript->entry(row).speaker().id.text());
    return location;
}

QSet<QString> SessionsPage::sights() const
{
    QSet<QString> words;
    if (!m_source)
        return words;
    const int rows = m_sessions->rowCount();
    if (rows > 0)
        words << u"data"_s;
    else if (m_isLoaded && !m_problem)
        words << u"empty"_s;
    const int last = std::min(rows, m_list->height() / 60 + 1);
    for (int row = 0; row < last; ++row) {
        if (m_sessions->summary(row).failedCalls > 0)
            words << u"failed-call"_s;
        if (m_sessions->isLive(m_sessions->summary(row)))
            words << u"live"_s;
    }
    if (m_pane->showsConversation())
        for (int row = 0; row < m_transcript->rowCount(); ++row)
            if (m_transcript->entry(row).hasFailedCall())
                words << u"failed-call"_s;
    return words;
}

} // namespace gatehouse
