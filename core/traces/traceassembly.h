#pragma once

#include "rowset.h"

#include <memory>
#include <span>
#include <vector>

namespace gatehouse
{

/// Makes a Trace of the rows of one trace.
class TraceAssembly
{
public:
    struct Source {
        RowSet rows = {};
        std::span<const std::uint32_t> scopes = {}; ///< by ScopeId: the arena's number
        std::shared_ptr<SpanArena> arena = {};
        SentId id = {};                                   ///< the widest form; a text must outlive the arena
        std::span<const std::uint8_t> traceIdDigits = {}; ///< by row.trace
        bool partial = false;
    };

    explicit TraceAssembly(const Source& source);
    std::shared_ptr<const Trace> take();

private:
    struct Steps;

    void fillColumns(const RowSet& rows, Steps& steps);
    static void fetch(const RowSet& rows, const Steps& steps, SpanIndex span);
    std::uint32_t flagsOf(const RowSet& rows, const Steps& steps, std::uint32_t at) const;
    std::uint32_t originOf(const SpanRow& row);
    void markErrors();
    void keepSentForms(const RowSet& rows, const Steps& steps);
    void keepPieces(Steps& steps);

    const Source& m_source;
    Trace::Facts m_facts;
    TraceColumns m_columns;
    const SpanRow* m_lastOrigin = nullptr;
    std::uint32_t m_lastOriginNumber = 0;
};

} // namespace gatehouse
