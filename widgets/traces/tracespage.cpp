#include "tracespage.h"
#include "messagebar.h"
#include "openprofile.h"
#include "statepanel.h"
#include "traceheader.h"
#include "tracepane.h"
#include "tracesearchpane.h"
#include "tracewords.h"

#include <QAction>
#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr auto requestWord = "request:"_L1;

QString requestOf(const Location& place)
{
    return place.query.mid(requestWord.size()).trimmed();
}

} // namespace

TracesPage::TracesPage(OpenProfile* profile, QWidget* parent)
    : Page(u"traces"_s, tr("Traces"), u"traces"_s, profile, parent)
    , m_ownDesk(profile != nullptr ? nullptr : std::make_unique<TraceDesk>())
    , m_desk(profile != nullptr ? *TraceDesk::of(*profile) : *m_ownDesk)
    , m_stack(new QStackedWidget(this))
    , m_search(new TraceSearchPane(m_desk, m_stack))
    , m_trace(new TracePane(profile, m_stack))
    , m_missing(new StatePanel(m_stack))
    , m_why(new LinkLookup(this))
{
    m_missing->setObjectName(u"traceMissing"_s);
    for (QWidget* pane :
         {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_trace), static_cast<QWidget*>(m_missing)})
        m_stack->addWidget(pane);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_trace->header().setWayBack(tr("Traces"));
    connect(&m_trace->header(), &TraceHeader::backRequested, this, [this] {
        showSearch();
        emit locationChanged(location());
    });
    connect(m_trace, &TracePane::openRequested, this, &TracesPage::openRequested);
    connectSearch();
    connectDesk();
}

TracesPage::~TracesPage()
{
    m_lookUp.disconnect(this);
    // The panes look at the desk, so they go first.
    delete m_stack;
}

void TracesPage::connectSearch()
{
    connect(m_search, &TraceSearchPane::traceChosen, this, &TracesPage::chooseTrace);
    connect(m_search, &TraceSearchPane::warned, messageBar(),
            [this](const QString& sentence) { messageBar()->showWarning(sentence); });
    connect(m_search, &TraceSearchPane::queryChanged, this, [this] {
        if (m_wanted.isEmpty())
            emit locationChanged(location());
    });
    connect(m_search, &TraceSearchPane::resultsChanged, this, [this] {
        const auto count = static_cast<int>(m_search->results().size());
        //: Leads back from one trace to those that were found
        m_trace->header().setWayBack(count > 0 ? tr("%Ln traces", nullptr, count) : tr("Traces"));
        emit sightsChanged();
    });
}

void TracesPage::connectDesk()
{
    connect(&m_desk, &TraceDesk::changed, this, [this] {
        if (!m_wanted.isEmpty())
            lookUp();
        emit sightsChanged();
    });
    connect(&m_desk.files(), &TraceFileShelf::opened, this, &TracesPage::takeFile);
    connect(&m_desk.files(), &TraceFileShelf::failed, this,
            [this](const QString& path, const Problem& problem) {
                messageBar()->showProblem(traceProblemText(problem, QFileInfo(path).fileName()));
            });
    connect(&m_lookUp, &QFutureWatcherBase::finished, this, &TracesPage::takeAnswer);
    m_why->setResolver(profile() != nullptr ? &profile()->links() : nullptr);
    connect(m_why, &LinkLookup::answered, this, [this](const LinkId& link, const LinkAnswer& answer) {
        if (m_stack->currentWidget() == m_missing && link == wantedLink() &&
            answer.kind != LinkAnswer::Kind::Found)
            sayMissing(answer.text);
    });
}

void TracesPage::open(const Location& location)
{
    if (location.id.isEmpty() && !location.query.startsWith(requestWord)) {
        m_search->setQuery(location.query);
        showSearch();
        return;
    }
    m_wanted = location;
    m_isSpanWanted = !location.subId.isEmpty();
    if (shownId() == location.id && !location.id.isEmpty()) {
        showTrace(m_trace->view().sharedTrace());
        return;
    }
    m_missing->showLoading(tr("Looking for the trace…"));
    m_stack->setCurrentWidget(m_missing);
    lookUp();
    emit sightsChanged();
}

Location TracesPage::location() const
{
    Location place = m_wanted.isEmpty() ? bareLocation() : m_wanted;
    if (m_wanted.isEmpty())
        place.query = m_search->query();
    if (m_stack->currentWidget() == m_trace)
        place.subId = m_trace->currentSpanId();
    return place;
}

QList<QAction*> TracesPage::pageActions()
{
    return m_stack->currentWidget() == m_trace ? m_trace->paneActions() : m_search->actions();
}

QSet<QString> TracesPage::sights() const
{
    QSet<QString> seen;
    seen << (m_desk.traces()->empty() ? u"empty"_s : u"data"_s);
    if (m_stack->currentWidget() == m_trace)
        seen << u"trace"_s;
    if (m_stack->currentWidget() == m_missing && !m_lookUp.isRunning())
        seen << u"missing"_s;
    return seen;
}

void TracesPage::openFiles(const QStringList& files)
{
    m_desk.files().open(files);
}

void TracesPage::showSearch()
{
    m_wanted = {};
    m_stack->setCurrentWidget(m_search);
    emit sightsChanged();
}

void TracesPage::showTrace(const std::shared_ptr<const Trace>& trace)
{
    m_trace->show(trace);
    m_stack->setCurrentWidget(m_trace);
    if (m_isSpanWanted && m_trace->lookAt(m_wanted.subId))
        m_isSpanWanted = false;
    emit sightsChanged();
}

void TracesPage::chooseTrace(const std::shared_ptr<const Trace>& trace)
{
    m_wanted = bareLocation();
    m_wanted.id = QString::fromStdString(trace->id());
    m_isSpanWanted = false;
    showTrace(trace);
    emit locationChanged(location());
}

QString TracesPage::shownId() const
{
    return m_trace->view().isEmpty() ? QString() : QString::fromStdString(m_trace->view().trace().id());
}

void TracesPage::lookUp()
{
    m_isLookUpDue = m_lookUp.isRunning();
    if (m_isLookUpDue)
        return;
    m_asked = m_wanted;
    m_lookUp.setFuture(m_wanted.id.isEmpty() ? m_desk.findByRequest(requestOf(m_wanted))
                                             : m_desk.find(m_wanted.id));
}

void TracesPage::takeAnswer()
{
    const Answer found = m_lookUp.future().resultCount() > 0 ? m_lookUp.result() : nullptr;
    const bool isWanted = m_asked == m_wanted && !m_wanted.isEmpty();
    if (m_isLookUpDue && !m_wanted.isEmpty())
        lookUp();
    if (!isWanted)
        return;
    if (found) {
        m_wanted.id = QString::fromStdString(found->trace->id());
        m_wanted.query.clear();
        showTrace(found->trace);
    } else if (m_stack->currentWidget() != m_trace || shownId() != m_wanted.id) {
        showMissing(); // one that is shown stays, though its like has gone from the desk
    }
}

void TracesPage::showMissing()
{
    sayMissing({});
    m_stack->setCurrentWidget(m_missing);
    m_why->ask({wantedLink()});
    emit sightsChanged();
}

LinkId TracesPage::wantedLink() const
{
    return m_wanted.id.isEmpty() ? LinkId{u"request"_s, requestOf(m_wanted)}
                                 : LinkId{u"trace"_s, m_wanted.id};
}

void TracesPage::sayMissing(const QString& why)
{
    const QString later = tr("When it comes, it is shown at once.");
    m_missing->showEmpty(u"traces",
                         m_wanted.id.isEmpty() ? tr("No trace of request %1 is here").arg(requestOf(m_wanted))
                                               : tr("Trace %1 is not here").arg(m_wanted.id),
                         why.isEmpty() ? later : why + u' ' + later);
}

void TracesPage::takeFile(const std::shared_ptr<const OpenedTraceFile>& file)
{
    if (file->traces.size() == 1)
        chooseTrace(file->traces.front()->trace);
    else
        showSearch();
}

} // namespace gatehouse
