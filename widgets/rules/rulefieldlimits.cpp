#include "rulefieldlimits.h"

#include "rulememberline.h"
#include "rulesdraft.h"

#include <QGridLayout>
#include <QLabel>

namespace gatehouse
{

using namespace Qt::StringLiterals;

RuleFieldLimits::RuleFieldLimits(RulesDraft& draft, QWidget* parent) : QWidget(parent), m_draft(draft)
{
    setObjectName(u"ruleFieldLimits"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(2, 8, 2, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    using Kind = RuleMemberLine::Kind;
    const auto number = static_cast<int>(Kind::Number);
    const auto count = static_cast<int>(Kind::Count);
    const QStringList texts{u"string"_s, u"uuid"_s, u"email"_s, u"datetime"_s, u"uri"_s};
    add("min", tr("At least"), number, {u"integer"_s, u"number"_s});
    add("max", tr("At most"), number, {u"integer"_s, u"number"_s});
    add("min_length", tr("Shortest"), count, {u"string"_s});
    add("max_length", tr("Longest"), count, {u"string"_s});
    add("min_items", tr("Fewest items"), count, {u"array"_s});
    add("max_items", tr("Most items"), count, {u"array"_s});
    add("pattern", tr("Pattern (RE2)"), static_cast<int>(Kind::Text), texts);
    add("schemes", tr("Schemes"), static_cast<int>(Kind::List), {u"uri"_s});
    add("values", tr("Values"), static_cast<int>(Kind::Scalars), {u"enum"_s});
    connect(&draft, &RulesDraft::changed, this, &RuleFieldLimits::refresh);
    hide();
}

void RuleFieldLimits::add(const char* member, const QString& label, int kind, const QStringList& types)
{
    auto* line = new RuleMemberLine(m_draft, member, static_cast<RuleMemberLine::Kind>(kind),
                                    RuleMemberLine::Presence::MayBeAbsent, tr("Change a limit"), this);
    auto* name = new QLabel(label, this);
    name->setBuddy(line);
    name->setForegroundRole(QPalette::PlaceholderText);
    auto* grid = static_cast<QGridLayout*>(layout());
    const bool isShort = m_limits.size() < 6;
    const int row = static_cast<int>(isShort ? m_limits.size() / 2 : m_limits.size() - 3);
    const int column = isShort ? static_cast<int>(m_limits.size() % 2) * 2 : 0;
    grid->addWidget(name, row, column);
    grid->addWidget(line, row, column + 1, 1, isShort ? 1 : 3);
    m_limits.push_back({line, name, types});
}

void RuleFieldLimits::setField(const json::JsonPointer& field)
{
    m_field = field;
    refresh();
}

void RuleFieldLimits::refresh()
{
    if (!m_draft.tree())
        return;
    const auto field = m_field.isRoot() ? std::nullopt : m_draft.tree()->root().resolve(m_field);
    const auto type = field ? field->find("type") : std::nullopt;
    const QString word = QString::fromStdString(type ? type->string() : std::string());
    bool isAnyShown = false;
    for (const Limit& limit : m_limits) {
        const bool isShown =
            field && (limit.types.contains(word) || field->find(limit.line->member()).has_value());
        limit.line->setVisible(isShown);
        limit.label->setVisible(isShown);
        isAnyShown = isAnyShown || isShown;
        if (field)
            limit.line->setObject(m_field);
    }
    setVisible(isAnyShown);
}

void RuleFieldLimits::setFindings(const std::vector<RulesFinding>& findings)
{
    for (const Limit& limit : m_limits)
        limit.line->setFindings(findings);
}

RuleMemberLine* RuleFieldLimits::lineOf(const json::JsonPointer& pointer) const
{
    const std::string wanted = pointer.text() + '/';
    for (const Limit& limit : m_limits) {
        if (wanted.starts_with(limit.line->pointer().text() + '/'))
            return limit.line;
    }
    return nullptr;
}

} // namespace gatehouse
