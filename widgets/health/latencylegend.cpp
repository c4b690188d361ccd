#include "latencylegend.h"

#include "chip.h"
#include "theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace gatehouse
{
namespace
{

constexpr int gap = 4;
constexpr int mostName = 170;

} // namespace

LegendItem::LegendItem(const QString& name, QWidget* parent) : QAbstractButton(parent)
{
    setText(name);
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Line of %1").arg(name));
    setToolTip(tr("%1\nClick: hide or show. Double click, or S: show alone.").arg(name));
}

QSize LegendItem::sizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).secondary());
    return {std::min(metrics.horizontalAdvance(text()), mostName) + 24, 24};
}

void LegendItem::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(Tone::Accent), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 2.5, -0.5, -2.5), 6, 6);
    }
    const QColor color = theme.series(text());
    painter.setPen(QPen(isChecked() ? color : theme.color(Tone::Faint), 1.4));
    painter.setBrush(isChecked() ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(9, height() / 2.0), 3.6, 3.6);
    QFont font = theme.secondary();
    font.setStrikeOut(!isChecked());
    painter.setFont(font);
    painter.setPen(theme.color(isChecked() ? Tone::Text : Tone::Muted));
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 22);
    painter.drawText(QRect(18, 0, width() - 18, height()), Qt::AlignVCenter, shown);
}

void LegendItem::mouseDoubleClickEvent(QMouseEvent*)
{
    emit soloRequested();
}

void LegendItem::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_S:
        emit soloRequested();
        return;
    case Qt::Key_Left:
        focusNextPrevChild(false);
        return;
    case Qt::Key_Right:
        focusNextPrevChild(true);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

LatencyLegend::LatencyLegend(QWidget* parent)
    : QWidget(parent)
    , m_more(new Chip({}, this))
    , m_menu(new QMenu(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setClickable(true);
    connect(m_more, &Chip::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2))); });
    m_more->hide();
}

QSize LatencyLegend::sizeHint() const
{
    int width = 0;
    for (const LegendItem* item : m_items)
        width += item->sizeHint().width() + gap;
    return {width, 24};
}

void LatencyLegend::setNames(const QStringList& names)
{
    if (names == m_names)
        return;
    m_names = names;
    qDeleteAll(m_items);
    m_items.clear();
    for (const QString& name : names) {
        auto* item = new LegendItem(name, this);
        item->setChecked(isShown(name));
        connect(item, &LegendItem::toggled, this,
                [this, name](bool isChecked) { setHidden(name, !isChecked); });
        connect(item, &LegendItem::soloRequested, this,
                [this, name] { solo(soloed() == name ? QString() : name); });
        m_items << item;
    }
    updateGeometry();
    arrange();
}

void LatencyLegend::setHidden(const QString& name, bool isHidden)
{
    if (isHidden)
        m_hidden.insert(name);
    else
        m_hidden.remove(name);
    emit shownChanged();
}

void LatencyLegend::solo(const QString& name)
{
    m_hidden.clear();
    if (!name.isEmpty()) {
        m_hidden = QSet<QString>(m_names.cbegin(), m_names.cend());
        m_hidden.remove(name);
    }
    for (LegendItem* item : std::as_const(m_items)) {
        const QSignalBlocker quiet(item);
        item->setChecked(isShown(item->text()));
        item->update();
    }
    emit shownChanged();
}

QString LatencyLegend::soloed() const
{
    if (m_names.size() < 2 || m_hidden.size() != m_names.size() - 1)
        return {};
    for (const QString& name : m_names) {
        if (!m_hidden.contains(name))
            return name;
    }
    return {};
}

void LatencyLegend::arrange()
{
    const int needed = sizeHint().width() - gap;
    const int moreWidth = needed > width() ? 60 : 0;
    int used = 0;
    int shown = 0;
    while (shown < m_items.size() && used + m_items.at(shown)->sizeHint().width() <= width() - moreWidth)
        used += m_items.at(shown++)->sizeHint().width() + gap;
    int left = width() - moreWidth - std::max(used - gap, 0);
    for (int i = 0; i < m_items.size(); ++i) {
        LegendItem* item = m_items.at(i);
        item->setVisible(i < shown);
        item->setGeometry(left, (height() - 24) / 2, item->sizeHint().width(), 24);
        left += item->sizeHint().width() + gap;
    }
    m_more->setVisible(shown < m_items.size());
    if (shown < m_items.size())
        fillMenu(shown);
}

void LatencyLegend::fillMenu(int firstLeftOut)
{
    //: So many more names are in this menu
    m_more->setText(tr("+%1").arg(m_items.size() - firstLeftOut));
    m_more->setAccessibleName(tr("More lines"));
    const QSize size = m_more->sizeHint();
    m_more->setGeometry(width() - size.width(), (height() - size.height()) / 2, size.width(), size.height());
    m_menu->clear();
    for (int i = firstLeftOut; i < m_items.size(); ++i) {
        LegendItem* item = m_items.at(i);
        QAction* action = m_menu->addAction(item->text());
        action->setCheckable(true);
        action->setChecked(item->isChecked());
        connect(action, &QAction::toggled, item, &LegendItem::setChecked);
        connect(item, &LegendItem::toggled, action, &QAction::setChecked);
    }
}

void LatencyLegend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace gatehouse
