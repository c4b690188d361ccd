#include "rail.h"
#include "icons.h"
#include "theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int railWidth = 72;
constexpr int buttonWidth = 60;
constexpr int buttonHeight = 54;
constexpr int pictureSize = 20;
constexpr double radius = 8;

} // namespace

RailButton::RailButton(const QString& iconName, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setText(text);
    setAccessibleName(text);
    QFont font = Theme::of(this).secondary();
    font.setPointSizeF(11 * 0.75);
    setFont(font);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

QSize RailButton::sizeHint() const
{
    return {buttonWidth, text().isEmpty() ? 40 : buttonHeight};
}

void RailButton::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    const bool isCurrent = isChecked();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(theme.color(Tone::Accent), 1.5) : QPen(Qt::NoPen));
    QColor ground(255, 255, 255, isCurrent ? 24 : underMouse() || isDown() ? 12 : 0);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, radius, radius);

    const bool hasText = !text().isEmpty();
    const QRect iconBox((width() - pictureSize) / 2, hasText ? 9 : (height() - pictureSize) / 2, pictureSize,
                        pictureSize);
    // White is the chosen page's in both themes, since the rail is.
    const QColor color = isCurrent ? QColor(Qt::white) : theme.color(Tone::RailText);
    painter.drawPixmap(iconBox, tintedPixmap(m_iconName, iconBox.size(), devicePixelRatioF(), color));
    painter.setPen(color);
    QFont font = this->font();
    font.setWeight(isCurrent ? QFont::Medium : QFont::Normal);
    painter.setFont(font);
    painter.drawText(QRect(0, iconBox.bottom() + 5, width(), 16), Qt::AlignHCenter | Qt::AlignVCenter,
                     text());
}

void RailButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_pages(new QVBoxLayout)
    , m_menu(new RailButton(u"gear"_s, {}, this))
{
    setObjectName(u"rail"_s);
    setFixedWidth(railWidth);
    m_group->setExclusive(true);
    m_menu->setObjectName(u"programMenu"_s);
    m_menu->setToolTip(tr("Menu (F10)"));
    m_menu->setAccessibleName(tr("Menu"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 10, 6, 8);
    layout->setSpacing(4);
    m_pages->setSpacing(4);
    layout->addLayout(m_pages);
    layout->addStretch();
    layout->addWidget(m_menu, 0, Qt::AlignHCenter);
}

void Rail::addPage(const QString& id, const QString& iconName, const QString& title, const QString& shortcut)
{
    auto* button = new RailButton(iconName, title, this);
    button->setObjectName(u"rail-"_s + id);
    button->setCheckable(true);
    button->setToolTip(u"%1 (%2)"_s.arg(title, shortcut));
    m_group->addButton(button);
    m_pages->addWidget(button, 0, Qt::AlignHCenter);
    connect(button, &QAbstractButton::clicked, this, [this, id] { emit pageRequested(id); });
}

void Rail::setCurrent(const QString& id)
{
    if (auto* button = findChild<RailButton*>(u"rail-"_s + id))
        button->setChecked(true);
}

void Rail::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Tone::Rail));
}

} // namespace gatehouse
