#pragma once

#include "jsonoutline.h"
#include "messagedocument.h"
#include "shownentry.h"

#include <QPoint>
#include <QRect>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace gatehouse
{

class Theme;

/// What stands around an entry's text.
struct EntryFrame {
    QString time; ///< "07:02:34 · 2.9 s · 412 tokens"
    QString gap;  ///< "6 minutes later"; empty without a pause before it
    bool isLoaded = false;
};

/// One entry of a transcript, laid out for a width: it paints itself, knows its height, and
/// tells what is at a point. Made when the entry comes into view, and thrown away after.
class EntryLayout
{
public:
    enum class Target { None, Link, CardHeader, OutlineLine, Trace, More };
    struct Hit {
        Target target = Target::None;
        QUrl link;
        std::size_t card = 0;
        bool isResult = false; ///< of the card's two outlines
        std::uint32_t node = 0;
        std::optional<TraceId> trace;
    };

    EntryLayout(ShownEntry entry, EntryFrame frame, const Theme& theme, int width, bool conversationOnly);

    int height() const { return m_height; }
    int width() const { return m_width; }
    const ShownEntry& entry() const { return m_entry; }
    /// `isMarked`: hovered or current, so that its trace is offered.
    void paint(QPainter& painter, const QPoint& origin, const Theme& theme, bool isMarked) const;
    Hit hitTest(const QPoint& point) const;
    /// Folds or unfolds what was hit, or shows more of a long text.
    void toggle(const Hit& hit, const Theme& theme);
    bool toggleCards(const Theme& theme);

    static constexpr int TextLeft = 64;
    static constexpr int SideMargin = 24;

private:
    struct Card {
        JsonOutline arguments;
        JsonOutline result;
        bool isFolded = false;
        QRect header = {};
        QRect trace = {};
        QRect box = {};
        int resultTop = 0;
    };
    struct LineAt {
        std::size_t card;
        bool isResult;
        const JsonOutline::Line* line;
        QRect rect;
    };

    void makeDocument(const Theme& theme);
    void layOut(const Theme& theme);
    int layOutCard(Card& card, std::size_t index, int top, const Theme& theme);
    std::vector<LineAt> linesOf(std::size_t card) const;
    void paintHead(QPainter& painter, const Theme& theme, bool isMarked) const;
    void paintGap(QPainter& painter, const Theme& theme) const;
    void paintText(QPainter& painter, const Theme& theme) const;
    void paintCard(QPainter& painter, std::size_t index, const Theme& theme) const;
    void paintCardHeader(QPainter& painter, std::size_t index, const Theme& theme) const;
    void paintLine(QPainter& painter, const LineAt& line, const Theme& theme) const;

    ShownEntry m_entry;
    EntryFrame m_frame;
    std::unique_ptr<QTextDocument> m_document;
    std::vector<Card> m_cards;
    qsizetype m_shownLength = 0;
    int m_width = 0;
    int m_height = 0;
    int m_headTop = 0;
    int m_textTop = 0;
    QRect m_moreRect;
    QRect m_traceRect;
};

} // namespace gatehouse
