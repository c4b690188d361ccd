#include "entrylayout.h"

#include "chattext.h"
#include "pillpainter.h"
#include "stateshape.h"
#include "theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct LayoutWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::EntryLayout)
};

constexpr int avatarSize = 28;
constexpr int headHeight = 20;
constexpr int gapHeight = 36;
constexpr int entrySpacing = 20;
constexpr int cardHeaderHeight = 34;
constexpr int cardPadding = 10;
constexpr int lineHeight = 19;
constexpr int indent = 16;
constexpr int widest = 980;
constexpr qsizetype longTextStep = qsizetype{16} * 1024;

Pill tracePill(const TraceId& trace)
{
    return {LayoutWords::tr("trace %1 ↗").arg(QString::fromStdString(trace.text().substr(0, 8))),
            Tone::Border, Tone::Accent};
}

StateShape shapeOf(ToolCard::State state)
{
    switch (state) {
    case ToolCard::State::Ok:
        return StateShape::Up;
    case ToolCard::State::Failed:
        return StateShape::Down;
    case ToolCard::State::NoResult:
    case ToolCard::State::Waiting:
        return StateShape::Unknown;
    }
    return StateShape::Unknown;
}

Tone avatarTone(const QString& role)
{
    return role == u"assistant" ? Tone::Accent : role == u"user" ? Tone::UnknownText : Tone::MaintenanceText;
}

} // namespace

EntryLayout::EntryLayout(ShownEntry entry, EntryFrame frame, const Theme& theme, int width,
                         bool conversationOnly)
    : m_entry(std::move(entry))
    , m_frame(std::move(frame))
    , m_width(width)
{
    if (conversationOnly && m_frame.isLoaded) {
        m_entry.cards.clear();
        if (m_entry.text.trimmed().isEmpty())
            return; // no height: it is not there
    }
    for (const ToolCard& card : m_entry.cards)
        m_cards.push_back({JsonOutline(card.arguments), JsonOutline(card.result)});
    m_shownLength = std::min(m_entry.text.size(), longTextStep);
    makeDocument(theme);
    layOut(theme);
}

void EntryLayout::makeDocument(const Theme& theme)
{
    if (m_entry.text.trimmed().isEmpty())
        return;
    if (m_entry.text.size() > MessageDocument::LongestMarkdown)
        m_document.reset(MessageDocument::plain(m_entry.text.left(m_shownLength), theme));
    else
        m_document = std::make_unique<MessageDocument>(m_entry.text, theme);
}

void EntryLayout::layOut(const Theme& theme)
{
    const int room = std::min(m_width - TextLeft - SideMargin, widest);
    m_headTop = m_frame.gap.isEmpty() ? 0 : gapHeight;
    int y = m_headTop + headHeight;
    m_textTop = y + 2;
    m_moreRect = {};
    if (m_document) {
        m_document->setTextWidth(room);
        y = m_textTop + qRound(m_document->size().height());
        if (m_entry.text.size() > MessageDocument::LongestMarkdown && m_shownLength < m_entry.text.size()) {
            m_moreRect = QRect(TextLeft, y + 4, room, lineHeight);
            y = m_moreRect.bottom() + 1;
        }
    } else if (!m_frame.isLoaded) {
        y += lineHeight;
    }
    m_traceRect = {};
    if (m_entry.trace && m_cards.empty()) {
        const int pillWidth = tracePill(*m_entry.trace).width(theme);
        m_traceRect = QRect(TextLeft + room - pillWidth, m_headTop, pillWidth, Pill::Height);
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        y = layOutCard(m_cards[i], i, y + 6, theme);
    m_height = y + entrySpacing;
}

int EntryLayout::layOutCard(Card& card, std::size_t index, int top, const Theme& theme)
{
    const int room = std::min(m_width - TextLeft - SideMargin, widest);
    card.header = QRect(TextLeft, top, room, cardHeaderHeight);
    int bottom = card.header.bottom() + 1;
    const ToolCard& shown = m_entry.cards[index];
    card.trace = {};
    if (shown.trace) {
        const int pillWidth = tracePill(*shown.trace).width(theme);
        card.trace = QRect(card.header.right() - cardPadding - pillWidth,
                           card.header.center().y() - Pill::Height / 2, pillWidth, Pill::Height);
    }
    if (!card.isFolded) {
        bottom += cardPadding - 2;
        if (!shown.arguments.empty())
            bottom += static_cast<int>(card.arguments.lines().size()) * lineHeight;
        card.resultTop = bottom;
        if (!shown.isUnreadable) {
            bottom += lineHeight;
            if (!shown.result.empty())
                bottom += static_cast<int>(card.result.lines().size()) * lineHeight;
        }
        bottom += cardPadding - 2;
    }
    card.box = QRect(card.header.topLeft(), QPoint(card.header.right(), bottom));
    return bottom + 1;
}

std::vector<EntryLayout::LineAt> EntryLayout::linesOf(std::size_t index) const
{
    std::vector<LineAt> lines;
    const Card& card = m_cards[index];
    if (card.isFolded)
        return lines;
    const auto add = [&](const JsonOutline& outline, bool isResult, int top) {
        for (const JsonOutline::Line& line : outline.lines()) {
            lines.push_back(
                {index, isResult, &line, QRect(card.box.left() + 1, top, card.box.width() - 2, lineHeight)});
            top += lineHeight;
        }
    };
    if (!m_entry.cards[index].arguments.empty())
        add(card.arguments, false, card.header.bottom() + 1 + cardPadding - 2);
    if (!m_entry.cards[index].result.empty())
        add(card.result, true, card.resultTop + lineHeight);
    return lines;
}

void EntryLayout::paint(QPainter& painter, const QPoint& origin, const Theme& theme, bool isMarked) const
{
    if (m_height == 0)
        return;
    painter.save();
    painter.translate(origin);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGap(painter, theme);
    paintHead(painter, theme, isMarked);
    paintText(painter, theme);
    const QRectF clip = painter.clipBoundingRect();
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        if (clip.isEmpty() || clip.intersects(m_cards[i].box))
            paintCard(painter, i, theme);
    painter.restore();
}

void EntryLayout::paintGap(QPainter& painter, const Theme& theme) const
{
    if (m_frame.gap.isEmpty())
        return;
    const QRect band(SideMargin, 0, std::min(m_width - 2 * SideMargin, widest + TextLeft - SideMargin),
                     gapHeight - 14);
    painter.setFont(theme.secondary());
    const int half = painter.fontMetrics().horizontalAdvance(m_frame.gap) / 2 + 12;
    painter.setPen(theme.color(Tone::Border));
    painter.drawLine(band.left() + TextLeft - SideMargin, band.center().y(), band.center().x() - half,
                     band.center().y());
    painter.drawLine(band.center().x() + half, band.center().y(), band.right(), band.center().y());
    painter.setPen(theme.color(Tone::Muted));
    painter.drawText(band, Qt::AlignCenter, m_frame.gap);
}

void EntryLayout::paintHead(QPainter& painter, const Theme& theme, bool isMarked) const
{
    const QString name = roleName(m_entry.role);
    const QRect avatar(SideMargin, m_headTop, avatarSize, avatarSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(avatarTone(m_entry.role)));
    painter.drawEllipse(avatar);
    QFont font = theme.secondary();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.dark() ? theme.color(Tone::Background) : theme.color(Tone::Surface));
    painter.drawText(avatar, Qt::AlignCenter, name.left(1).toUpper());

    font = theme.body();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.color(Tone::Text));
    const QRect line(TextLeft, m_headTop, m_width - TextLeft - SideMargin, headHeight);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name);
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Muted));
    painter.drawText(line.adjusted(nameWidth + 10, 1, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_frame.time);
    if (isMarked && !m_traceRect.isNull())
        tracePill(*m_entry.trace).paint(painter, {m_traceRect.left(), m_traceRect.center().y()}, theme);
}

void EntryLayout::paintText(QPainter& painter, const Theme& theme) const
{
    if (m_document) {
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, theme.color(Tone::Text));
        context.palette.setColor(QPalette::Link, theme.color(Tone::Accent));
        painter.save();
        painter.translate(TextLeft, m_textTop);
        context.clip = painter.clipBoundingRect();
        m_document->documentLayout()->draw(&painter, context);
        painter.restore();
    } else if (!m_frame.isLoaded) {
        painter.setPen(theme.color(Tone::Muted));
        painter.drawText(QRect(TextLeft, m_textTop, m_width, lineHeight), Qt::AlignVCenter,
                         LayoutWords::tr("Loading…"));
    }
    if (!m_moreRect.isNull()) {
        painter.setFont(theme.secondary());
        painter.setPen(theme.color(Tone::Accent));
        const auto hidden = static_cast<double>(m_entry.text.size() - m_shownLength) / 1024.0;
        painter.drawText(
            m_moreRect, Qt::AlignVCenter,
            LayoutWords::tr("Show more: %1 KB are hidden").arg(QLocale().toString(hidden, 'f', 0)));
    }
}

void EntryLayout::paintCard(QPainter& painter, std::size_t index, const Theme& theme) const
{
    const Card& card = m_cards[index];
    const bool failed = m_entry.cards[index].state == ToolCard::State::Failed;
    painter.setPen(theme.color(failed ? Tone::Down : Tone::Border));
    painter.setBrush(theme.color(Tone::Surface));
    painter.drawRoundedRect(QRectF(card.box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    paintCardHeader(painter, index, theme);
    if (card.isFolded)
        return;
    painter.setPen(theme.color(Tone::Border));
    painter.drawLine(card.header.left() + 1, card.header.bottom(), card.header.right() - 1,
                     card.header.bottom());
    const QRectF clip = painter.clipBoundingRect();
    for (const LineAt& line : linesOf(index))
        if (clip.isEmpty() || clip.intersects(line.rect))
            paintLine(painter, line, theme);
    if (m_entry.cards[index].isUnreadable)
        return;
    const ToolCard& shown = m_entry.cards[index];
    QString word = shown.result.empty() ? LayoutWords::tr("↳ no result") : LayoutWords::tr("↳ result");
    if (shown.state == ToolCard::State::Waiting)
        word = LayoutWords::tr("↳ no answer was recorded");
    if (!shown.note.simplified().isEmpty())
        word += u"  ·  "_s + shown.note.simplified();
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Muted));
    const QRect line(card.box.left() + cardPadding + indent, card.resultTop,
                     card.box.width() - 2 * cardPadding - indent, lineHeight);
    painter.drawText(line, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, line.width()));
}

void EntryLayout::paintCardHeader(QPainter& painter, std::size_t index, const Theme& theme) const
{
    const Card& card = m_cards[index];
    const ToolCard& shown = m_entry.cards[index];
    const QRect line = card.header.adjusted(cardPadding, 0, -cardPadding, 0);
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Muted));
    painter.drawText(line, Qt::AlignVCenter, card.isFolded ? u"▸"_s : u"▾"_s);

    int right = line.right();
    if (!card.trace.isNull()) {
        tracePill(*shown.trace).paint(painter, {card.trace.left(), card.trace.center().y() + 1}, theme);
        right = card.trace.left() - 12;
    }
    const QString word = stateWord(shown.state);
    painter.setFont(theme.secondary());
    const int wordWidth = painter.fontMetrics().horizontalAdvance(word);
    const StateShape shape = shapeOf(shown.state);
    painter.setPen(theme.color(wordTone(shape)));
    painter.drawText(QRect(right - wordWidth, line.top(), wordWidth + 1, line.height()), Qt::AlignVCenter,
                     word);
    right -= wordWidth + 16;
    paintStateShape(painter, QRectF(right, line.center().y() - 4.0, 9, 9), shape, theme);

    QFont mono = theme.mono();
    mono.setWeight(QFont::DemiBold);
    painter.setFont(mono);
    painter.setPen(theme.color(Tone::Text));
    const QString duration = shown.duration ? durationText(*shown.duration) : QString();
    const int durationWidth = QFontMetrics(theme.secondary()).horizontalAdvance(duration);
    const QRect nameRect(line.left() + indent, line.top(), right - line.left() - indent - durationWidth - 20,
                         line.height());
    const QString name = painter.fontMetrics().elidedText(shown.name, Qt::ElideRight, nameRect.width());
    painter.drawText(nameRect, Qt::AlignVCenter, name);
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name);
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Muted));
    painter.drawText(QRect(nameRect.left() + nameWidth + 10, line.top(), durationWidth + 2, line.height()),
                     Qt::AlignVCenter, duration);
}

void EntryLayout::paintLine(QPainter& painter, const LineAt& at, const Theme& theme) const
{
    const JsonOutline::Line& line = *at.line;
    int x = at.rect.left() + cardPadding + std::min(line.depth, 24) * indent;
    painter.setFont(theme.mono());
    if (line.canFold) {
        painter.setPen(theme.color(Tone::Muted));
        painter.drawText(QRect(x, at.rect.top(), indent, lineHeight), Qt::AlignVCenter,
                         line.isFolded ? u"▸"_s : u"▾"_s);
    }
    x += indent;
    const QFontMetrics metrics = painter.fontMetrics();
    if (!line.name.isEmpty()) {
        const QString name = line.name + u": "_s;
        painter.setPen(theme.color(Tone::Muted));
        painter.drawText(QRect(x, at.rect.top(), at.rect.right() - x, lineHeight), Qt::AlignVCenter, name);
        x += metrics.horizontalAdvance(name);
    }
    const int room = at.rect.right() - cardPadding - x;
    if (room <= 0)
        return;
    painter.setPen(theme.color(Tone::Text));
    painter.drawText(QRect(x, at.rect.top(), room, lineHeight), Qt::AlignVCenter,
                     metrics.elidedText(line.value.left(1000), Qt::ElideRight, room));
}

EntryLayout::Hit EntryLayout::hitTest(const QPoint& point) const
{
    Hit hit;
    if (m_moreRect.contains(point)) {
        hit.target = Target::More;
        return hit;
    }
    if (m_traceRect.contains(point)) {
        hit.target = Target::Trace;
        hit.trace = m_entry.trace;
        return hit;
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (!m_cards[i].box.contains(point))
            continue;
        hit.card = i;
        if (m_cards[i].trace.contains(point)) {
            hit.target = Target::Trace;
            hit.trace = m_entry.cards[i].trace;
        } else if (m_cards[i].header.contains(point)) {
            hit.target = Target::CardHeader;
        } else {
            for (const LineAt& line : linesOf(i))
                if (line.rect.contains(point) && line.line->canFold) {
                    hit.target = Target::OutlineLine;
                    hit.isResult = line.isResult;
                    hit.node = line.line->node;
                }
        }
        return hit;
    }
    if (m_document) {
        const QString anchor = m_document->documentLayout()->anchorAt(point - QPoint(TextLeft, m_textTop));
        if (!anchor.isEmpty()) {
            hit.target = Target::Link;
            hit.link = QUrl(anchor);
        }
    }
    return hit;
}

void EntryLayout::toggle(const Hit& hit, const Theme& theme)
{
    if (hit.target == Target::More) {
        m_shownLength = std::min(m_entry.text.size(), m_shownLength + 4 * longTextStep);
        makeDocument(theme);
    } else if (hit.target == Target::CardHeader) {
        m_cards[hit.card].isFolded = !m_cards[hit.card].isFolded;
    } else if (hit.target == Target::OutlineLine) {
        Card& card = m_cards[hit.card];
        (hit.isResult ? card.result : card.arguments).toggle(hit.node);
    }
    layOut(theme);
}

bool EntryLayout::toggleCards(const Theme& theme)
{
    if (m_cards.empty())
        return false;
    const bool fold = !m_cards.front().isFolded;
    for (Card& card : m_cards)
        card.isFolded = fold;
    layOut(theme);
    return true;
}

} // namespace gatehouse
