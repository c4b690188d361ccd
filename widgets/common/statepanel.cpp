#include "statepanel.h"
#include "icons.h"
#include "theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int iconSize = 40;
constexpr int textWidth = 420;

QLabel* centredLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignHCenter);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMaximumWidth(textWidth);
    return label;
}

} // namespace

StatePanel::StatePanel(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(centredLabel(this))
    , m_text(centredLabel(this))
    , m_action(new QPushButton(this))
{
    const Theme& theme = Theme::of(this);
    QFont titleFont = theme.title();
    titleFont.setPointSizeF(15 * 0.75);
    m_title->setFont(titleFont);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"statePanelAction"_s);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    for (QLabel* label : {m_title, m_text}) {
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addSpacing(8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &StatePanel::actionRequested);
    m_action->hide();
    updateLook();
}

void StatePanel::showLoading(const QString& text)
{
    m_hasFailed = false;
    show(QString(loadingIcon), text, {}, {});
}

void StatePanel::showEmpty(QStringView iconName, const QString& title, const QString& text,
                           const QString& action)
{
    m_hasFailed = false;
    show(iconName, title, text, action);
}

void StatePanel::showFailed(const QString& title, const QString& reason, const QString& action)
{
    m_hasFailed = true;
    show(u"warning", title, reason, action.isEmpty() ? tr("Try again") : action);
}

void StatePanel::show(QStringView iconName, const QString& title, const QString& text, const QString& action)
{
    m_iconName = iconName.toString();
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    updateLook();
}

void StatePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

void StatePanel::updateLook()
{
    const Theme& theme = Theme::of(this);
    const Tone tone = m_hasFailed ? Tone::Down : Tone::Faint;
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName, tone).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    QPalette muted = m_text->palette();
    if (muted.color(QPalette::WindowText) == theme.color(Tone::Muted))
        return;
    muted.setColor(QPalette::WindowText, theme.color(Tone::Muted));
    m_text->setPalette(muted);
}

} // namespace gatehouse
