#include "piecemerger.h"

#include <algorithm>
#include <tuple>

namespace gatehouse
{

SentForm sentFormOf(const SpanRow& row, SpanIndex span)
{
    return {span, row.times(), row.parent(), 0, row.name};
}

PieceMerger::PieceMerger(const RowSet& source) : m_source(source)
{
    if (std::none_of(source.members.begin(), source.members.end(),
                     [&source](std::uint32_t row) { return source.rows[row].piece != 0; }))
        return;
    std::vector<std::uint32_t> standsFor(source.size());
    for (std::uint32_t at = 0; at < source.size(); ++at)
        standsFor[at] = at;
    findHalves(standsFor);
    std::vector<std::uint32_t> pieceRows;
    std::vector<SpanIndex> places(source.size(), noSpan);
    for (std::uint32_t at = 0; at < source.size(); ++at)
        if (standsFor[at] != at)
            pieceRows.push_back(at);
    if (pieceRows.empty())
        return;
    for (std::uint32_t at = 0; at < source.size(); ++at) {
        if (standsFor[at] != at)
            continue;
        places[at] = static_cast<SpanIndex>(rows.size());
        rows.push_back(source[at]);
        arrivals.push_back(at);
    }
    std::sort(pieceRows.begin(), pieceRows.end(), [&standsFor](std::uint32_t a, std::uint32_t b) {
        return std::pair(standsFor[a], a) < std::pair(standsFor[b], b);
    });
    for (const std::uint32_t at : pieceRows)
        addPiece(places[standsFor[at]], at);
}

void PieceMerger::findHalves(std::vector<std::uint32_t>& into) const
{
    const auto half = [this](std::uint32_t at) {
        const SpanRow& row = m_source[at];
        return std::tuple(row.spanId, row.idIsText, row.kind, m_source.resource(at));
    };
    std::vector<std::uint32_t> all;
    for (std::uint32_t at = 0; at < m_source.size(); ++at)
        if (m_source[at].piece != 0 && m_source[at].idIsValid())
            all.push_back(at);
    std::sort(all.begin(), all.end(), [&half](std::uint32_t a, std::uint32_t b) {
        return std::pair(half(a), a) < std::pair(half(b), b);
    });
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin;
        int timed = 0;
        for (; end < all.size() && half(all[end]) == half(all[begin]); ++end)
            timed += m_source.hasStart(all[end]) ? 1 : 0;
        for (std::size_t at = begin; timed < 2 && at < end; ++at)
            into[all[at]] = all[begin];
        begin = end;
    }
}

void PieceMerger::addPiece(SpanIndex span, std::uint32_t at)
{
    SpanRow& whole = rows[span];
    const SpanRow& piece = m_source[at];
    if (pieces.empty() || pieces.back().span != span) {
        firsts.push_back(sentFormOf(whole, span));
        details.emplace_back(span, m_source.arena->details(whole.details));
    }
    const std::string_view bytes = m_source.arena->details(piece.details);
    details.back().second.append(bytes);
    pieces.push_back({span, piece.id(), sentFormOf(piece, span), at, std::string(bytes)});
    if (whole.hasStart == 0 && piece.hasStart != 0) {
        whole.start = piece.start;
        whole.hasStart = 1;
    }
    if (whole.hasDuration == 0 && whole.hasEnd == 0) {
        whole.end = piece.end;
        whole.hasEnd = piece.hasEnd;
        whole.hasDuration = piece.hasDuration;
    }
    if (whole.parentId == 0) {
        whole.parentId = piece.parentId;
        whole.parentDigits = piece.parentDigits;
        whole.parentIsText = piece.parentIsText;
    }
    if (whole.name == 0)
        whole.name = piece.name;
    whole.error |= piece.error;
    whole.status = std::max<std::uint32_t>(whole.status, piece.status);
}

} // namespace gatehouse
