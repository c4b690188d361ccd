#include "messagebar.h"
#include "icons.h"
#include "stateshape.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr auto noteStays = 6s;
constexpr int markSize = 10;

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_noteTimer(new QTimer(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(u"close"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss (Esc)"));
    m_close->setAccessibleName(tr("Dismiss"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(36, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    setVisible(false);

    m_noteTimer->setSingleShot(true);
    connect(m_noteTimer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionRequested);
}

void MessageBar::showNote(const QString& text, const QString& action)
{
    show(Kind::Note, text, action);
    m_noteTimer->start(noteStays);
}

void MessageBar::showWarning(const QString& text, const QString& action)
{
    show(Kind::Warning, text, action);
}

void MessageBar::showProblem(const QString& text, const QString& action)
{
    show(Kind::Problem, text, action);
}

void MessageBar::show(Kind kind, const QString& text, const QString& action)
{
    m_noteTimer->stop();
    m_kind = kind;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setVisible(true);
    update();
}

void MessageBar::dismiss()
{
    m_noteTimer->stop();
    if (!isVisibleTo(parentWidget()))
        return;
    setVisible(false);
    emit dismissed();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    const StateShape shape = m_kind == Kind::Problem   ? StateShape::Down
                             : m_kind == Kind::Warning ? StateShape::Slow
                                                       : StateShape::Up;
    QPainter painter(this);
    QColor tint = theme.color(shapeTone(shape));
    tint.setAlphaF(theme.dark() ? 0.16F : 0.10F);
    painter.fillRect(rect(), theme.color(Tone::Surface));
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, 0, 3, height()), theme.color(shapeTone(shape)));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Tone::Border));
    paintStateShape(painter, QRectF(16, (height() - markSize) / 2.0, markSize, markSize), shape, theme);
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gatehouse
