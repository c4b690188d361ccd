#include "environmentbutton.h"
#include "environmentlook.h"
#include "icons.h"
#include "profiletext.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int dotSize = 9;
constexpr int chevronSize = 12;
constexpr int padding = 10;
constexpr int gap = 7;

} // namespace

EnvironmentButton::EnvironmentButton(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(u"environment"_s);
    QFont font = Theme::of(this).body();
    font.setWeight(QFont::DemiBold);
    setFont(font);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProfile({});
}

void EnvironmentButton::setProfile(const std::optional<Profile>& profile)
{
    m_profile = profile;
    setText(profile ? profile->name : tr("Not connected"));
    setAccessibleName(tr("Profile: %1").arg(text()));
    setToolTip(
        profile ? tr("%1, %2. Switch with Ctrl+E").arg(profile->name, environmentText(profile->environment))
                : tr("Choose a profile (Ctrl+E)"));
    updateGeometry();
    update();
}

QSize EnvironmentButton::sizeHint() const
{
    const int text = qMin(fontMetrics().horizontalAdvance(this->text()), 220);
    return {2 * padding + dotSize + gap + text + gap + chevronSize, 28};
}

void EnvironmentButton::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHot = underMouse() || isDown() || hasFocus();
    painter.setPen(QPen(theme.color(isHot ? Tone::Accent : Tone::Border), hasFocus() ? 1.6 : 1));
    painter.setBrush(theme.color(Tone::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);

    const QRectF dot(padding, (height() - dotSize) / 2.0, dotSize, dotSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_profile ? environmentColor(*m_profile, theme) : theme.color(Tone::Unknown));
    painter.drawEllipse(dot);

    const int chevron = width() - padding - chevronSize + 2;
    const QRect line(int(dot.right()) + gap, 0, chevron - gap - int(dot.right()) - gap, height());
    painter.setPen(theme.color(Tone::Text));
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, line.width() + 1));
    painter.drawPixmap(QPoint(chevron, (height() - chevronSize) / 2),
                       tintedPixmap(u"chevron-down", {chevronSize, chevronSize}, devicePixelRatioF(),
                                    theme.color(Tone::Muted)));
}

} // namespace gatehouse
