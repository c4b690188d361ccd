#include "rulememberline.h"

#include "icons.h"
#include "rulesdraft.h"
#include "rulewords.h"
#include "theme.h"

#include <QAction>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace gatehouse
{

using namespace Qt::StringLiterals;

RuleMemberLine::RuleMemberLine(RulesDraft& draft, std::string member, Kind kind, Presence presence,
                               const QString& words, QWidget* parent)
    : QLineEdit(parent)
    , m_draft(draft)
    , m_member(std::move(member))
    , m_kind(kind)
    , m_presence(presence)
    , m_words(words)
    , m_mark(addAction(icon(u"warning"), QLineEdit::TrailingPosition))
{
    setObjectName(u"rule-"_s + QString::fromStdString(m_member));
    setFont(Theme::of(this).mono());
    m_mark->setVisible(false);
    connect(this, &QLineEdit::textEdited, this, &RuleMemberLine::takeTyped);
    connect(this, &QLineEdit::editingFinished, this, &RuleMemberLine::finish);
}

void RuleMemberLine::setObject(const json::JsonPointer& object)
{
    m_object = object;
    refresh();
}

void RuleMemberLine::setUnit(quint64 unit)
{
    m_unit = unit;
}

QString RuleMemberLine::shownOf(const json::Node& value) const
{
    switch (m_kind) {
    case Kind::Text:
        if (value.isString())
            return QString::fromStdString(value.string());
        break;
    case Kind::List:
        return listWords(value);
    case Kind::Headers:
        return headerWords(value);
    case Kind::Scalars:
        return scalarWords(value);
    case Kind::Count:
        if (const auto count = value.integer(); count && *count >= 0)
            return QString::number(static_cast<quint64>(*count) / m_unit);
        break;
    case Kind::Number:
        break;
    }
    return QString::fromUtf8(value.text().data(), static_cast<qsizetype>(value.text().size()));
}

std::optional<std::string> RuleMemberLine::jsonOf(const QString& text) const
{
    switch (m_kind) {
    case Kind::Text:
        return quotedJson(text);
    case Kind::List:
        return listJson(text);
    case Kind::Headers:
        return headerJson(text);
    case Kind::Scalars:
        return scalarJson(text);
    case Kind::Number:
        return numberJson(text);
    case Kind::Count:
        if (!countJson(text))
            return {};
        return std::to_string(text.trimmed().toULongLong() * m_unit);
    }
    return {};
}

void RuleMemberLine::takeTyped(const QString& text)
{
    if (text.trimmed().isEmpty() && (m_presence == Presence::MayBeAbsent || m_kind != Kind::Text))
        return; // left empty or not is seen when the line is left
    const auto value = jsonOf(text);
    if (!value)
        mark(1, tr("This is no number."));
    else if (!m_draft.setMember(m_object, m_member, value, m_words, RulesDraft::How::Typed))
        refresh();
}

void RuleMemberLine::finish()
{
    if (text().trimmed().isEmpty() && m_presence == Presence::MayBeAbsent)
        (void)m_draft.setMember(m_object, m_member, {}, m_words);
    else if (!jsonOf(text()))
        refresh();
}

void RuleMemberLine::refresh()
{
    if (!m_draft.tree())
        return;
    const auto value = m_draft.tree()->root().resolve(pointer());
    const QString wanted = value ? shownOf(*value) : QString();
    // What is being typed stays as it is typed: a blank behind a comma, a list's last comma.
    const bool isSame = hasFocus() && (value ? jsonOf(text()) == jsonOf(wanted) : text().trimmed().isEmpty());
    if (!isSame && text() != wanted)
        setText(wanted);
}

void RuleMemberLine::setFindings(const std::vector<RulesFinding>& findings)
{
    const std::string place = pointer().text() + '/';
    QStringList words;
    int severity = -1;
    for (const RulesFinding& finding : findings) {
        if (!(finding.pointer + '/').starts_with(place))
            continue;
        words << QString::fromStdString(finding.message);
        severity = std::max(severity, finding.severity == RulesFinding::Severity::Error ? 1 : 0);
    }
    mark(severity, words.join(u'\n'));
}

void RuleMemberLine::mark(int severity, const QString& words)
{
    m_mark->setVisible(severity >= 0);
    m_mark->setIcon(icon(u"warning", severity > 0 ? Tone::Down : Tone::Slow));
    m_mark->setToolTip(words);
    setToolTip(words);
    setAccessibleDescription(words);
}

bool RuleMemberLine::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Undo and redo are the page's actions: they are the draft's.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

} // namespace gatehouse
