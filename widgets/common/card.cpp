#include "card.h"
#include "elidedlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace gatehouse
{
namespace
{

constexpr double radius = 8;
constexpr int margin = 14;
constexpr int titleRowHeight = 40;

} // namespace

Card::Card(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_body(new QVBoxLayout)
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    m_layout->addLayout(m_body, 1);
    m_body->setContentsMargins(margin, 12, margin, 12);
    m_body->setSpacing(8);
    if (!title.isEmpty())
        setTitle(title);
}

void Card::makeTitleRow()
{
    if (m_titleRow != nullptr)
        return;
    m_titleRow = new QWidget(this);
    m_titleRow->setFixedHeight(titleRowHeight);
    m_titleLayout = new QHBoxLayout(m_titleRow);
    m_titleLayout->setContentsMargins(margin, 0, margin, 0);
    m_titleLayout->setSpacing(8);
    m_title = new ElidedLabel({}, m_titleRow);
    QFont font = Theme::of(this).body();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_titleLayout->addWidget(m_title, 1);
    m_layout->insertWidget(0, m_titleRow);
    m_body->setContentsMargins(margin, 0, margin, 12);
}

void Card::setTitle(const QString& title)
{
    makeTitleRow();
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::addToTitleRow(QWidget* widget)
{
    makeTitleRow();
    m_titleLayout->addWidget(widget);
}

void Card::setTitleLine(bool isDrawn)
{
    makeTitleRow();
    m_hasTitleLine = isDrawn;
    if (isDrawn)
        m_body->setContentsMargins(0, 1, 0, 6);
    else
        m_body->setContentsMargins(margin, 0, margin, 12);
    update();
}

void Card::setBorderTone(std::optional<Tone> tone)
{
    m_borderTone = tone;
    update();
}

void Card::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.color(Tone::Surface));
    painter.setPen(QPen(theme.color(m_borderTone.value_or(Tone::Border)), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (m_hasTitleLine && m_titleRow != nullptr) {
        const double y = m_titleRow->geometry().bottom() + 1.5;
        painter.setPen(QPen(theme.color(Tone::Border), 1));
        painter.drawLine(QPointF(1, y), QPointF(width() - 1, y));
    }
}

} // namespace gatehouse
