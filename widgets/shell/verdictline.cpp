#include "verdictline.h"
#include "stateshape.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace gatehouse
{
namespace
{

constexpr int shapeSize = 9;

StateShape shapeOf(ProfileTester::Verdict verdict)
{
    switch (verdict) {
    case ProfileTester::Verdict::Works:
        return StateShape::Up;
    case ProfileTester::Verdict::WorksPartly:
        return StateShape::Degraded;
    case ProfileTester::Verdict::Fails:
        return StateShape::Down;
    case ProfileTester::Verdict::NotSet:
        return StateShape::Unknown;
    }
    return StateShape::Unknown;
}

} // namespace

VerdictLine::VerdictLine(QWidget* parent) : QWidget(parent), m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft); // beside the shape, however high the line is
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(shapeSize + 8, 0, 0, 0);
    layout->addWidget(m_text);
    setVisible(false);
}

void VerdictLine::showVerdict(ProfileTester::Verdict verdict, const QString& sentence)
{
    m_verdict = verdict;
    m_text->setText(sentence);
    setVisible(true);
    update();
}

void VerdictLine::showWaiting()
{
    m_verdict.reset();
    m_text->setText(tr("Trying…"));
    setVisible(true);
    update();
}

QString VerdictLine::text() const
{
    return m_text->text();
}

void VerdictLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QFontMetrics metrics(m_text->font());
    const QRectF mark(0, m_text->y() + (metrics.height() - shapeSize) / 2.0, shapeSize, shapeSize);
    paintStateShape(painter, mark, m_verdict ? shapeOf(*m_verdict) : StateShape::Stale, Theme::of(this));
}

} // namespace gatehouse
