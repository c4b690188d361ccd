#pragma once

#include "page.h"

#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace gatehouse
{

class Chip;
class DraftKeeper;
class EndpointList;
class EndpointModel;
class InstanceStrip;
class RulesBenchPane;
class RulesChanger;
class RulesDraft;
class RulesEditor;
class RulesLinter;
class RulesLoader;
class StatePanel;
struct InstanceRow;
struct Problem;

/// The validation rules: endpoints, one document as form and JSON, what lint says, a test bench, history, and
/// the way a draft is applied to every instance. Place: `rules[/<endpoint id>]`.
class RulesPage : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesPage)

public:
    explicit RulesPage(OpenProfile* profile, QWidget* parent = nullptr);
    ~RulesPage() override;

    void open(const Location& location) override;
    Location location() const override;
    QList<QAction*> pageActions() override;
    QSet<QString> sights() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setupBody();
    QWidget* makeLeft();
    QWidget* makeTitleRow();
    void setupTools();
    void setupActions();
    void setupEndpointActions();
    void setupViewActions();
    void connectLoader();
    template <class Act>
    QAction* addPageAction(const QString& text, const QKeySequence& shortcut, Act act);

    void takeLoaded();
    void startDraft();
    void takeOthers();
    void takeFailed(const Problem& problem);
    void showNothingStored();
    void actOnState();
    void takeInstances(const QList<InstanceRow>& instances);
    void takeStored();
    void takeEndpoint(int row);
    void followRow();
    void choose(int row);
    void chooseWanted();
    void updateTools();
    void updateBench();
    void tellSights();

    RulesLoader* m_loader = nullptr;
    std::unique_ptr<RulesDraft> m_draft;
    std::unique_ptr<RulesLinter> m_linter;
    std::unique_ptr<EndpointModel> m_endpoints;
    std::unique_ptr<DraftKeeper> m_keeper;
    std::unique_ptr<RulesChanger> m_changer;

    QStackedWidget* m_stack;
    StatePanel* m_state;
    QSplitter* m_body = nullptr;
    EndpointList* m_list = nullptr;
    InstanceStrip* m_instances = nullptr;
    RulesEditor* m_editor = nullptr;
    RulesBenchPane* m_bench = nullptr;
    Chip* m_live = nullptr;
    Chip* m_changes = nullptr;
    QPushButton* m_apply = nullptr;
    QPushButton* m_diff = nullptr;
    QList<QAction*> m_actions;
    QString m_wanted; ///< the endpoint a place names, until the rules are there
    QSet<QString> m_lastSights;
    bool m_hasStarted = false;
    bool m_hasFailed = false;
    bool m_isNothingStored = false;
    bool m_isNarrow = false;
    std::optional<bool> m_isBenchWanted; ///< by hand; else by the width
};

/// The document that is offered where none is stored: what holds without rules, written out.
std::string defaultRules();

} // namespace gatehouse
