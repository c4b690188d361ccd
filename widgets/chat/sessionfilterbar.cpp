#include "sessionfilterbar.h"

#include "chattext.h"
#include "chip.h"
#include "daysdialog.h"
#include "flowlayout.h"
#include "icons.h"

#include <QAction>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto typingPause = 250ms;

Chip* filterChip(QWidget* parent, const QString& name)
{
    auto* chip = new Chip({}, parent);
    chip->setObjectName(name);
    chip->setFilled(true);
    chip->setTone(Tone::Accent);
    chip->setClosable(true);
    chip->hide();
    return chip;
}

void showChip(Chip* chip, bool isShown, const QString& text)
{
    chip->setText(text);
    chip->setAccessibleName(text);
    chip->setVisible(isShown);
}

QString dayText(UtcTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds), u"d MMM yyyy"_s);
}

} // namespace

SessionFilterBar::SessionFilterBar(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 8);
    layout->setSpacing(8);
    setupText();
    setupChips();
    m_status = new QLabel(this);
    m_status->setObjectName(u"sessionStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setFont(Theme::of(this).secondary());
    m_status->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_text);
    layout->addWidget(m_chips);
    layout->addWidget(m_status);
}

void SessionFilterBar::setupText()
{
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"sessionFilter"_s);
    m_text->setAccessibleName(tr("Filter sessions by the beginning of the user or a part of the title"));
    m_text->setPlaceholderText(tr("User, or words of the title  ( / )"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_text->setMinimumHeight(34);
    m_text->installEventFilter(this);
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_text, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] {
        SessionFilter filter = m_filter;
        filter.text = m_text->text().trimmed().toStdString();
        setFilter(filter);
    });
}

void SessionFilterBar::setupChips()
{
    m_chips = new QWidget(this);
    auto* flow = new FlowLayout(m_chips);
    m_user = filterChip(m_chips, u"userChip"_s);
    m_persona = filterChip(m_chips, u"personaChip"_s);
    m_time = filterChip(m_chips, u"timeChip"_s);
    m_tools = filterChip(m_chips, u"toolsChip"_s);
    m_failed = filterChip(m_chips, u"failedChip"_s);
    m_add = new Chip(tr("+ filter"), m_chips);
    m_add->setObjectName(u"addFilter"_s);
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setClickable(true);
    for (Chip* chip : {m_user, m_persona, m_time, m_tools, m_failed, m_add})
        flow->addWidget(chip);
    const auto onClose = [this](Chip* chip, auto clear) {
        connect(chip, &Chip::closeRequested, this, [this, clear] {
            SessionFilter filter = m_filter;
            clear(filter);
            setFilter(filter);
        });
    };
    onClose(m_user, [](SessionFilter& filter) { filter.userId.clear(); });
    onClose(m_persona, [](SessionFilter& filter) { filter.persona.clear(); });
    onClose(m_tools, [](SessionFilter& filter) { filter.callsTools = false; });
    onClose(m_failed, [](SessionFilter& filter) { filter.hasFailedCall = false; });
    onClose(m_time, [](SessionFilter& filter) {
        filter.since.reset();
        filter.until.reset();
    });
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"filterMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &SessionFilterBar::fillMenu);
    connect(m_add, &QAbstractButton::clicked, this,
            [this] { m_menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 4))); });
}

void SessionFilterBar::fillMenu()
{
    m_menu->clear();
    const auto toggle = [this](const QString& text, bool SessionFilter::*what) {
        QAction* action = m_menu->addAction(text, this, [this, what](bool isOn) {
            SessionFilter filter = m_filter;
            filter.*what = isOn;
            setFilter(filter);
        });
        action->setCheckable(true);
        action->setChecked(m_filter.*what);
    };
    toggle(tr("Calls tools"), &SessionFilter::callsTools);
    toggle(tr("Has a failed call"), &SessionFilter::hasFailedCall);
    m_menu->addSeparator();
    addTimes(*m_menu->addMenu(tr("Active in")));
    addPersonas(*m_menu->addMenu(tr("Persona")));
    if (!m_userAtHand.isEmpty())
        m_menu->addAction(tr("Only this user"), this, [this] {
            SessionFilter filter = m_filter;
            filter.userId = m_userAtHand.toStdString();
            setFilter(filter);
        });
}

void SessionFilterBar::addTimes(QMenu& menu)
{
    const auto last = [this, &menu](const QString& name, std::chrono::hours hours) {
        menu.addAction(name, this, [this, name, hours] {
            SessionFilter filter = m_filter;
            filter.since = utcNow() - hours;
            filter.until.reset();
            setFilter(filter);
            m_timeName = name;
            updateChips();
        });
    };
    last(tr("last hour"), 1h);
    last(tr("last 24 hours"), 24h);
    last(tr("last 7 days"), 24h * 7);
    last(tr("last 30 days"), 24h * 30);
    menu.addSeparator();
    menu.addAction(tr("Between two days…"), this, &SessionFilterBar::askForDays);
}

void SessionFilterBar::addPersonas(QMenu& menu)
{
    for (const QString& persona : std::as_const(m_personas))
        menu.addAction(visibleText(persona), this, [this, persona] {
            SessionFilter filter = m_filter;
            filter.persona = persona.toStdString();
            setFilter(filter);
        });
    menu.addSeparator();
    menu.addAction(tr("Another…"), this, &SessionFilterBar::askForPersona);
}

void SessionFilterBar::askForPersona()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Persona"));
    dialog->setLabelText(tr("Show only sessions of this persona:"));
    dialog->setTextValue(QString::fromStdString(m_filter.persona));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& persona) {
        SessionFilter filter = m_filter;
        filter.persona = persona.trimmed().toStdString();
        setFilter(filter);
    });
    dialog->open();
}

void SessionFilterBar::askForDays()
{
    auto* dialog = new DaysDialog(m_filter.since, m_filter.until, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DaysDialog::daysChosen, this, [this](UtcTime since, UtcTime until) {
        SessionFilter filter = m_filter;
        filter.since = since;
        filter.until = until;
        setFilter(filter);
    });
    dialog->open();
}

QString SessionFilterBar::timeText() const
{
    if (!m_timeName.isEmpty())
        return m_timeName;
    if (m_filter.since && m_filter.until)
        return tr("%1 – %2").arg(dayText(*m_filter.since), dayText(*m_filter.until - 1us));
    if (m_filter.since)
        return tr("since %1").arg(dayText(*m_filter.since));
    return m_filter.until ? tr("before %1").arg(dayText(*m_filter.until)) : QString();
}

void SessionFilterBar::updateChips()
{
    const QString user = visibleText(QString::fromStdString(m_filter.userId));
    const QString persona = visibleText(QString::fromStdString(m_filter.persona));
    showChip(m_user, !user.isEmpty(), tr("user %1").arg(user));
    showChip(m_persona, !persona.isEmpty(), tr("persona %1").arg(persona));
    showChip(m_time, m_filter.since || m_filter.until, timeText());
    showChip(m_tools, m_filter.callsTools, tr("calls tools"));
    showChip(m_failed, m_filter.hasFailedCall, tr("failed call"));
    m_chips->updateGeometry();
}

void SessionFilterBar::setFilter(const SessionFilter& filter)
{
    if (m_filter == filter)
        return;
    if (filter.since != m_filter.since || filter.until != m_filter.until)
        m_timeName.clear();
    m_filter = filter;
    const QString text = QString::fromStdString(filter.text);
    if (m_text->text().trimmed() != text) {
        m_text->setText(text);
        m_typing->stop();
    }
    updateChips();
    emit filterChanged(m_filter);
}

void SessionFilterBar::setPersonas(const QStringList& personas)
{
    m_personas = personas;
}

void SessionFilterBar::setStatus(const QString& text)
{
    m_status->setText(text);
}

void SessionFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool SessionFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            if (key == Qt::Key_Escape)
                m_text->clear();
            emit leaveRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
