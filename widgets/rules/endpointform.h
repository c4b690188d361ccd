#pragma once

#include "jsonpointer.h"
#include "rulesfinding.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace gatehouse
{

class Chip;
class EndpointModel;
class RuleBytesEdit;
class RuleFieldLimits;
class RuleFieldModel;
class RuleFieldTable;
class RuleMemberLine;
class RulesDraft;
class SegmentedChoice;

/// One endpoint of the draft as a form, or what holds for all other paths. Every edit is in the draft at
/// once; while the text is no JSON the form is grey and says where it breaks.
class EndpointForm : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointForm)

public:
    /// All outlive this.
    EndpointForm(RulesDraft& draft, EndpointModel& endpoints, RuleFieldModel& fields,
                 QWidget* parent = nullptr);

    /// `/endpoints/2`, or the root for all other paths.
    void setEndpoint(const json::JsonPointer& endpoint);
    const json::JsonPointer& endpoint() const { return m_endpoint; }
    void setFindings(const std::vector<RulesFinding>& findings);
    /// Brings the input of a value into view and chooses it; gives it the focus if asked to.
    void showPointer(const json::JsonPointer& pointer, bool takesFocus);
    void addField();

protected:
    void changeEvent(QEvent* event) override;

signals:
    /// A member that only the text shows was asked for.
    void textRequested(const gatehouse::json::JsonPointer& pointer);
    /// An input was given the focus that is about this value.
    void pointerChosen(const gatehouse::json::JsonPointer& pointer);

private:
    void setupLines();
    void setupChoices();
    QWidget* makeMethods();
    QWidget* makeFieldsBox();
    void addRow(const QString& label, QWidget* editor);
    RuleMemberLine* addLine(const char* member, const QString& label, int kind, bool isNeeded);
    void refresh();
    void takeTones();
    void refreshChoices();
    void refreshBytes();
    void refreshRest();
    void takeMethod();
    bool isOthers() const { return m_endpoint.isRoot(); }
    void setMemberWord(const char* member, const QString& word, const QString& usual, const QString& step);
    void takeFieldRow();

    RulesDraft& m_draft;
    EndpointModel& m_endpoints;
    RuleFieldModel& m_fields;
    json::JsonPointer m_endpoint;
    std::vector<RulesFinding> m_findings;

    QGridLayout* m_grid = nullptr;
    QWidget* m_body = nullptr;
    QLabel* m_fault = nullptr;
    std::vector<RuleMemberLine*> m_endpointLines;
    std::vector<RuleMemberLine*> m_documentLines;
    QComboBox* m_match = nullptr;
    SegmentedChoice* m_mode = nullptr;
    std::vector<Chip*> m_methods;
    RuleBytesEdit* m_bytes = nullptr;
    QWidget* m_fieldsBox = nullptr;
    RuleFieldTable* m_table = nullptr;
    RuleFieldLimits* m_limits = nullptr;
    QToolButton* m_removeField = nullptr;
    QLabel* m_rest = nullptr;
    QLabel* m_said = nullptr; ///< what lint says about the endpoint
};

} // namespace gatehouse
