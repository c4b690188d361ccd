#include "rulebytesedit.h"

#include "endpointrow.h"
#include "rulesdraft.h"
#include "theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace gatehouse
{

using namespace Qt::StringLiterals;

RuleBytesEdit::RuleBytesEdit(RulesDraft& draft, const std::string& member, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_line(new RuleMemberLine(draft, member, RuleMemberLine::Kind::Count,
                                RuleMemberLine::Presence::MayBeAbsent, tr("Change a body limit"), this))
    , m_unit(new QComboBox(this))
    , m_was(new QLabel(this))
{
    m_line->setObjectName(u"rule-body-limit"_s);
    m_line->setAlignment(Qt::AlignRight);
    m_line->setMaximumWidth(140);
    m_unit->setObjectName(u"rule-body-unit"_s);
    m_unit->setAccessibleName(tr("Unit of the body limit"));
    m_unit->addItem(tr("bytes"), quint64{1});
    m_unit->addItem(tr("KiB"), quint64{1} << 10U);
    m_unit->addItem(tr("MiB"), quint64{1} << 20U);
    m_was->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_line);
    row->addWidget(m_unit);
    row->addWidget(m_was, 1);
    setFocusProxy(m_line);
    connect(m_unit, &QComboBox::activated, this, &RuleBytesEdit::takeUnit);
}

std::optional<quint64> RuleBytesEdit::value() const
{
    const auto node = m_draft.tree() ? m_draft.tree()->root().resolve(m_line->pointer()) : std::nullopt;
    const auto bytes = node ? node->integer() : std::nullopt;
    return bytes && *bytes >= 0 ? std::optional(static_cast<quint64>(*bytes)) : std::nullopt;
}

void RuleBytesEdit::setObject(const json::JsonPointer& object, const std::string& member)
{
    m_object = object;
    m_shown.reset();
    m_line->setMember(member);
    m_line->setObject(object);
    refresh();
}

void RuleBytesEdit::refresh()
{
    const auto bytes = value();
    const bool isExact = bytes && *bytes % m_unit->currentData().toULongLong() == 0;
    // The unit stays what it is while somebody types, as long as it says the value exactly.
    if (bytes && (!isExact || (!m_line->hasFocus() && bytes != m_shown)))
        chooseUnit(*bytes);
    m_shown = bytes;
    m_line->setUnit(m_unit->currentData().toULongLong());
    m_line->refresh();
}

void RuleBytesEdit::takeUnit()
{
    const quint64 unit = m_unit->currentData().toULongLong();
    bool isNumber = false;
    const quint64 count = m_line->text().trimmed().toULongLong(&isNumber);
    m_line->setUnit(unit);
    if (isNumber && count < (quint64{1} << 53U) / unit)
        (void)m_draft.setMember(m_object, m_line->member(), std::to_string(count * unit),
                                tr("Change a body limit"));
}

void RuleBytesEdit::chooseUnit(quint64 bytes)
{
    int unit = m_unit->count() - 1;
    while (unit > 0 && (bytes == 0 || bytes % m_unit->itemData(unit).toULongLong() != 0))
        --unit;
    m_unit->setCurrentIndex(unit);
}

void RuleBytesEdit::setHints(quint64 inherited, std::optional<quint64> stored)
{
    if (!value() && m_line->text().isEmpty()) {
        chooseUnit(inherited);
        m_line->setUnit(m_unit->currentData().toULongLong());
    }
    m_line->setPlaceholderText(QLocale().toString(inherited / m_unit->currentData().toULongLong()));
    if (stored && stored != value().value_or(inherited))
        m_was->setText(tr("was %1").arg(bytesText(*stored)));
    else if (!value())
        m_was->setText(tr("%1, as the document says for all").arg(bytesText(inherited)));
    else
        m_was->clear();
}

} // namespace gatehouse
