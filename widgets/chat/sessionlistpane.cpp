#include "sessionlistpane.h"

#include "chattext.h"
#include "sessionfilterbar.h"
#include "sessionlistloader.h"
#include "sessionlistmodel.h"
#include "sessionlistview.h"
#include "statepanel.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>

namespace gatehouse
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int rowHeight = 60;
constexpr qsizetype mostPersonas = 20;

} // namespace

SessionListPane::SessionListPane(ChatSource& source, QWidget* parent)
    : QWidget(parent)
    , m_sessions(new SessionListModel(this))
    , m_loader(new SessionListLoader(source, this))
    , m_filter(new SessionFilterBar(this))
    , m_newest(new QPushButton(tr("Back to the newest"), this))
    , m_clock(new QTimer(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(260);
    m_newest->setObjectName(u"backToNewest"_s);
    m_newest->hide();
    m_clock->setInterval(20s);
    connect(m_clock, &QTimer::timeout, m_sessions, &SessionListModel::refreshTimes);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_newest);
    column->addWidget(makeBody(), 1);
    setFocusProxy(m_list);
    connectLoader();
    connectList();
}

QWidget* SessionListPane::makeBody()
{
    auto* body = new QWidget(this);
    m_stack = new QStackedLayout(body);
    m_state = new StatePanel(body);
    m_state->setObjectName(u"listState"_s);
    m_list = new SessionListView(body);
    m_list->setObjectName(u"sessionList"_s);
    m_list->setAccessibleName(tr("Sessions, newest first"));
    m_list->setModel(m_sessions);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_list);
    m_state->showLoading(tr("Loading conversations…"));
    return body;
}

void SessionListPane::connectLoader()
{
    connect(m_filter, &SessionFilterBar::filterChanged, m_loader, &SessionListLoader::setFilter);
    connect(m_loader, &SessionListLoader::started, this, [this] {
        m_isLoaded = false;
        updateState();
    });
    connect(m_loader, &SessionListLoader::loaded, this, &SessionListPane::onLoaded);
    connect(m_loader, &SessionListLoader::olderLoaded, m_sessions, &SessionListModel::appendOlder);
    connect(m_loader, &SessionListLoader::newerLoaded, m_sessions, &SessionListModel::prependNewer);
    connect(m_loader, &SessionListLoader::refreshed, this,
            [this](const SessionPage& page, std::optional<UtcTime> since) {
                m_isLoaded = true;
                m_problem.reset();
                m_sessions->refreshNewest(page, since);
                onChanged();
            });
    for (const auto& done : {&SessionListLoader::olderLoaded, &SessionListLoader::newerLoaded})
        connect(m_loader, done, this, &SessionListPane::onChanged);
    connect(m_loader, &SessionListLoader::failed, this, &SessionListPane::onFailed);
    connect(m_loader, &SessionListLoader::answered, this, &SessionListPane::answered);
}

void SessionListPane::connectList()
{
    connect(m_filter, &SessionFilterBar::leaveRequested, this, &SessionListPane::focusRows);
    connect(m_newest, &QPushButton::clicked, this, &SessionListPane::backToNewest);
    connect(m_state, &StatePanel::actionRequested, this, &SessionListPane::reload);
    connect(m_list, &SessionListView::nearEnd, this, [this] {
        if (const auto oldest = m_sessions->oldest(); oldest && !m_sessions->atOldest())
            m_loader->loadOlder(*oldest);
    });
    connect(m_list, &SessionListView::nearBeginning, this, [this] {
        if (const auto newest = m_sessions->newest(); newest && !m_sessions->atNewest())
            m_loader->loadNewer(*newest);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SessionListPane::onCurrentChanged);
    connect(m_list, &QAbstractItemView::activated, this, &SessionListPane::activated);
}

const SessionFilter& SessionListPane::filter() const
{
    return m_filter->filter();
}

void SessionListPane::setFilter(const SessionFilter& filter)
{
    m_filter->setFilter(filter);
}

void SessionListPane::setUserAtHand(const QString& user)
{
    m_filter->setUserAtHand(user);
}

void SessionListPane::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    updateWatching();
}

void SessionListPane::updateWatching()
{
    m_loader->setWatched(m_isWatched && m_sessions->atNewest());
    if (m_isWatched)
        m_clock->start();
    else
        m_clock->stop();
}

void SessionListPane::reload()
{
    m_loader->reload();
}

void SessionListPane::focusFilter()
{
    m_filter->focusText();
}

void SessionListPane::focusRows()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid() && m_sessions->rowCount() > 0)
        m_list->setCurrentIndex(m_sessions->index(0));
}

void SessionListPane::stepDown()
{
    m_list->setCurrentIndex(
        m_sessions->index(std::min(m_list->currentIndex().row() + 1, m_sessions->rowCount() - 1)));
}

void SessionListPane::stepUp()
{
    m_list->setCurrentIndex(m_sessions->index(std::max(m_list->currentIndex().row() - 1, 0)));
}

void SessionListPane::backToNewest()
{
    if (m_sessions->atNewest())
        m_list->scrollToTop();
    else
        m_loader->reload();
}

void SessionListPane::showChosen(const SessionId& id)
{
    m_isRestoring = true;
    const int row = m_sessions->rowOf(id);
    if (row >= 0)
        m_list->setCurrentIndex(m_sessions->index(row));
    else
        m_list->selectionModel()->clear();
    m_isRestoring = false;
}

void SessionListPane::onLoaded(const SessionPage& page)
{
    m_isRestoring = true; // a reset takes the selection away
    m_sessions->setPage(page);
    m_isRestoring = false;
    m_isLoaded = true;
    m_problem.reset();
    updateState();
    offerPersonas();
    emit loaded();
    onChanged();
}

/// Those of all sessions, not only of what a filter lets through.
void SessionListPane::offerPersonas()
{
    if (!filter().empty())
        return;
    QStringList personas;
    for (int row = 0; row < m_sessions->rowCount() && personas.size() < mostPersonas; ++row)
        if (const QString persona = QString::fromStdString(m_sessions->summary(row).session.persona);
            !personas.contains(persona))
            personas << persona;
    personas.sort();
    m_filter->setPersonas(personas);
}

void SessionListPane::onChanged()
{
    m_loader->setNewestTime(m_sessions->newestTime());
    m_newest->setVisible(!m_sessions->atNewest());
    updateState();
    updateWatching();
    emit changed();
}

void SessionListPane::onFailed(const Problem& problem)
{
    m_isLoaded = true;
    m_problem = problem;
    updateState();
    emit failed(problem);
}

void SessionListPane::onCurrentChanged(const QModelIndex& current)
{
    if (!m_isRestoring && current.isValid())
        emit chosen(m_sessions->summary(current.row()).session.id);
}

void SessionListPane::updateState()
{
    updateStatus();
    if (m_sessions->rowCount() > 0) {
        m_stack->setCurrentWidget(m_list);
        return;
    }
    if (m_problem) {
        m_state->showFailed(tr("Cannot load conversations"), chatProblemText(*m_problem));
    } else if (!m_isLoaded) {
        m_state->showLoading(tr("Loading conversations…"));
    } else {
        const bool isFiltered = !filter().empty();
        m_state->showEmpty(u"sessions", isFiltered ? tr("Nothing matches") : tr("No conversations yet"),
                           isFiltered ? tr("No session fits all of these filters. Take one away.")
                                      : tr("As soon as somebody talks to an assistant, it appears here."));
    }
    m_stack->setCurrentWidget(m_state);
}

void SessionListPane::updateStatus()
{
    const int rows = m_sessions->rowCount();
    if (rows == 0)
        m_filter->setStatus({});
    else if (m_sessions->atNewest() && m_sessions->atOldest())
        m_filter->setStatus(tr("%n sessions, newest first", nullptr, rows));
    else
        m_filter->setStatus(tr("%n sessions loaded, more as you scroll", nullptr, rows));
}

QSet<QString> SessionListPane::sights() const
{
    QSet<QString> words;
    const int rows = m_sessions->rowCount();
    if (rows > 0)
        words << u"data"_s;
    else if (m_isLoaded && !m_problem)
        words << u"empty"_s;
    const int last = std::min(rows, m_list->height() / rowHeight + 1);
    for (int row = 0; row < last; ++row) {
        if (m_sessions->summary(row).failedCalls > 0)
            words << u"failed-call"_s;
        if (m_sessions->isLive(m_sessions->summary(row)))
            words << u"live"_s;
    }
    return words;
}

} // namespace gatehouse
