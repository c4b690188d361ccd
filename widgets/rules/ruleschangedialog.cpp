#include "ruleschangedialog.h"

#include "rulesdiffview.h"
#include "rulessource.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

RulesChangeDialog::RulesChangeDialog(const QString& title, const QString& act, const std::string& before,
                                     const std::string& after, QWidget* parent)
    : QDialog(parent)
    , m_warning(new QLabel(this))
    , m_reason(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"rulesChangeDialog"_s);
    setWindowTitle(title);
    resize(760, 560);
    auto* heading = new QLabel(title, this);
    heading->setFont(Theme::of(this).title());
    heading->setTextFormat(Qt::PlainText);
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setWordWrap(true);
    m_warning->hide();
    auto* diff = new RulesDiffView(this);
    diff->setTexts(before, after);
    m_reason->setObjectName(u"changeReason"_s);
    m_reason->setMaxLength(2 * RulesSource::LongestReason); // in UTF-16; characters are counted below
    m_reason->setPlaceholderText(tr("Why? It stands in the history and in the audit."));
    auto* label = new QLabel(tr("&Reason"), this);
    label->setBuddy(m_reason);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    row->addWidget(m_count);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_act = buttons->addButton(act, QDialogButtonBox::AcceptRole);
    m_act->setObjectName(u"changeAct"_s);
    m_act->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(m_warning);
    column->addWidget(diff, 1);
    column->addLayout(row);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &RulesChangeDialog::updateButton);
    m_reason->setFocus();
    updateButton();
}

QString RulesChangeDialog::reason() const
{
    return m_reason->text().trimmed();
}

void RulesChangeDialog::setWarning(const QString& text)
{
    m_warning->setText(text);
    m_warning->setVisible(!text.isEmpty());
    QPalette palette = m_warning->palette();
    palette.setColor(QPalette::WindowText, Theme::of(this).color(Tone::DownText));
    m_warning->setPalette(palette);
}

void RulesChangeDialog::updateButton()
{
    const auto length = reason().toUcs4().size();
    const bool isGood = length >= 1 && length <= RulesSource::LongestReason;
    m_act->setEnabled(isGood);
    m_act->setToolTip(isGood ? QString()
                             : tr("Give a reason of 1 to %1 characters.").arg(RulesSource::LongestReason));
    m_count->setText(u"%1/%2"_s.arg(length).arg(RulesSource::LongestReason));
    m_count->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace gatehouse
