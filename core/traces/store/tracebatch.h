#pragma once

#include "spanarena.h"
#include "tracesink.h"
#include "tracestore.h"

#include <array>
#include <cstdint>
#include <vector>

namespace gatehouse
{

/// What became of the spans of a batch.
struct TraceReceipt {
    std::uint64_t taken = 0;
    std::array<std::uint64_t, spanRefusalCount> refused = {}; ///< by SpanRefusal

    std::uint64_t refusedInAll() const;
};

/// The spans of one request on their way into a TraceStore: of any number of traces, mixed. None of them is
/// in the store before commit(), so that a request that breaks off half-way leaves nothing behind. For one
/// thread; several batches may be filled and committed at the same time.
class TraceBatch final : public TraceSink
{
public:
    /// Takes so many bytes at most; then addSpan() gives false.
    explicit TraceBatch(TraceStore& store, std::size_t memory = std::size_t{256} << 20U);

    ResourceId reserveResource() override;
    ScopeId reserveScope() override;
    void describeResource(ResourceId id, const SentResource& resource) override;
    void describeScope(ScopeId id, const SentScope& scope) override;
    /// A span with an id that is none (OTLP's proto: 16 and 8 bytes, not all zero) is counted and left out.
    [[nodiscard]] bool addSpan(const SentSpan& span) override;
    void markPartial(const SentId& traceId) override;
    void addUnreadable(std::uint64_t /*count*/) override {}

    std::size_t spanCount() const { return m_spans.size(); }

    /// Puts them into the store, and leaves the batch empty. Once.
    TraceReceipt commit();

private:
    friend struct TraceStore::Impl;

    bool takeRoom(std::size_t bytes);
    SentId kept(const SentId& id);
    std::string_view kept(std::string_view bytes);

    TraceStore& m_store;
    std::size_t m_room;
    ByteArena m_bytes;
    std::vector<SentSpan> m_spans; ///< looking at m_bytes
    std::vector<SentResource> m_resources;
    std::vector<SentScope> m_scopes;
    std::vector<std::vector<SentReference>> m_references; ///< of the few spans that have some
    std::vector<SentId> m_partial;
    TraceReceipt m_receipt;
    bool m_full = false;
};

} // namespace gatehouse
