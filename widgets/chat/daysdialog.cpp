#include "daysdialog.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace gatehouse
{
namespace
{

UtcTime startOf(const QDate& day)
{
    return UtcTime(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

QDate dayOf(UtcTime time)
{
    return QDateTime::fromSecsSinceEpoch(
               std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count())
        .date();
}

} // namespace

DaysDialog::DaysDialog(std::optional<UtcTime> since, std::optional<UtcTime> until, QWidget* parent)
    : QDialog(parent)
    , m_first(new QDateEdit(this))
    , m_last(new QDateEdit(this))
{
    setWindowTitle(tr("Active between"));
    auto* form = new QFormLayout(this);
    const QDate today = QDate::currentDate();
    m_first->setDate(since ? dayOf(*since) : today.addDays(-7));
    m_last->setDate(until ? dayOf(*until - std::chrono::microseconds(1)) : today);
    for (QDateEdit* edit : {m_first, m_last})
        edit->setCalendarPopup(true);
    form->addRow(tr("&First day"), m_first);
    form->addRow(tr("&Last day"), m_last);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Show these days"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &DaysDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &DaysDialog::reject);
    form->addRow(buttons);
}

void DaysDialog::accept()
{
    const QDate first = std::min(m_first->date(), m_last->date());
    const QDate last = std::max(m_first->date(), m_last->date());
    emit daysChosen(startOf(first), startOf(last.addDays(1)));
    QDialog::accept();
}

} // namespace gatehouse
