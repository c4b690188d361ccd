#include "statusstrip.h"
#include "connectionlabel.h"
#include "elidedlabel.h"
#include "signinlabel.h"
#include "theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QTimeZone>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int stripHeight = 26;

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent)
    , m_signIn(new SignInLabel(this))
    , m_clock(new ElidedLabel({}, this))
    , m_timer(new QTimer(this))
{
    setObjectName(u"statusStrip"_s);
    setFixedHeight(stripHeight);
    m_parts = {new ConnectionLabel(tr("Gateway"), this), new ConnectionLabel(tr("PostgreSQL"), this),
               new ConnectionLabel(tr("Traces"), this), new ConnectionLabel(tr("Live feed"), this)};
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 1, 14, 0);
    layout->setSpacing(18);
    for (ConnectionLabel* part : m_parts)
        layout->addWidget(part);
    layout->addWidget(m_signIn);
    layout->addStretch();
    connect(m_signIn, &QAbstractButton::clicked, this, &StatusStrip::signInRequested);
    layout->addWidget(m_clock);
    m_clock->setTone(Tone::Muted);
    m_clock->setFont(Theme::of(this).secondary());
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &StatusStrip::tick);
    tick();
    m_timer->stop();
}

void StatusStrip::setOpenProfile(OpenProfile* profile)
{
    if (m_profile)
        m_profile->disconnect(this);
    m_profile = profile;
    if (profile != nullptr)
        connect(profile, &OpenProfile::stateChanged, this, &StatusStrip::updatePart);
    m_signIn->setSignIn(profile != nullptr ? profile->signIn() : nullptr);
    for (const auto part : {OpenProfile::Part::Gateway, OpenProfile::Part::PostgreSql,
                            OpenProfile::Part::Traces, OpenProfile::Part::LiveFeed})
        updatePart(part);
}

void StatusStrip::updatePart(OpenProfile::Part part)
{
    m_parts.at(static_cast<std::size_t>(part))
        ->setState(m_profile ? m_profile->state(part) : OpenProfile::PartState());
}

void StatusStrip::tick()
{
    const QDateTime now = QDateTime::currentDateTime();
    //: Date and time in the status bar; the zone's short name is put behind it
    m_clock->setText(QLocale().toString(now, tr("d MMM yyyy HH:mm:ss")) + u' ' + now.timeZoneAbbreviation());
    m_clock->setToolTip(now.toUTC().toString(Qt::ISODate));
    m_timer->start(1000 - now.time().msec());
}

void StatusStrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tick();
}

void StatusStrip::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer->stop();
}

void StatusStrip::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Tone::Surface));
    painter.fillRect(0, 0, width(), 1, theme.color(Tone::Border));
}

} // namespace gatehouse
