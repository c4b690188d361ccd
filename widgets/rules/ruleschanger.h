#pragma once

#include "rulesversion.h"
#include "storedrules.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <optional>

class QDialog;
class QWidget;

namespace gatehouse
{

class MessageBar;
class OpenProfile;
class RulesDraft;
class RulesLinter;
class RulesLoader;
struct Problem;
struct RulesConflict;

/// How a draft becomes what is stored: asked with the difference and a reason, sent under the precondition
/// that nobody was faster, and said to be applied only when every living instance serves it.
class RulesChanger : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesChanger)

public:
    /// All outlive this; `window` is what dialogs are over.
    RulesChanger(OpenProfile& profile, RulesLoader& loader, RulesDraft& draft, RulesLinter& linter,
                 MessageBar& bar, QWidget& window);
    ~RulesChanger() override;

    void apply();
    void rollback(const RulesVersion& version);
    void showDifference();
    /// What others stored while the draft was changed, beside it.
    void showConflict();
    /// The instances have been asked: says how far a change has come.
    void takeConvergence(int living, int serving, bool isRefused);

private:
    enum class Change : std::uint8_t { Apply, Rollback };

    bool mayChange();
    void ask(Change change, const std::string& after, qint64 version);
    void takeApplied(const StoredRules& stored);
    void takeConflict();
    void takeFailure(const Problem& problem);

    OpenProfile& m_profile;
    RulesLoader& m_loader;
    RulesDraft& m_draft;
    RulesLinter& m_linter;
    MessageBar& m_bar;
    QWidget& m_window;
    QPointer<QDialog> m_dialog;
    std::string m_sent;
    Change m_change = Change::Apply;
    bool m_isConflicting = false;
    qint64 m_awaited = 0; ///< the version that instances have still to take
};

} // namespace gatehouse
