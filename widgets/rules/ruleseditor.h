#pragma once

#include "jsonpointer.h"
#include "rulefieldmodel.h"
#include "rulesfindingmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace gatehouse
{

class EndpointForm;
class EndpointModel;
class RulesDraft;
class RulesHistoryPane;
class RulesLinter;
class RulesLoader;
class RulesTextEdit;

/// The middle of the Rules page: form and text of the draft, one above the other, with what lint says below;
/// the text alone; or the history.
class RulesEditor : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesEditor)

public:
    enum View { FormView, TextView, HistoryView };

    /// All outlive this.
    RulesEditor(RulesDraft& draft, RulesLinter& linter, EndpointModel& endpoints, RulesLoader& loader,
                QWidget* parent = nullptr);

    View view() const;
    void setView(View view);
    /// Which endpoint the form shows; the root for all other paths.
    void setEndpoint(const json::JsonPointer& endpoint);
    const json::JsonPointer& endpoint() const;
    void addField();
    void find();
    void findAgain();
    /// Goes to what lint says next, behind the cursor and around the end.
    void nextFinding();
    RulesHistoryPane& history() { return *m_history; }
    /// Where page tools go: behind the tabs.
    QWidget* header() { return m_header; }

signals:
    /// The cursor is in another endpoint.
    void endpointChosen(const gatehouse::json::JsonPointer& pointer);
    void viewChanged();

private:
    void setupHeader();
    QWidget* makeTextBox();
    QWidget* makeFindBar();
    QWidget* makeFindings();
    void takeFindings();
    void goTo(const RulesFinding& finding);
    void search(bool isBackward);
    void closeFind();

    RulesDraft& m_draft;
    RulesLinter& m_linter;
    RuleFieldModel m_fields;
    RulesFindingModel m_findings;
    QWidget* m_header;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    EndpointForm* m_form;
    RulesTextEdit* m_text;
    RulesHistoryPane* m_history;
    QWidget* m_findBar = nullptr;
    QLineEdit* m_findText = nullptr;
    QLabel* m_findWords = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_lintWords = nullptr;
    int m_lastFinding = -1;
};

} // namespace gatehouse
