#pragma once

#include "traceview.h"

#include <QCache>
#include <QColor>
#include <QFont>
#include <QHash>
#include <QStaticText>

#include <array>
#include <vector>

namespace gatehouse
{

class Theme;

/// What rows of the waterfall show beside bars, laid out once: names, durations, moments of events, what
/// `gen_ai.*` attributes say, colours of services. Keeps the last few thousand rows.
class WaterfallTexts
{
public:
    enum Column { ModelColumn, InputColumn, OutputColumn, ToolColumn, ColumnCount };

    struct Row {
        QStaticText name = {};
        double nameWidth = 0; ///< as it is drawn
        int nameRoom = -1;    ///< for which it was cut
        bool isFold = false;  ///< it speaks for several
        QStaticText duration = {};
        double durationWidth = 0;
        std::vector<std::uint64_t> events = {}; ///< raw times, ascending; at most a thousand
        std::array<QString, ColumnCount> columns = {};
    };

    explicit WaterfallTexts(const TraceView& view) : m_view(view) {}

    /// Another trace, theme or locale.
    void clear();
    // Both are good until the next call.
    const Row& row(SpanIndex span);
    /// With its name cut to so many pixels.
    const Row& namedRow(SpanIndex span, int nameRoom);
    QColor color(SpanIndex span);

    QFont nameFont() const;
    QFont durationFont() const;

private:
    Row& kept(SpanIndex span);
    Row make(SpanIndex span) const;
    QString nameOf(SpanIndex span) const;

    const TraceView& m_view;
    QCache<SpanIndex, Row> m_rows{4000};
    QHash<StringId, QColor> m_colors;
};

} // namespace gatehouse
