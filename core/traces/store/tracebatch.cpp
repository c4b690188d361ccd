#include "tracebatch.h"

#include <algorithm>
#include <numeric>

namespace gatehouse
{
namespace
{

constexpr int traceIdDigits = 32;
constexpr int spanIdDigits = 16;

bool isId(const SentId& id, int digits)
{
    return !id.isText() && id.digits() == digits && id.valid();
}

} // namespace

std::uint64_t TraceReceipt::refusedInAll() const
{
    return std::accumulate(refused.begin(), refused.end(), std::uint64_t{0});
}

TraceBatch::TraceBatch(TraceStore& store, std::size_t memory)
    : m_store(store)
    , m_room(memory)
    , m_resources{{}}
    , m_scopes{{}}
{
}

ResourceId TraceBatch::reserveResource()
{
    takeRoom(sizeof(SentResource));
    m_resources.emplace_back();
    return static_cast<ResourceId>(m_resources.size() - 1);
}

ScopeId TraceBatch::reserveScope()
{
    takeRoom(sizeof(SentScope));
    m_scopes.emplace_back();
    return static_cast<ScopeId>(m_scopes.size() - 1);
}

void TraceBatch::describeResource(ResourceId id, const SentResource& resource)
{
    m_resources[id] = {kept(resource.service), kept(resource.attributes)};
}

void TraceBatch::describeScope(ScopeId id, const SentScope& scope)
{
    m_scopes[id] = {kept(scope.name), kept(scope.version), kept(scope.attributes)};
}

bool TraceBatch::addSpan(const SentSpan& span)
{
    if (!isId(span.traceId, traceIdDigits) || !isId(span.spanId, spanIdDigits)) {
        const bool trace = !isId(span.traceId, traceIdDigits);
        ++m_receipt.refused[static_cast<std::size_t>(trace ? SpanRefusal::NoTraceId : SpanRefusal::NoSpanId)];
        return !m_full;
    }
    if (!takeRoom(sizeof(SentSpan)))
        return false;
    SentSpan taken = span;
    taken.parentId = kept(span.parentId);
    taken.name = kept(span.name);
    taken.details = kept(span.details);
    if (!span.references.empty() && takeRoom(span.references.size_bytes())) {
        auto& references = m_references.emplace_back(span.references.begin(), span.references.end());
        for (SentReference& reference : references)
            reference = {kept(reference.traceId), kept(reference.spanId), reference.followsFrom};
        taken.references = references;
    }
    if (!m_full)
        m_spans.push_back(taken);
    return !m_full;
}

void TraceBatch::markPartial(const SentId& traceId)
{
    if (traceId.empty() || isId(traceId, traceIdDigits))
        m_partial.push_back(traceId);
}

/// False, and the batch is full, if there is none.
bool TraceBatch::takeRoom(std::size_t bytes)
{
    m_full = m_full || bytes > m_room;
    m_room -= m_full ? 0 : bytes;
    return !m_full;
}

std::string_view TraceBatch::kept(std::string_view bytes)
{
    if (bytes.empty() || !takeRoom(bytes.size()))
        return {};
    return m_bytes.at(m_bytes.append(bytes).value_or(0));
}

SentId TraceBatch::kept(const SentId& id)
{
    return id.isText() ? SentId::ofText(kept(id.text())) : id;
}

} // namespace gatehouse
