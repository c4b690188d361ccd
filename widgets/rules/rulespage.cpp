#include "rulespage.h"

#include "chip.h"
#include "draftkeeper.h"
#include "endpointlist.h"
#include "endpointmodel.h"
#include "icons.h"
#include "instancestrip.h"
#include "messagebar.h"
#include "openprofile.h"
#include "rulesbenchpane.h"
#include "rulescallproblem.h"
#include "rulescalltext.h"
#include "ruleschanger.h"
#include "rulesdraft.h"
#include "ruleseditor.h"
#include "ruleshistorypane.h"
#include "ruleslinter.h"
#include "rulesloader.h"
#include "statepanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// Below it the test bench leaves its room to the form.
constexpr int benchFrom = 1180;

} // namespace

std::string defaultRules()
{
    return R"({
  "version": 1,
  "skip_paths": ["/health", "/healthz", "/ready", "/metrics", "/docs", "/openapi.json"],
  "content_types": ["application/json", "multipart/form-data", "application/x-www-form-urlencoded"],
  "required_headers": [{ "name": "user-agent", "mode": "report" }],
  "default_max_body_bytes": 1048576,
  "json_limits": { "depth": 32, "keys": 1000, "array_items": 10000, "key_bytes": 256 },
  "endpoints": []
})";
}

RulesPage::RulesPage(OpenProfile* profile, QWidget* parent)
    : Page(u"rules"_s, tr("Rules"), u"rules"_s, profile, parent)
    , m_loader(profile != nullptr ? RulesLoader::of(*profile) : nullptr)
    , m_draft(std::make_unique<RulesDraft>())
    , m_linter(std::make_unique<RulesLinter>(*m_draft))
    , m_endpoints(std::make_unique<EndpointModel>(*m_draft))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePanel(m_stack))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_state->setObjectName(u"rulesState"_s);
    m_stack->addWidget(m_state);
    if (m_loader == nullptr) {
        m_state->showEmpty(u"rules", tr("No gateway"),
                           tr("Give this profile a gateway address, or open a profile that has one: its "
                              "rules are then read and changed from here."));
        return;
    }
    m_keeper = std::make_unique<DraftKeeper>(*m_draft, DraftKeeper::fileFor(profile->profile().slug));
    m_changer =
        std::make_unique<RulesChanger>(*profile, *m_loader, *m_draft, *m_linter, *messageBar(), *this);
    m_state->showLoading(tr("Reading the rules…"));
    setupBody();
    setupActions();
    connectLoader();
    updateTools();
}

RulesPage::~RulesPage()
{
    // The views look at the draft and its tables, so they go first.
    delete m_body;
}

void RulesPage::setupBody()
{
    m_body = new QSplitter(Qt::Horizontal, m_stack);
    m_body->setChildrenCollapsible(false);
    m_editor = new RulesEditor(*m_draft, *m_linter, *m_endpoints, *m_loader, m_body);
    m_body->addWidget(makeLeft());
    m_body->addWidget(m_editor);
    m_bench = new RulesBenchPane(*m_draft, *m_loader, m_body);
    m_bench->setAutoFillBackground(true);
    m_bench->setBackgroundRole(QPalette::Base);
    m_bench->setMinimumWidth(260);
    m_body->addWidget(m_bench);
    m_editor->setMinimumWidth(380);
    m_body->setStretchFactor(1, 1);
    m_body->setSizes({430, 560, 380});
    m_stack->addWidget(m_body);
    setupTools();
}

QWidget* RulesPage::makeTitleRow()
{
    auto* box = new QWidget(m_body);
    auto* title = new QLabel(tr("Validation rules"), box);
    title->setFont(Theme::of(this).title());
    m_live = new Chip({}, box);
    m_live->setObjectName(u"liveVersion"_s);
    m_changes = new Chip({}, box);
    m_changes->setObjectName(u"draftState"_s);
    m_changes->setTone(Tone::SlowText);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(14, 12, 14, 2);
    row->setSpacing(8);
    row->addWidget(title);
    row->addWidget(m_live);
    row->addWidget(m_changes);
    row->addStretch(1);
    return box;
}

QWidget* RulesPage::makeLeft()
{
    auto* left = new QWidget(m_body);
    left->setAutoFillBackground(true);
    left->setBackgroundRole(QPalette::Base);
    left->setMinimumWidth(300);
    m_list = new EndpointList(*m_endpoints, left);
    m_instances = new InstanceStrip(left);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeTitleRow());
    column->addWidget(m_list, 1);
    column->addWidget(m_instances);
    connect(m_list, &EndpointList::currentChanged, this, &RulesPage::takeEndpoint);
    return left;
}

void RulesPage::setupTools()
{
    auto* row = static_cast<QHBoxLayout*>(m_editor->header()->layout());
    m_diff = new QPushButton(tr("Diff"), m_editor->header());
    m_diff->setObjectName(u"showDiff"_s);
    m_apply = new QPushButton(tr("Apply…"), m_editor->header());
    m_apply->setObjectName(u"apply"_s);
    m_apply->setDefault(true);
    connect(m_diff, &QPushButton::clicked, m_changer.get(), &RulesChanger::showDifference);
    connect(m_apply, &QPushButton::clicked, m_changer.get(), &RulesChanger::apply);
    QAction* undo = m_draft->undoStack().createUndoAction(this, tr("Undo"));
    QAction* redo = m_draft->undoStack().createRedoAction(this, tr("Redo"));
    undo->setIcon(icon(u"undo"));
    redo->setIcon(icon(u"redo"));
    undo->setShortcut(QKeySequence(u"Ctrl+Z"_s));
    redo->setShortcut(QKeySequence(u"Ctrl+Shift+Z"_s));
    for (QAction* action : {undo, redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        m_actions << action;
        auto* button = new QToolButton(m_editor->header());
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        row->addWidget(button);
    }
    row->addWidget(m_diff);
    row->addWidget(m_apply);
}

template <class Act>
QAction* RulesPage::addPageAction(const QString& text, const QKeySequence& shortcut, Act act)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    m_actions << action;
    return action;
}

void RulesPage::setupActions()
{
    addPageAction(tr("Apply the draft…"), QKeySequence(u"Ctrl+Return"_s), [this] { m_changer->apply(); });
    addPageAction(tr("Show what the draft changes"), QKeySequence(u"Alt+4"_s),
                  [this] { m_changer->showDifference(); });
    addPageAction(tr("Back to what is saved"), QKeySequence(u"Ctrl+Shift+R"_s), [this] {
        m_draft->revert();
        m_isNothingStored = !m_draft->base() && !m_loader->live();
        if (m_isNothingStored)
            showNothingStored();
    });
    addPageAction(tr("Read the rules again"), QKeySequence(QKeySequence::Refresh),
                  [this] { m_loader->reload(); });
    setupEndpointActions();
    setupViewActions();
}

void RulesPage::setupEndpointActions()
{
    addPageAction(tr("Add an endpoint"), QKeySequence(u"Ctrl+N"_s),
                  [this] { choose(m_endpoints->addEndpoint(m_list->current())); });
    addPageAction(tr("Duplicate the endpoint"), QKeySequence(u"Ctrl+Shift+D"_s),
                  [this] { choose(m_endpoints->duplicate(m_list->current())); });
    addPageAction(tr("Delete the endpoint"), QKeySequence(u"Ctrl+Del"_s), [this] {
        if (const int row = m_list->current(); m_endpoints->removeEndpoint(row))
            messageBar()->showNote(tr("The endpoint is gone from the draft; Ctrl+Z brings it back."));
    });
    for (const int by : {-1, 1}) {
        addPageAction(by < 0 ? tr("Move the endpoint up") : tr("Move the endpoint down"),
                      QKeySequence(by < 0 ? u"Alt+Up"_s : u"Alt+Down"_s), [this, by] {
                          const int row = m_list->current();
                          if (m_endpoints->moveEndpoint(row, by))
                              choose(row + by);
                      });
    }
    for (const QString& mode : ruleModes()) {
        //: %1 is one of off, report, warn, enforce
        addPageAction(tr("Mode: %1").arg(mode), QKeySequence(),
                      [this, mode] { m_endpoints->setMode(m_list->current(), mode); });
    }
    addPageAction(tr("Add a field"), QKeySequence(u"Ctrl+Shift+F"_s), [this] { m_editor->addField(); });
}

void RulesPage::setupViewActions()
{
    addPageAction(tr("Filter endpoints"), QKeySequence(u"Ctrl+L"_s), [this] { m_list->focusFilter(); });
    addPageAction(tr("Find in the text"), QKeySequence(u"Ctrl+F"_s), [this] { m_editor->find(); });
    addPageAction(tr("Find again"), QKeySequence(u"F3"_s), [this] { m_editor->findAgain(); });
    addPageAction(tr("Next of what lint says"), QKeySequence(u"F8"_s), [this] { m_editor->nextFinding(); });
    addPageAction(tr("Form"), QKeySequence(u"Alt+1"_s), [this] { m_editor->setView(RulesEditor::FormView); });
    addPageAction(tr("JSON"), QKeySequence(u"Alt+2"_s), [this] { m_editor->setView(RulesEditor::TextView); });
    addPageAction(tr("History"), QKeySequence(u"Alt+3"_s),
                  [this] { m_editor->setView(RulesEditor::HistoryView); });
    addPageAction(tr("Test bench"), QKeySequence(u"Ctrl+B"_s), [this] {
        m_isBenchWanted = !m_bench->isVisibleTo(m_body);
        updateBench();
    });
}

void RulesPage::connectLoader()
{
    connect(m_loader, &RulesLoader::loaded, this, &RulesPage::takeLoaded);
    connect(m_loader, &RulesLoader::liveChanged, this, &RulesPage::takeOthers);
    connect(m_loader, &RulesLoader::failed, this, &RulesPage::takeFailed);
    connect(m_loader, &RulesLoader::applied, this, &RulesPage::takeStored);
    connect(m_loader, &RulesLoader::instancesLoaded, this, &RulesPage::takeInstances);
    connect(m_loader, &RulesLoader::instancesFailed, this,
            [this](const Problem& problem) { m_instances->setProblem(rulesCallProblemText(problem)); });
    connect(m_loader, &RulesLoader::hitsLoaded, m_endpoints.get(), &EndpointModel::setHits);
    connect(m_state, &StatePanel::actionRequested, this, &RulesPage::actOnState);
    connect(m_linter.get(), &RulesLinter::linted, this,
            [this] { m_endpoints->setFindings(m_linter->findings()); });
    connect(m_draft.get(), &RulesDraft::changed, this, &RulesPage::updateTools);
    connect(m_draft.get(), &RulesDraft::baseChanged, this, &RulesPage::updateTools);
    connect(m_keeper.get(), &DraftKeeper::failed, this, [this](const QString& reason) {
        messageBar()->showWarning(
            tr("The draft could not be kept aside, so a crash would lose it: %1.").arg(reason));
    });
    connect(m_editor, &RulesEditor::endpointChosen, this, [this](const json::JsonPointer& pointer) {
        if (const int row = m_endpoints->rowOf(pointer); row >= 0)
            m_list->choose(row);
    });
    connect(&m_editor->history(), &RulesHistoryPane::rollbackRequested, m_changer.get(),
            &RulesChanger::rollback);
    connect(m_endpoints.get(), &QAbstractItemModel::dataChanged, this, &RulesPage::followRow);
}

void RulesPage::takeLoaded()
{
    m_hasFailed = false;
    takeStored();
    if (!m_hasStarted) {
        startDraft();
    } else if (!m_draft->isDirty() && m_draft->base() != m_loader->live()) {
        m_draft->start(m_loader->live());
    }
    m_isNothingStored = !m_loader->live() && m_draft->text().empty();
    if (m_isNothingStored)
        showNothingStored();
    else
        m_stack->setCurrentWidget(m_body);
    chooseWanted();
    updateTools();
    tellSights();
}

void RulesPage::startDraft()
{
    m_hasStarted = true;
    const auto kept = m_keeper->kept();
    const auto& live = m_loader->live();
    if (!kept || (live && kept->text == live->text)) {
        m_draft->start(live);
        m_keeper->start();
        return;
    }
    m_draft->start(kept->base, kept->text);
    m_keeper->start();
    const bool isOlder = (kept->base ? kept->base->hash : QString()) != (live ? live->hash : QString());
    const QString began =
        kept->base ? tr("Your draft from before is here again; it began from v%1.").arg(kept->base->version)
                   : tr("Your draft from before is here again.");
    if (isOlder)
        messageBar()->showWarning(tr("%1 Another version is stored since.").arg(began));
    else
        messageBar()->showNote(tr("%1 Ctrl+Shift+R goes back to what is saved.").arg(began));
}

void RulesPage::takeOthers()
{
    const auto& live = m_loader->live();
    if (!m_draft->isDirty() || !live) {
        if (live)
            messageBar()->showNote(
                tr("%1 stored v%2; it is shown now.").arg(live->updatedBy).arg(live->version));
        return;
    }
    if (m_draft->base() && m_draft->base()->hash == live->hash)
        return;
    messageBar()->showWarning(tr("%1 stored v%2 while you work on v%3. Applying will show you both before "
                                 "anything is stored.")
                                  .arg(live->updatedBy)
                                  .arg(live->version)
                                  .arg(m_draft->base() ? m_draft->base()->version : 0));
}

void RulesPage::takeFailed(const Problem& problem)
{
    const QString reason = rulesCallProblemText(problem);
    m_hasFailed = true;
    if (m_hasStarted) {
        messageBar()->showProblem(reason);
        tellSights();
        return;
    }
    if (problem.code == RulesCallProblem::NotServed)
        m_state->showFailed(
            tr("This gateway does not serve its rules"),
            tr("%1 The page needs GET and PUT /api/v1/configs/validation.rules.").arg(reason));
    else if (problem.code == RulesCallProblem::NotSignedIn)
        m_state->showFailed(tr("Not signed in"), reason);
    else if (problem.code == RulesCallProblem::NotAllowed)
        m_state->showFailed(tr("Not allowed"), reason);
    else
        m_state->showFailed(tr("The rules could not be read"), reason);
    m_stack->setCurrentWidget(m_state);
    tellSights();
}

void RulesPage::showNothingStored()
{
    m_state->showEmpty(
        u"rules", tr("No rules are stored yet"),
        tr("The gateway judges requests by its built-in rules. Begin with them written out, and "
           "apply when you have added what you need."),
        tr("Start from the default document"));
    m_stack->setCurrentWidget(m_state);
}

void RulesPage::actOnState()
{
    if (!m_isNothingStored) {
        m_state->showLoading(tr("Reading the rules…"));
        m_loader->reload();
        return;
    }
    m_isNothingStored = false;
    m_draft->start({}, defaultRules());
    m_stack->setCurrentWidget(m_body);
    choose(0);
    tellSights();
}

void RulesPage::takeStored()
{
    const auto& live = m_loader->live();
    m_instances->model().setStored(live ? live->version : 0, live ? live->hash : QString());
    m_instances->refresh();
    updateTools();
}

void RulesPage::takeInstances(const QList<InstanceRow>& instances)
{
    InstanceModel& model = m_instances->model();
    model.setInstances(instances);
    m_instances->setProblem(instances.isEmpty() ? tr("No instance has reported yet.") : QString());
    m_changer->takeConvergence(model.living(), model.serving(),
                               model.convergence() == InstanceModel::Convergence::Refused);
    tellSights();
}

void RulesPage::takeEndpoint(int row)
{
    const EndpointRow* endpoint = m_endpoints->rowAt(row);
    if (endpoint == nullptr)
        return;
    m_editor->setEndpoint(endpoint->pointer);
    m_bench->offerRequest(endpoint->path, endpoint->methods);
    emit locationChanged(location());
}

void RulesPage::followRow()
{
    const EndpointRow* row = m_endpoints->rowAt(m_list->current());
    if (row == nullptr)
        return;
    // One that was added or removed before it gave the chosen endpoint another place.
    if (row->pointer != m_editor->endpoint())
        m_editor->setEndpoint(row->pointer);
    m_bench->offerRequest(row->path, row->methods);
}

void RulesPage::choose(int row)
{
    if (row >= 0)
        m_list->choose(row);
}

void RulesPage::chooseWanted()
{
    if (!m_hasStarted)
        return;
    const QString wanted = std::exchange(m_wanted, {});
    const int row = m_endpoints->rowOfId(wanted);
    if (row >= 0) {
        m_list->choose(row);
        return;
    }
    if (!wanted.isEmpty())
        messageBar()->showWarning(tr("The rules have no endpoint \"%1\".").arg(wanted));
    if (m_list->current() < 0)
        choose(0);
}

void RulesPage::open(const Location& location)
{
    m_wanted = location.id;
    if (!m_wanted.isEmpty())
        chooseWanted();
}

Location RulesPage::location() const
{
    Location place = bareLocation();
    const EndpointRow* row = m_list != nullptr ? m_endpoints->rowAt(m_list->current()) : nullptr;
    if (row != nullptr)
        place.id = row->id;
    else
        place.id = m_wanted;
    return place;
}

QList<QAction*> RulesPage::pageActions()
{
    return m_actions;
}

QSet<QString> RulesPage::sights() const
{
    QSet<QString> seen;
    if (m_loader == nullptr || m_isNothingStored)
        seen << u"empty"_s;
    else if (m_hasStarted)
        seen << u"data"_s;
    if (m_hasFailed)
        seen << u"failed-call"_s;
    return seen;
}

void RulesPage::tellSights()
{
    if (const QSet<QString> seen = sights(); seen != m_lastSights) {
        m_lastSights = seen;
        emit sightsChanged();
    }
}

void RulesPage::updateTools()
{
    const auto& live = m_loader->live();
    m_live->setText(live ? tr("v%1 stored").arg(live->version) : tr("none stored"));
    m_live->setToolTip(live ? tr("By %1. Hash %2.").arg(live->updatedBy, live->hash) : QString());
    const bool isDirty = m_draft->isDirty();
    m_changes->setVisible(isDirty);
    const auto& base = m_draft->base();
    m_changes->setText(base ? tr("draft of v%1").arg(base->version) : tr("draft"));
    m_diff->setEnabled(isDirty);
    m_apply->setEnabled(isDirty);
}

void RulesPage::updateBench()
{
    if (m_bench == nullptr)
        return;
    m_bench->setVisible(m_isBenchWanted.value_or(width() >= benchFrom));
    if (const bool isNarrow = width() < benchFrom; std::exchange(m_isNarrow, isNarrow) != isNarrow)
        m_body->setSizes({isNarrow ? 340 : 430, 560, 380});
}

void RulesPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_loader == nullptr)
        return;
    updateBench();
    m_loader->setWatched(true);
    if (!m_hasStarted)
        m_loader->reload();
}

void RulesPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    if (m_loader != nullptr)
        m_loader->setWatched(false);
}

void RulesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    updateBench();
}

} // namespace gatehouse
