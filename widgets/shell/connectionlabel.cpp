#include "connectionlabel.h"
#include "stateshape.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int shapeSize = 8;
constexpr int gap = 6;

using Kind = OpenProfile::PartState::Kind;

StateShape shapeOf(Kind kind)
{
    switch (kind) {
    case Kind::Off:
        return StateShape::Unknown;
    case Kind::Connecting:
        return StateShape::Stale;
    case Kind::Connected:
        return StateShape::Up;
    case Kind::Retrying:
        return StateShape::Slow;
    case Kind::Failed:
        return StateShape::Down;
    }
    return StateShape::Unknown;
}

} // namespace

ConnectionLabel::ConnectionLabel(const QString& name, QWidget* parent) : QWidget(parent), m_name(name)
{
    setFont(Theme::of(this).secondary());
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setState({});
}

void ConnectionLabel::setState(const OpenProfile::PartState& state)
{
    m_state = state;
    setAccessibleName(text());
    // A sentence with markup in it, from a server, must not become markup here.
    const QString whole = state.summary.isEmpty() ? text() : u"%1: %2"_s.arg(m_name, state.summary);
    setToolTip(u"<span>%1</span>"_s.arg(whole.toHtmlEscaped()));
    updateGeometry();
    update();
}

QString ConnectionLabel::text() const
{
    const QString& summary = m_state.summary;
    switch (m_state.kind) {
    case Kind::Off:
        return tr("%1 off").arg(m_name);
    case Kind::Connecting:
        return tr("%1 connecting").arg(m_name);
    case Kind::Connected:
        return summary.isEmpty() ? tr("%1 connected").arg(m_name)
                                 : tr("%1 connected · %2").arg(m_name, summary);
    case Kind::Retrying:
        return summary.isEmpty() ? tr("%1 retrying").arg(m_name)
                                 : tr("%1 retrying · %2").arg(m_name, summary);
    case Kind::Failed:
        return tr("%1 failed").arg(m_name);
    }
    return m_name;
}

QSize ConnectionLabel::sizeHint() const
{
    return {shapeSize + gap + fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
}

QSize ConnectionLabel::minimumSizeHint() const
{
    return {shapeSize + gap + fontMetrics().horizontalAdvance(m_name), fontMetrics().height()};
}

void ConnectionLabel::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const QRectF mark(0, (height() - shapeSize) / 2.0, shapeSize, shapeSize);
    paintStateShape(painter, mark, shapeOf(m_state.kind), theme);
    painter.setPen(theme.color(Tone::Muted));
    const QRect line = rect().adjusted(shapeSize + gap, 0, 0, 0);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
}

} // namespace gatehouse
