#include "waterfalltexts.h"

#include "spantimes.h"
#include "theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>

namespace gatehouse
{
namespace
{

struct WaterfallText {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::WaterfallText)
};

constexpr std::size_t mostEvents = 1000; // of one row; a pixel shows one
constexpr std::array<std::string_view, WaterfallTexts::ColumnCount> columnKeys{
    "gen_ai.request.model", "gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens", "gen_ai.tool.name"};

QStaticText laidOut(const QString& text, const QFont& font)
{
    QStaticText laid(text);
    laid.setTextFormat(Qt::PlainText);
    laid.setPerformanceHint(QStaticText::AggressiveCaching);
    laid.prepare({}, font);
    return laid;
}

QString columnText(const AttributeValue& value)
{
    constexpr std::size_t most = 200;
    return value.type() == AttributeValue::Type::Integer ? QLocale().toString(qlonglong{value.integer()})
                                                         : SpanTexts::masked(value.text(most));
}

} // namespace

void WaterfallTexts::clear()
{
    m_rows.clear();
    m_colors.clear();
}

QFont WaterfallTexts::nameFont() const
{
    return Theme::current().body();
}

QFont WaterfallTexts::durationFont() const
{
    return Theme::current().secondary();
}

WaterfallTexts::Row& WaterfallTexts::kept(SpanIndex span)
{
    Row* row = m_rows.object(span);
    if (row && row->isFold == (m_view.foldAt(span) != nullptr))
        return *row;
    row = new Row(make(span));
    m_rows.insert(span, row);
    return *row;
}

const WaterfallTexts::Row& WaterfallTexts::row(SpanIndex span)
{
    return kept(span);
}

const WaterfallTexts::Row& WaterfallTexts::namedRow(SpanIndex span, int nameRoom)
{
    Row& row = kept(span);
    if (row.nameRoom == nameRoom)
        return row;
    const QFont font = nameFont();
    const QFontMetricsF metrics(font);
    const QString name = metrics.elidedText(nameOf(span), Qt::ElideRight, std::max(nameRoom, 0));
    row.name = laidOut(name, font);
    row.nameWidth = metrics.horizontalAdvance(name);
    row.nameRoom = nameRoom;
    return row;
}

QString WaterfallTexts::nameOf(SpanIndex span) const
{
    const QString name = m_view.name(span);
    const SiblingFold* fold = m_view.foldAt(span);
    if (!fold)
        return name.isEmpty() ? WaterfallText::tr("(no name)") : name;
    //: A row that stands for %n calls of one name, which is %1
    return WaterfallText::tr("%1 × %n folded", nullptr, static_cast<int>(fold->count)).arg(name);
}

WaterfallTexts::Row WaterfallTexts::make(SpanIndex span) const
{
    const Trace& trace = m_view.trace();
    Row row;
    const SiblingFold* fold = m_view.foldAt(span);
    row.isFold = fold != nullptr;
    // Of a fold from the first start to the last end.
    const QString duration =
        spanDurationText(fold ? fold->endNano - trace.startNano(span) : trace.durationNano(span));
    row.duration = laidOut(duration, durationFont());
    row.durationWidth = QFontMetricsF(durationFont()).horizontalAdvance(duration);
    const SpanDetails details = trace.details(span);
    for (auto events = details.events(); events.next() && row.events.size() < mostEvents;)
        row.events.push_back(events.event().timeUnixNano);
    std::sort(row.events.begin(), row.events.end());
    if (!m_view.figures()->hasGenAi())
        return row;
    for (AttributeList list = details.attributes(); list.next();)
        for (std::size_t column = 0; column < columnKeys.size(); ++column)
            if (list.key() == columnKeys.at(column) && row.columns.at(column).isEmpty())
                row.columns.at(column) = columnText(list.value());
    return row;
}

QColor WaterfallTexts::color(SpanIndex span)
{
    const StringId service = m_view.trace().serviceId(span);
    if (const auto known = m_colors.constFind(service); known != m_colors.cend())
        return *known;
    if (m_colors.size() > 10'000)
        m_colors.clear();
    const QString name = m_view.service(span);
    const Theme& theme = Theme::current();
    return *m_colors.insert(service, name.isEmpty() ? theme.color(Tone::Unknown) : theme.series(name));
}

} // namespace gatehouse
