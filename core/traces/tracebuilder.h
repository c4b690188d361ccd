#pragma once

#include "rowset.h"
#include "tracesink.h"

#include <memory>
#include <string>
#include <vector>

namespace gatehouse
{

/// How much a TraceBuilder takes.
struct TraceLimits {
    std::size_t spans = std::size_t{1} << 31U;
};

/// Keeps the spans that a reader hands over and makes traces of them: once for a file, again and again for
/// spans that keep coming. What it makes depends on what was sent and in which order, and on nothing else.
/// For one thread at a time; traces it has built stay as they are and may be read meanwhile.
class TraceBuilder final : public TraceSink
{
public:
    explicit TraceBuilder(TraceLimits limits = {});

    ResourceId reserveResource() override;
    ScopeId reserveScope() override;
    void describeResource(ResourceId id, const SentResource& resource) override;
    void describeScope(ScopeId id, const SentScope& scope) override;
    [[nodiscard]] bool addSpan(const SentSpan& span) override;
    void markPartial(const SentId& traceId) override;
    void addUnreadable(std::uint64_t count) override { m_unreadable += count; }

    std::size_t spanCount() const { return m_rows.size(); }
    std::uint64_t unreadableDocuments() const { return m_unreadable; }
    /// What is kept for building, without the traces built, about.
    std::size_t memory() const;

    /// All traces, in the order in which their first spans came. A 64-bit trace id joins the one 128-bit id
    /// that ends in it; spans without a trace id are one trace.
    std::vector<std::shared_ptr<const Trace>> build();
    /// The same for the last time: what only building needs is given back, and nothing more is taken.
    std::vector<std::shared_ptr<const Trace>> finish();

private:
    /// A trace id in one form in which it was sent.
    struct TraceForm {
        SentId id = {}; ///< a text lies in the arena
        bool partial = false;
    };
    using Members = std::vector<std::uint32_t>;

    std::optional<std::uint32_t> traceOf(const SentId& id);
    std::optional<std::uint32_t> keyOf(const SentId& id);
    bool setParent(const SentSpan& span, SpanRow& row);
    bool setDetails(const SentSpan& span, SpanRow& row);
    bool keepId(const SentId& id, KeptSpanId& kept);
    bool isSameTrace(const SentId& a, const SentId& b) const;
    std::vector<std::uint32_t> joinedForms() const;
    std::vector<Members> membersOfTraces() const;
    std::shared_ptr<const Trace> buildTrace(const Members& members, const std::vector<std::uint8_t>& digits);

    TraceLimits m_limits;
    std::shared_ptr<SpanArena> m_arena;
    std::vector<SpanRow> m_rows;
    std::vector<ParentCandidate> m_candidates;
    std::vector<std::uint32_t> m_resources; ///< by ResourceId: the arena's number
    std::vector<std::uint32_t> m_scopes;
    std::vector<TraceForm> m_traces;
    /// An id's key has its place in m_traces; with the second one.
    std::unique_ptr<StringTable> m_traceKeys;
    std::uint32_t m_lastTrace = 0;
    std::uint64_t m_unreadable = 0;
    bool m_allPartial = false;
    bool m_full = false;
    std::string m_text;
};

} // namespace gatehouse
