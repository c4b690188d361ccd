#include "ruleschanger.h"

#include "messagebar.h"
#include "openprofile.h"
#include "rulescalltext.h"
#include "ruleschangedialog.h"
#include "rulesconflictdialog.h"
#include "rulesdiffview.h"
#include "rulesdraft.h"
#include "ruleslinter.h"
#include "rulesloader.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gatehouse
{

using namespace Qt::StringLiterals;

RulesChanger::RulesChanger(OpenProfile& profile, RulesLoader& loader, RulesDraft& draft, RulesLinter& linter,
                           MessageBar& bar, QWidget& window)
    : m_profile(profile)
    , m_loader(loader)
    , m_draft(draft)
    , m_linter(linter)
    , m_bar(bar)
    , m_window(window)
{
    connect(&loader, &RulesLoader::applied, this, &RulesChanger::takeApplied);
    connect(&loader, &RulesLoader::conflicted, this, &RulesChanger::takeConflict);
    connect(&loader, &RulesLoader::changeFailed, this, &RulesChanger::takeFailure);
    connect(&loader, &RulesLoader::refused, this, [this](const std::vector<RulesFinding>& findings) {
        const QString first = findings.empty() ? QString()
                                               : tr("Line %1: %2.")
                                                     .arg(findings.front().line)
                                                     .arg(QString::fromStdString(findings.front().message));
        m_bar.showProblem(tr("The gateway refused these rules, and nothing was stored. %1").arg(first));
    });
    connect(&loader, &RulesLoader::loaded, this, [this] {
        if (std::exchange(m_isConflicting, false))
            showConflict();
    });
    connect(&loader, &RulesLoader::failed, this, [this] { m_isConflicting = false; });
}

RulesChanger::~RulesChanger()
{
    delete m_dialog;
}

bool RulesChanger::mayChange()
{
    if (m_profile.readOnly()) {
        m_bar.showWarning(tr("This profile is read-only, so nothing is stored. Unlock it with Ctrl+U or the "
                             "lock beside its name, and apply again; the draft stays."));
        return false;
    }
    if (m_loader.isChanging()) {
        m_bar.showNote(tr("A change is under way; wait for the gateway's answer."));
        return false;
    }
    return true;
}

void RulesChanger::apply()
{
    if (!m_draft.isDirty()) {
        m_bar.showNote(tr("There is nothing to apply: the draft is what is stored."));
        return;
    }
    if (!mayChange())
        return;
    if (!m_draft.tree() || (m_linter.isCurrent() && m_linter.hasError())) {
        m_bar.showProblem(tr("The gateway would refuse these rules. F8 goes to what lint says is wrong."));
        return;
    }
    ask(Change::Apply, m_draft.text(), 0);
}

void RulesChanger::rollback(const RulesVersion& version)
{
    if (mayChange())
        ask(Change::Rollback, version.text, version.version);
}

void RulesChanger::ask(Change change, const std::string& after, qint64 version)
{
    const QString name = m_profile.profile().name;
    // An apply goes over what the draft began from; a rollback over what is stored.
    const std::optional<StoredRules> base = change == Change::Apply ? m_draft.base() : m_loader.live();
    const QString title = change == Change::Apply ? tr("Apply the rules to %1").arg(name)
                                                  : tr("Roll %1 back to v%2").arg(name).arg(version);
    auto* dialog = new RulesChangeDialog(title, change == Change::Apply ? tr("Apply") : tr("Roll back"),
                                         base ? base->text : std::string(), after, &m_window);
    if (m_profile.profile().environment == Environment::Production)
        dialog->setWarning(tr("This is production: every request from now on is judged by these rules."));
    delete m_dialog;
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QByteArray tag = base ? base->etag : QByteArray();
    connect(dialog, &QDialog::accepted, this, [this, dialog, change, after, version, tag] {
        m_change = change;
        m_sent = after;
        m_bar.dismiss();
        if (change == Change::Apply)
            m_loader.apply(after, dialog->reason(), tag);
        else
            m_loader.rollback(version, dialog->reason(), tag);
    });
    dialog->open();
}

void RulesChanger::showDifference()
{
    delete m_dialog;
    auto* dialog = new QDialog(&m_window);
    m_dialog = dialog;
    dialog->setObjectName(u"rulesDiffDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What the draft changes"));
    dialog->resize(760, 520);
    auto* diff = new RulesDiffView(dialog);
    const auto& base = m_draft.base();
    diff->setTitle(base ? tr("From v%1 to the draft").arg(base->version) : tr("From nothing to the draft"));
    diff->setTexts(base ? base->text : std::string(), m_draft.text());
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(18, 16, 18, 14);
    column->addWidget(diff);
    dialog->open();
}

void RulesChanger::takeApplied(const StoredRules& stored)
{
    // What was typed since it was sent stays a draft, of the new version.
    if (m_change == Change::Rollback)
        m_draft.replaceAll(stored.text, tr("Roll back"));
    else if (m_draft.text() == m_sent)
        m_draft.replaceAll(stored.text, tr("Apply"));
    m_draft.setBase(stored);
    m_awaited = stored.version;
    m_bar.showNote(tr("Stored as v%1. It is applied when every instance serves it.").arg(stored.version));
}

void RulesChanger::takeConvergence(int living, int serving, bool isRefused)
{
    const auto& live = m_loader.live();
    if (m_awaited == 0 || living == 0 || !live || live->version != m_awaited)
        return;
    if (isRefused) {
        m_bar.showWarning(tr("v%1 is stored, but an instance refuses it: see Instances.").arg(m_awaited));
        m_awaited = 0;
    } else if (serving == living) {
        m_bar.showNote(tr("v%1 is applied: %n instances serve it.", nullptr, living).arg(m_awaited));
        m_awaited = 0;
    }
}

void RulesChanger::takeConflict()
{
    // Nothing was stored. What they stored is read first, to be shown beside the draft.
    m_isConflicting = true;
    m_loader.reload();
}

void RulesChanger::showConflict()
{
    const std::optional<StoredRules> theirs = m_loader.live();
    if (m_change == Change::Rollback && !m_draft.isDirty()) {
        m_draft.start(theirs);
        m_bar.showWarning(tr("Somebody stored another version meanwhile, so nothing was rolled back. It is "
                             "shown now; look at it and roll back again if you still want to."));
        return;
    }
    delete m_dialog;
    auto* dialog = new RulesConflictDialog(m_draft.base(), m_draft.text(), theirs, &m_window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, theirs] {
        switch (dialog->choice()) {
        case RulesConflictDialog::Choice::KeepEditing:
            return;
        case RulesConflictDialog::Choice::TakeTheirs:
            m_draft.replaceAll(theirs ? theirs->text : std::string(), tr("Take theirs"));
            break;
        case RulesConflictDialog::Choice::Merge:
            m_draft.replaceAll(dialog->merge().text.value_or(m_draft.text()), tr("Put mine on theirs"));
            break;
        }
        m_draft.setBase(theirs);
        m_bar.dismiss();
    });
    dialog->open();
}

void RulesChanger::takeFailure(const Problem& problem)
{
    m_bar.showProblem(tr("The rules were not stored, or it is not known whether. %1 The draft stays.")
                          .arg(rulesCallProblemText(problem)));
}

} // namespace gatehouse
