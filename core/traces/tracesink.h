#pragma once

#include "sentspan.h"

#include <cstdint>

namespace gatehouse
{

/// Where readers put what they read. Spans of several traces may come mixed and in any order.
class TraceSink
{
public:
    TraceSink() = default;
    TraceSink(const TraceSink&) = delete;
    TraceSink& operator=(const TraceSink&) = delete;
    virtual ~TraceSink() = default;

    /// A number for a resource or scope that is described later, if ever (it may stand behind its spans).
    virtual ResourceId reserveResource() = 0;
    virtual ScopeId reserveScope() = 0;
    virtual void describeResource(ResourceId id, const SentResource& resource) = 0;
    virtual void describeScope(ScopeId id, const SentScope& scope) = 0;

    /// False: the sink is full, and nothing more is taken. Whoever reads stops with TraceProblem::TooLarge.
    [[nodiscard]] virtual bool addSpan(const SentSpan& span) = 0;

    /// The sender says that it left out spans of this trace; an empty id: of every trace it sent.
    virtual void markPartial(const SentId& traceId) = 0;
    /// Lines, documents, frames or members that could not be read.
    virtual void addUnreadable(std::uint64_t count) = 0;

    /// A number for what is known already.
    ResourceId resource(const SentResource& sent)
    {
        const ResourceId id = reserveResource();
        describeResource(id, sent);
        return id;
    }
    ScopeId scope(const SentScope& sent)
    {
        const ScopeId id = reserveScope();
        describeScope(id, sent);
        return id;
    }
};

} // namespace gatehouse
