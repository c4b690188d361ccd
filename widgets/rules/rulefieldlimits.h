#pragma once

#include "jsonpointer.h"
#include "rulesfinding.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace gatehouse
{

class RuleMemberLine;
class RulesDraft;

/// The limits of one field: those that fit its type, and whatever else it has already.
class RuleFieldLimits : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RuleFieldLimits)

public:
    /// The draft outlives this.
    explicit RuleFieldLimits(RulesDraft& draft, QWidget* parent = nullptr);

    /// Whose limits; the root for none.
    void setField(const json::JsonPointer& field);
    void setFindings(const std::vector<RulesFinding>& findings);
    void refresh();
    /// The line of that member of the field, if there is one.
    RuleMemberLine* lineOf(const json::JsonPointer& pointer) const;

private:
    struct Limit {
        RuleMemberLine* line;
        QLabel* label;
        QStringList types; ///< for which it is offered
    };

    void add(const char* member, const QString& label, int kind, const QStringList& types);

    RulesDraft& m_draft;
    json::JsonPointer m_field;
    std::vector<Limit> m_limits;
};

} // namespace gatehouse
