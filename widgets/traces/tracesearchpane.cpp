#include "tracesearchpane.h"

#include "card.h"
#include "chip.h"
#include "csvexport.h"
#include "elidedlabel.h"
#include "searchquerytext.h"
#include "statepanel.h"
#include "tracedesk.h"
#include "tracefilelist.h"
#include "tracejumpfield.h"
#include "traceresultcsv.h"
#include "traceresulttable.h"
#include "tracescatter.h"
#include "tracesearchesbutton.h"
#include "tracesearchform.h"
#include "tracewords.h"

#include <QAction>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr int sideWidth = 288;

QString count(std::size_t number)
{
    return QLocale().toString(qulonglong{number});
}

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

TraceSearchPane::TraceSearchPane(TraceDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_runner(desk)
{
    setObjectName(u"traceSearchPane"_s);
    setAcceptDrops(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(makeMain(), 1);
    setupActions();
    connectDesk();
    connectResults();
    updateNames();
    m_runner.setSearch(m_form->search());
    updateBody();
}

TraceSearchPane::~TraceSearchPane() = default;

QWidget* TraceSearchPane::makeSide()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(4);
    m_jump = new TraceJumpField(m_desk, content);
    m_form = new TraceSearchForm(content);
    m_sources = new TraceFileList(m_desk, content);
    column->addWidget(m_jump);
    column->addWidget(m_form);
    column->addSpacing(10);
    column->addWidget(makeSearchesRow());
    column->addSpacing(14);
    column->addWidget(m_sources);
    column->addStretch();
    auto* side = new QScrollArea(this);
    side->setWidget(content);
    side->setWidgetResizable(true);
    side->setFrameShape(QFrame::NoFrame);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setFixedWidth(sideWidth);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    side->viewport()->setBackgroundRole(QPalette::Base);
    return side;
}

QWidget* TraceSearchPane::makeSearchesRow()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_searches = new TraceSearchesButton([this] { return query(); }, row);
    connect(m_searches, &TraceSearchesButton::queryChosen, this, &TraceSearchPane::setQuery);
    connect(m_searches, &TraceSearchesButton::warned, this, &TraceSearchPane::warned);
    auto* clear = new QPushButton(tr("Clear"), row);
    clear->setObjectName(u"clearSearch"_s);
    connect(clear, &QPushButton::clicked, this, [this] { m_form->setSearch({}); });
    line->addWidget(m_searches);
    line->addWidget(clear);
    line->addStretch();
    return row;
}

QWidget* TraceSearchPane::makeMain()
{
    auto* main = new QWidget(this);
    m_body = new QStackedLayout(main);
    m_state = new StatePanel(main);
    m_state->setObjectName(u"traceSearchState"_s);
    m_results = new QWidget(main);
    auto* column = new QVBoxLayout(m_results);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    column->addWidget(makeHeader());
    auto* plot = new Card({}, m_results);
    m_scatter = new TraceScatter(plot);
    plot->body()->setContentsMargins(4, 4, 4, 4);
    plot->body()->addWidget(m_scatter);
    auto* list = new Card({}, m_results);
    m_table = new TraceResultTable(m_model, list);
    list->body()->setContentsMargins(1, 1, 1, 1);
    list->body()->addWidget(m_table);
    auto* parts = new QSplitter(Qt::Vertical, m_results);
    parts->addWidget(plot);
    parts->addWidget(list);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(10);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 3);
    column->addWidget(parts, 1);
    m_body->addWidget(m_state);
    m_body->addWidget(m_results);
    return main;
}

QWidget* TraceSearchPane::makeHeader()
{
    auto* header = new QWidget(m_results);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_status = new ElidedLabel({}, header);
    m_status->setObjectName(u"searchStatus"_s);
    m_status->setTone(Tone::Muted);
    m_live = new Chip(tr("live"), header);
    m_live->setObjectName(u"liveResults"_s);
    m_live->setClickable(true);
    m_live->setCheckable(true);
    m_live->setChecked(true);
    m_live->setFilled(true);
    m_live->setTone(Tone::Accent);
    m_live->setToolTip(tr("New traces come into the list by themselves."));
    m_live->setAccessibleName(tr("New traces come into the list by themselves"));
    auto* logarithmic = new QCheckBox(tr("Log scale"), header);
    logarithmic->setObjectName(u"logScale"_s);
    logarithmic->setChecked(true);
    m_export = new CsvExport(header);
    m_export->setObjectName(u"exportTraces"_s);
    m_export->setFileName(u"traces.csv"_s);
    m_export->setTable([this] { return traceResultCsv(results()); });
    row->addWidget(m_status, 1);
    row->addWidget(m_live);
    row->addWidget(logarithmic);
    row->addWidget(m_export);
    connect(m_live, &QAbstractButton::toggled, this, [this](bool isLive) {
        m_live->setFilled(isLive);
        m_live->setTone(isLive ? Tone::Accent : Tone::Muted);
        m_runner.setFollowing(isLive);
        updateStatus();
    });
    connect(logarithmic, &QCheckBox::toggled, this, [this](bool isOn) { m_scatter->setLogarithmic(isOn); });
    connect(m_export, &CsvExport::finished, this, [this](const QString& failure) {
        if (!failure.isEmpty())
            emit warned(tr("The list was not exported: %1").arg(failure));
    });
    return header;
}

void TraceSearchPane::setupActions()
{
    const auto add = [this](const QString& text, const QKeySequence& keys, auto act) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(tr("Search traces"), QKeySequence::Find, [this] { m_form->focusFirst(); });
    add(tr("Open trace files…"), QKeySequence::Open, [this] { m_sources->askForFiles(); });
    add(tr("Go to the found traces"), QKeySequence(Qt::ALT | Qt::Key_Down),
        [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    add(tr("New traces come by themselves"), QKeySequence(Qt::CTRL | Qt::Key_L),
        [this] { m_live->toggle(); });
}

void TraceSearchPane::connectDesk()
{
    connect(&m_desk, &TraceDesk::changed, this, [this] {
        updateNames();
        updateStatus();
        updateBody();
    });
    connect(&m_desk.files(), &TraceFileShelf::progressed, this, &TraceSearchPane::updateBody);
    connect(&m_desk.files(), &TraceFileShelf::failed, this,
            [this](const QString& path, const Problem& problem) {
                emit warned(traceProblemText(problem, QFileInfo(path).fileName()));
            });
    connect(&m_desk.reception(), &TraceReception::changed, this, &TraceSearchPane::updateBody);
    connect(&m_desk.pins(), &PinnedTraces::warned, this, &TraceSearchPane::warnOfPins);
    // Also of what was before this, and when somebody listens.
    QMetaObject::invokeMethod(this, &TraceSearchPane::warnOfPins, Qt::QueuedConnection);
    connect(m_jump, &TraceJumpField::found, this, &TraceSearchPane::choose);
}

void TraceSearchPane::connectResults()
{
    connect(m_form, &TraceSearchForm::searchChanged, this, [this](const TraceSearch& search) {
        m_runner.setSearch(search);
        emit queryChanged();
    });
    connect(m_form, &TraceSearchForm::submitted, this, [this] {
        m_searches->remember();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_runner, &TraceSearchRunner::found, this, &TraceSearchPane::take);
    connect(m_table, &TraceResultTable::traceChosen, this, &TraceSearchPane::choose);
    connect(m_scatter, &TraceScatter::traceChosen, this, &TraceSearchPane::choose);
    connect(m_table, &TraceResultTable::currentTraceChanged, this,
            [this] { m_scatter->setCurrent(m_table->current()); });
    connect(m_table, &TraceResultTable::likeRequested, this,
            [this](const std::shared_ptr<const ListedTrace>& trace) { searchLike(trace->summary); });
    connect(m_table, &TraceResultTable::pinRequested, this,
            [this](const std::shared_ptr<const ListedTrace>& trace, bool isPinned) {
                setPinned(*trace, isPinned);
            });
    connect(m_state, &StatePanel::actionRequested, this, [this] {
        if (m_isClearing)
            m_form->setSearch({});
        else
            m_sources->askForFiles();
    });
}

QString TraceSearchPane::query() const
{
    return QString::fromStdString(searchQueryText(m_form->search()));
}

void TraceSearchPane::setQuery(const QString& query)
{
    const auto search = parseSearchQuery(query.toStdString());
    if (search)
        m_form->setSearch(*search);
    else
        emit warned(tr("This is no search for traces: %1").arg(query));
}

TraceList TraceSearchPane::results() const
{
    return m_table->traces();
}

void TraceSearchPane::jumpTo(const QString& id)
{
    m_jump->jumpTo(id);
}

void TraceSearchPane::take(const std::shared_ptr<const FoundTraces>& found)
{
    m_found = found;
    QHash<quint32, QString> names;
    for (const auto& file : m_desk.files().files())
        names.insert(file->number, file->name);
    m_model.setSourceNames(names);
    m_table->setTraces(found->traces);
    m_scatter->setTraces(found->traces);
    m_scatter->setCurrent(m_table->current());
    updateStatus();
    updateBody();
    emit resultsChanged();
}

void TraceSearchPane::updateStatus()
{
    if (!m_found)
        return;
    const auto all = static_cast<int>(m_found->lookedAt);
    QString text = m_found->matching == m_found->lookedAt
                       ? tr("%n traces", nullptr, all)
                       : tr("%1 of %n traces match", nullptr, all).arg(count(m_found->matching));
    if (m_found->traces.size() < m_found->matching)
        text += u" · "_s + tr("%1 are shown").arg(count(m_found->traces.size()));
    if (!m_runner.isFollowing() && m_runner.isBehind())
        text += u" · "_s + tr("more have come since");
    m_status->setText(text);
}

void TraceSearchPane::updateBody()
{
    const bool hasTraces = !m_desk.traces()->empty();
    const bool hasResults = m_found && !m_found->traces.empty();
    if (hasTraces && (hasResults || !m_found || m_runner.isRunning())) {
        m_body->setCurrentWidget(m_results);
        return;
    }
    m_body->setCurrentWidget(m_state);
    m_isClearing = hasTraces;
    if (hasTraces) {
        m_state->showEmpty(u"search", tr("No trace matches"),
                           tr("None of the %n traces here has all that is asked for.", nullptr,
                              static_cast<int>(m_desk.traces()->size())),
                           tr("Clear the search"));
    } else if (m_desk.files().isReading()) {
        m_state->showLoading(tr("Reading %1…").arg(QFileInfo(m_desk.files().currentPath()).fileName()));
    } else if (m_desk.reception().isListening()) {
        m_state->showEmpty(
            u"traces", tr("No traces yet"),
            tr("Point an OpenTelemetry exporter at %1, drop trace files here (OTLP, Jaeger, Tempo "
               "or Zipkin, gzipped or not), or run scripts/demo for traces of a whole system.")
                .arg(m_desk.reception().url()),
            tr("Open files…"));
    } else {
        m_state->showEmpty(
            u"traces", tr("No traces yet"),
            tr("Drop trace files here (OTLP, Jaeger, Tempo or Zipkin, gzipped or not). To receive "
               "spans as they happen, open a profile with an OTLP address such as "
               "http://127.0.0.1:4318, or run scripts/demo."),
            tr("Open files…"));
    }
}

void TraceSearchPane::updateNames()
{
    m_form->setNames(m_desk.names());
}

void TraceSearchPane::choose(const std::shared_ptr<const ListedTrace>& trace)
{
    m_searches->remember();
    m_table->setCurrent(*trace);
    emit traceChosen(trace->trace);
}

void TraceSearchPane::searchLike(const TraceSummary& line)
{
    TraceSearch search = m_form->search();
    search.service = line.rootService;
    search.operation = {line.rootName, false};
    search.attributes.clear();
    m_form->setSearch(search);
}

void TraceSearchPane::setPinned(const ListedTrace& trace, bool isPinned)
{
    using Answer = TraceStore::PinAnswer;
    const Answer answer = m_desk.live().store().setPinned(trace.trace->sentId(), isPinned);
    if (answer == Answer::NotHere)
        emit warned(tr("The trace is not here any more: it had to make room for newer ones."));
    else if (answer == Answer::NoRoom)
        emit warned(tr("There is no room for another pinned trace. Unpin one that is not needed any more."));
}

void TraceSearchPane::warnOfPins()
{
    const QStringList warnings = m_desk.pins().takeWarnings();
    if (!warnings.isEmpty())
        emit warned(warnings.join(u' '));
}

void TraceSearchPane::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void TraceSearchPane::dropEvent(QDropEvent* event)
{
    m_desk.files().open(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace gatehouse
