#include "topbar.h"
#include "chip.h"
#include "elidedlabel.h"
#include "environmentbutton.h"
#include "environmentlook.h"
#include "icons.h"
#include "openprofile.h"
#include "palettefield.h"
#include "profiletext.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int barHeight = 44;

QIcon dotIcon(const QColor& color)
{
    QPixmap dot(32, 32);
    dot.setDevicePixelRatio(2);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(3.5, 3.5, 9, 9));
    return QIcon(dot);
}

QToolButton* navigation(QStringView iconName, const QString& tip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setEnabled(false);
    return button;
}

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , m_back(navigation(u"back", tr("Back (Alt+Left)"), this))
    , m_forward(navigation(u"forward", tr("Forward (Alt+Right)"), this))
    , m_environment(new EnvironmentButton(this))
    , m_lock(new Chip(tr("read-only"), this))
    , m_owner(new ElidedLabel({}, this))
    , m_palette(new PaletteField(this))
{
    setObjectName(u"topBar"_s);
    setFixedHeight(barHeight);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 1);
    layout->setSpacing(10);
    layout->addWidget(m_environment);
    layout->addWidget(m_lock);
    layout->addWidget(m_owner, 1);
    auto* steps = new QHBoxLayout;
    steps->setSpacing(0);
    steps->addWidget(m_back);
    steps->addWidget(m_forward);
    layout->addLayout(steps);
    layout->addWidget(m_palette, 1);
    m_palette->setMaximumWidth(420);
    setupButtons();
    setOpenProfile(nullptr);
}

void TopBar::setupButtons()
{
    m_lock->setObjectName(u"lock"_s);
    m_lock->setClickable(true);
    m_owner->setTone(Tone::Muted);
    connect(m_back, &QToolButton::clicked, this, &TopBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardRequested);
    connect(m_palette, &PaletteField::clicked, this, &TopBar::paletteRequested);
    connect(m_lock, &Chip::clicked, this, &TopBar::unlockRequested);
    connect(m_environment, &EnvironmentButton::clicked, this, &TopBar::showSwitcher);
}

void TopBar::setProfiles(const QList<Profile>& profiles)
{
    m_profiles = profiles;
}

void TopBar::setOpenProfile(OpenProfile* profile)
{
    if (m_profile)
        m_profile->disconnect(this);
    m_profile = profile;
    m_environment->setProfile(profile != nullptr ? std::optional(profile->profile()) : std::nullopt);
    QString owner;
    if (profile != nullptr) {
        const Profile& shown = profile->profile();
        owner = shown.postgres.org.isEmpty()
                    ? environmentText(shown.environment)
                    //: %1 an environment ("Production"), %2 an organisation's name or id
                    : tr("%1 · org %2").arg(environmentText(shown.environment), shown.postgres.org);
        connect(profile, &OpenProfile::readOnlyChanged, this, &TopBar::updateLock);
    }
    m_owner->setText(owner);
    updateLock();
}

void TopBar::updateLock()
{
    const bool canLock = m_profile && m_profile->profile().readOnly;
    m_lock->setVisible(canLock);
    if (!canLock)
        return;
    const bool isLocked = m_profile->readOnly();
    m_lock->setText(isLocked ? tr("read-only") : tr("unlocked"));
    m_lock->setIcon(isLocked ? icon(u"lock") : icon(u"unlock", Tone::SlowText));
    m_lock->setTone(isLocked ? Tone::Muted : Tone::SlowText);
    m_lock->setToolTip(isLocked ? tr("Nothing can be changed here until you unlock it (Ctrl+U)")
                                : tr("Changes are allowed until you lock it again (Ctrl+U)"));
    m_lock->setAccessibleName(m_lock->text());
    m_lock->updateGeometry();
}

void TopBar::setCanGo(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void TopBar::showSwitcher()
{
    QMenu menu(this);
    for (const Profile& profile : std::as_const(m_profiles)) {
        QAction* action = menu.addAction(dotIcon(environmentColor(profile, Theme::of(this))),
                                         u"%1\t%2"_s.arg(QString(profile.name).replace(u'&', u"&&"_s),
                                                         environmentText(profile.environment)));
        action->setData(profile.slug);
        connect(action, &QAction::triggered, this,
                [this, slug = profile.slug] { emit profileRequested(slug); });
    }
    if (!m_profiles.isEmpty())
        menu.addSeparator();
    if (m_profile) {
        QAction* edit = menu.addAction(icon(u"edit"), tr("Edit this profile…"));
        connect(edit, &QAction::triggered, this,
                [this] { emit editProfileRequested(m_profile ? m_profile->profile().slug : QString()); });
    }
    QAction* add = menu.addAction(icon(u"plus"), tr("New profile…"));
    connect(add, &QAction::triggered, this, &TopBar::newProfileRequested);
    menu.exec(m_environment->mapToGlobal(QPoint(0, m_environment->height() + 4)));
}

void TopBar::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Tone::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Tone::Border));
    if (!m_profile || m_profile->profile().environment != Environment::Production)
        return;
    // A hair of red above everything: nobody may take production for another system.
    painter.fillRect(0, 0, width(), 2, theme.color(Tone::Down));
}

} // namespace gatehouse
