#include "tracescatter.h"

#include "spantimes.h"
#include "stateshape.h"
#include "theme.h"
#include "tracewords.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr double left = 64;
constexpr double right = 16;
constexpr double top = 12;
constexpr double bottom = 24;
constexpr double cell = 5; ///< traces nearer than this are one mark
constexpr double reach = 10;
constexpr double smallest = 3.2;
constexpr double largest = 9;

double radiusOf(std::uint64_t spans)
{
    return std::min(largest, smallest + std::log10(1.0 + static_cast<double>(spans)) * 1.3);
}

/// As exact as the stretch of time asks for.
QString timeFormat(std::uint64_t stretchNano)
{
    constexpr std::uint64_t minute = 60'000'000'000;
    if (stretchNano > 12 * 60 * minute)
        return QStringLiteral("d MMM HH:mm");
    return stretchNano > 10 * minute ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm:ss.zzz");
}

QString momentText(std::uint64_t unixNano, const QString& format)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(unixNano / 1'000'000)),
                              format);
}

} // namespace

TraceScatter::TraceScatter(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"traceScatter"_s);
    setAccessibleName(tr("Traces by start and duration"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void TraceScatter::setTraces(const TraceList& traces)
{
    m_traces = traces;
    invalidate();
}

void TraceScatter::setLogarithmic(bool isLogarithmic)
{
    if (isLogarithmic == m_isLogarithmic)
        return;
    m_isLogarithmic = isLogarithmic;
    invalidate();
}

void TraceScatter::setCurrent(std::shared_ptr<const ListedTrace> trace)
{
    m_current = std::move(trace);
    update();
}

void TraceScatter::invalidate()
{
    m_picture = QPixmap();
    m_pointed = -1;
    layOut();
    update();
}

QRectF TraceScatter::plot() const
{
    return QRectF(rect()).adjusted(left, top, -right, -bottom);
}

double TraceScatter::xOf(std::uint64_t start) const
{
    const double length = m_last == m_first ? 1 : static_cast<double>(m_last - m_first);
    const double share = m_last == m_first ? 0.5 : static_cast<double>(start - m_first) / length;
    return plot().left() + share * plot().width();
}

double TraceScatter::yOf(std::uint64_t duration) const
{
    const double value = m_isLogarithmic ? std::log10(std::max(1.0, static_cast<double>(duration)))
                                         : static_cast<double>(duration);
    const double share = (value - m_shortest) / (m_longest - m_shortest);
    return plot().bottom() - std::clamp(share, 0.0, 1.0) * plot().height();
}

void TraceScatter::layOut()
{
    m_marks.clear();
    std::uint64_t longest = 1;
    std::uint64_t shortest = ~std::uint64_t{0};
    m_first = ~std::uint64_t{0};
    m_last = 0;
    for (const auto& listed : m_traces) {
        const TraceSummary& line = listed->summary;
        if (line.startUnixNano == 0)
            continue;
        m_first = std::min(m_first, line.startUnixNano);
        m_last = std::max(m_last, line.startUnixNano);
        longest = std::max(longest, line.durationNano);
        shortest = std::min(shortest, std::max<std::uint64_t>(1, line.durationNano));
    }
    if (m_last == 0)
        return;
    // Whole powers of ten, so that there is a line above and below everything.
    m_shortest = m_isLogarithmic ? std::floor(std::log10(static_cast<double>(shortest))) : 0;
    m_longest = m_isLogarithmic
                    ? std::max(m_shortest + 1, std::ceil(std::log10(static_cast<double>(longest))))
                    : static_cast<double>(longest) * 1.05;
    std::map<std::pair<int, int>, Mark> cells;
    for (const auto& listed : m_traces) {
        const TraceSummary& line = listed->summary;
        if (line.startUnixNano == 0)
            continue;
        const QPointF place(xOf(line.startUnixNano), yOf(line.durationNano));
        Mark& mark = cells[{static_cast<int>(place.x() / cell), static_cast<int>(place.y() / cell)}];
        mark.count += mark.trace ? 1 : 0;
        mark.hasErrors = mark.hasErrors || line.errorCount != 0;
        if (!mark.trace || line.spanCount > mark.trace->summary.spanCount) {
            mark.trace = listed;
            mark.place = place;
            mark.radius = radiusOf(line.spanCount);
        }
    }
    for (auto& [where, mark] : cells)
        m_marks.push_back(std::move(mark));
}

std::size_t TraceScatter::drawnCount() const
{
    std::size_t count = 0;
    for (const Mark& mark : m_marks)
        count += mark.count;
    return count;
}

std::optional<QPointF> TraceScatter::placeOf(const ListedTrace& trace) const
{
    if (trace.summary.startUnixNano < m_first || trace.summary.startUnixNano > m_last)
        return std::nullopt;
    return QPointF(xOf(trace.summary.startUnixNano), yOf(trace.summary.durationNano));
}

void TraceScatter::paintPicture()
{
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    paintAxes(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    // What has errors lies on top.
    for (const bool hasErrors : {false, true})
        for (const Mark& mark : m_marks)
            if (mark.hasErrors == hasErrors)
                paintMark(painter, mark);
}

void TraceScatter::paintMark(QPainter& painter, const Mark& mark) const
{
    const Theme& theme = Theme::of(this);
    const double r = mark.radius;
    if (mark.hasErrors) {
        paintStateShape(painter, QRectF(mark.place.x() - r, mark.place.y() - r, 2 * r, 2 * r),
                        StateShape::Down, theme);
        return;
    }
    QColor fill = theme.series(serviceText(mark.trace->summary.rootService));
    painter.setPen(QPen(fill, 1));
    fill.setAlphaF(0.55F);
    painter.setBrush(fill);
    painter.drawEllipse(mark.place, r, r);
}

void TraceScatter::paintAxes(QPainter& painter) const
{
    const Theme& theme = Theme::of(this);
    const QRectF area = plot();
    painter.setFont(theme.secondary());
    const QFontMetricsF metrics(painter.font(), &m_picture);
    const auto line = [&](double value, std::uint64_t nanos) {
        const double y = area.bottom() - (value - m_shortest) / (m_longest - m_shortest) * area.height();
        painter.setPen(QPen(theme.color(Tone::Border), 0));
        painter.drawLine(QPointF(area.left(), std::round(y) + 0.5),
                         QPointF(area.right(), std::round(y) + 0.5));
        painter.setPen(theme.color(Tone::Muted));
        painter.drawText(QRectF(0, y - 9, area.left() - 8, 18), Qt::AlignRight | Qt::AlignVCenter,
                         spanDurationText(nanos));
    };
    if (m_marks.empty())
        return;
    if (m_isLogarithmic) {
        const int step =
            std::max(1, static_cast<int>(std::ceil((m_longest - m_shortest) * 24 / area.height())));
        for (int power = static_cast<int>(m_shortest); power <= static_cast<int>(m_longest); power += step)
            line(power, static_cast<std::uint64_t>(std::pow(10.0, power)));
    } else {
        for (int part = 0; part <= 4; ++part)
            line(m_longest * part / 4, static_cast<std::uint64_t>(m_longest * part / 4));
    }
    const QString format = timeFormat(m_last - m_first);
    const double width = metrics.horizontalAdvance(momentText(m_last, format)) + 24;
    const int most = std::max(1, static_cast<int>(area.width() / width) - 1);
    painter.setPen(theme.color(Tone::Muted));
    for (int part = 0; part <= most && m_last > m_first; ++part) {
        const std::uint64_t time =
            m_first + static_cast<std::uint64_t>(static_cast<double>(m_last - m_first) * part / most);
        const Qt::Alignment align = part == 0      ? Qt::AlignLeft
                                    : part == most ? Qt::AlignRight
                                                   : Qt::AlignHCenter;
        const double x = xOf(time);
        const double from = part == 0 ? x : part == most ? x - width : x - width / 2;
        painter.drawText(QRectF(from, area.bottom() + 4, width, 18), align | Qt::AlignVCenter,
                         momentText(time, format));
    }
    if (m_last == m_first)
        painter.drawText(QRectF(area.left(), area.bottom() + 4, area.width(), 18), Qt::AlignCenter,
                         clockTimeText(m_first));
}

void TraceScatter::paintEvent(QPaintEvent* /*event*/)
{
    if (m_picture.isNull())
        paintPicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    painter.setBrush(Qt::NoBrush);
    if (m_current) {
        if (const auto place = placeOf(*m_current)) {
            painter.setPen(QPen(theme.color(Tone::Text), 1.5));
            painter.drawEllipse(*place, radiusOf(m_current->summary.spanCount) + 3,
                                radiusOf(m_current->summary.spanCount) + 3);
        }
    }
    if (m_pointed >= 0 && m_pointed < static_cast<int>(m_marks.size())) {
        const Mark& mark = m_marks[static_cast<std::size_t>(m_pointed)];
        painter.setPen(QPen(theme.color(Tone::Accent), 2));
        painter.drawEllipse(mark.place, mark.radius + 3, mark.radius + 3);
        paintCard(painter, mark);
    }
}

void TraceScatter::paintCard(QPainter& painter, const Mark& mark) const
{
    const Theme& theme = Theme::of(this);
    const TraceSummary& line = mark.trace->summary;
    const QLocale locale;
    QStringList words{spanDurationText(line.durationNano),
                      tr("%n spans", nullptr, static_cast<int>(line.spanCount))};
    if (line.errorCount != 0)
        words << tr("%n errors", nullptr, static_cast<int>(line.errorCount));
    QStringList lines{serviceText(line.rootService) + u" · "_s + rootText(line.rootName),
                      words.join(u" · "_s), exactTraceTimeText(line.startUnixNano)};
    if (mark.count > 1)
        lines << tr("and %n more just here", nullptr, static_cast<int>(mark.count - 1));
    painter.setFont(theme.secondary());
    const QFontMetricsF metrics(painter.font());
    double width = 0;
    for (QString& text : lines) {
        text = metrics.elidedText(text, Qt::ElideRight, 320);
        width = std::max(width, metrics.horizontalAdvance(text));
    }
    const double rowHeight = metrics.height() + 2;
    QRectF card(mark.place + QPointF(14, -10), QSizeF(width + 20, rowHeight * lines.size() + 12));
    if (card.right() > this->width() - 4)
        card.moveRight(mark.place.x() - 14);
    card.moveLeft(std::max(4.0, card.left()));
    card.moveTop(std::clamp(card.top(), 2.0, std::max(2.0, height() - card.height() - 2)));
    painter.setPen(theme.color(Tone::Border));
    painter.setBrush(theme.color(Tone::Surface));
    painter.drawRoundedRect(card, 7, 7);
    double y = card.top() + 6;
    for (const QString& text : std::as_const(lines)) {
        painter.setPen(theme.color(y < card.top() + 8 ? Tone::Text : Tone::Muted));
        painter.drawText(QRectF(card.left() + 10, y, width + 2, rowHeight), Qt::AlignVCenter | Qt::AlignLeft,
                         text);
        y += rowHeight;
    }
}

const TraceScatter::Mark* TraceScatter::markAt(const QPointF& point) const
{
    const Mark* nearest = nullptr;
    double least = reach * reach;
    for (const Mark& mark : m_marks) {
        const QPointF away = mark.place - point;
        const double square = QPointF::dotProduct(away, away);
        if (square < least) {
            least = square;
            nearest = &mark;
        }
    }
    return nearest;
}

void TraceScatter::point(int mark)
{
    if (mark == m_pointed)
        return;
    m_pointed = mark;
    setCursor(mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (mark >= 0) {
        const TraceSummary& line = m_marks[static_cast<std::size_t>(mark)].trace->summary;
        setAccessibleDescription(rootText(line.rootName) + u", "_s + spanDurationText(line.durationNano));
    }
    update();
}

void TraceScatter::mouseMoveEvent(QMouseEvent* event)
{
    const Mark* const mark = markAt(event->position());
    point(mark ? static_cast<int>(mark - m_marks.data()) : -1);
}

void TraceScatter::mouseReleaseEvent(QMouseEvent* event)
{
    const Mark* const mark = event->button() == Qt::LeftButton ? markAt(event->position()) : nullptr;
    if (mark)
        emit traceChosen(mark->trace);
}

void TraceScatter::leaveEvent(QEvent* event)
{
    point(-1);
    QWidget::leaveEvent(event);
}

void TraceScatter::focusOutEvent(QFocusEvent* event)
{
    point(-1);
    QWidget::focusOutEvent(event);
}

void TraceScatter::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_marks.size()) - 1;
    const int key = event->key();
    const bool isStep = key == Qt::Key_Right || key == Qt::Key_Left;
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isStep && last >= 0) {
        const int step = key == Qt::Key_Right ? 1 : -1;
        point(m_pointed < 0 ? (step > 0 ? 0 : last) : std::clamp(m_pointed + step, 0, last));
    } else if (isEnter && m_pointed >= 0) {
        emit traceChosen(m_marks[static_cast<std::size_t>(m_pointed)].trace);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void TraceScatter::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    invalidate();
}

void TraceScatter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_picture = QPixmap();
        update();
    }
}

} // namespace gatehouse
