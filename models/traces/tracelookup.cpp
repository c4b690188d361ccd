#include "tracelookup.h"

namespace gatehouse
{
namespace
{

constexpr std::string_view requestIdKey = "http.request.id";
constexpr int digitsOfHalfAnId = 16;

std::shared_ptr<const ListedTrace> findInList(const TraceList& traces, const SentId& id)
{
    for (const auto& listed : traces)
        if (listed->trace->sentId() == id)
            return listed;
    if (id.isText() || id.digits() > digitsOfHalfAnId)
        return nullptr;
    std::shared_ptr<const ListedTrace> found;
    for (const auto& listed : traces) {
        const SentId& other = listed->trace->sentId();
        if (other.isText() || other.low() != id.low())
            continue;
        if (found && found->trace->sentId() != other)
            return nullptr; // of two traces nobody knows which is meant
        if (!found)
            found = listed;
    }
    return found;
}

} // namespace

std::shared_ptr<const ListedTrace> TraceLookup::find(const std::string& traceId) const
{
    const SentId id = SentId::ofHex(traceId);
    if (!id.valid())
        return nullptr;
    if (std::shared_ptr<const Trace> trace = store->find(id)) {
        TraceSummary line = summaryOf(*trace);
        line.pinned = store->isPinned(id);
        return std::make_shared<const ListedTrace>(ListedTrace{std::move(trace), std::move(line), 0});
    }
    return findInList(*traces, id);
}

std::shared_ptr<const ListedTrace> TraceLookup::findByRequest(const std::string& requestId) const
{
    return requestId.empty() ? nullptr : findByAttribute(*traces, requestIdKey, requestId);
}

} // namespace gatehouse
