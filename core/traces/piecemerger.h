#pragma once

#include "rowset.h"

#include <string>
#include <vector>

namespace gatehouse
{

/// Puts together the pieces in which Zipkin sends one half of a call: same id, kind and endpoint, at most one
/// of them with a start (CONTRACTS §5). The first to arrive stands for all; what it does not say another may.
class PieceMerger
{
public:
    explicit PieceMerger(const RowSet& rows);

    /// False: there was nothing to merge, and the rest is empty.
    bool merged() const { return !pieces.empty(); }

    std::vector<SpanRow> rows;           ///< without the pieces, in order of arrival
    std::vector<std::uint32_t> arrivals; ///< places in the RowSet
    /// `span` is a place in `rows`; ascending, then in order of arrival. `arrival` is a place in the RowSet.
    std::vector<SpanPiece> pieces;
    /// Of the merged spans, all pieces' details, by place in `rows`; ascending.
    std::vector<std::pair<SpanIndex, std::string>> details;
    /// What the first piece of each merged span said; likewise.
    std::vector<SentForm> firsts;

private:
    void findHalves(std::vector<std::uint32_t>& into) const;
    void addPiece(SpanIndex span, std::uint32_t at);

    const RowSet& m_source;
};

/// What was sent of a row.
SentForm sentFormOf(const SpanRow& row, SpanIndex span);

} // namespace gatehouse
