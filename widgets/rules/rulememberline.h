#pragma once

#include "jsonpointer.h"
#include "jsontree.h"
#include "rulesfinding.h"

#include <QLineEdit>

#include <optional>
#include <string>
#include <vector>

class QAction;

namespace gatehouse
{

class RulesDraft;

/// One member of the rules as a line of a form. What is typed is in the draft at once, unless it cannot be
/// understood yet; an empty line removes a member that may be absent, when the line is left.
class RuleMemberLine : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RuleMemberLine)

public:
    enum class Kind { Text, List, Headers, Scalars, Number, Count };
    enum class Presence { Needed, MayBeAbsent };

    /// `words` name the step of the undo stack. The draft outlives this.
    RuleMemberLine(RulesDraft& draft, std::string member, Kind kind, Presence presence, const QString& words,
                   QWidget* parent = nullptr);

    const std::string& member() const { return m_member; }
    void setMember(const std::string& member) { m_member = member; }
    json::JsonPointer pointer() const { return m_object.child(m_member); }
    /// Whose member it is.
    void setObject(const json::JsonPointer& object);
    /// A count in units of so many bytes each.
    void setUnit(quint64 unit);
    /// Shows what the draft has.
    void refresh();
    /// Marks the line with those that are about it.
    void setFindings(const std::vector<RulesFinding>& findings);

protected:
    bool event(QEvent* event) override;

private:
    void takeTyped(const QString& text);
    void finish();
    QString shownOf(const json::Node& value) const;
    std::optional<std::string> jsonOf(const QString& text) const;
    void mark(int severity, const QString& words);

    RulesDraft& m_draft;
    std::string m_member;
    Kind m_kind;
    Presence m_presence;
    QString m_words;
    json::JsonPointer m_object;
    quint64 m_unit = 1;
    QAction* m_mark;
};

} // namespace gatehouse
