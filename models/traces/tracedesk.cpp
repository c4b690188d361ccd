#include "tracedesk.h"

#include "openprofile.h"
#include "tracesearch.h"

#include <QtConcurrent>

#include <algorithm>

namespace gatehouse
{
namespace
{

using FoundTrace = std::shared_ptr<const ListedTrace>;

constexpr std::string_view requestIdKey = "http.request.id";
constexpr int digitsOfHalfAnId = 16;

/// The list has the likeliest source first.
FoundTrace findById(const TraceList& traces, const SentId& id)
{
    for (const FoundTrace& listed : traces)
        if (listed->trace->sentId() == id)
            return listed;
    if (id.isText() || id.digits() > digitsOfHalfAnId)
        return nullptr;
    FoundTrace found;
    for (const FoundTrace& listed : traces) {
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

TraceDesk* TraceDesk::of(OpenProfile& profile)
{
    if (auto* desk = profile.findChild<TraceDesk*>(QString(), Qt::FindDirectChildrenOnly))
        return desk;
    return new TraceDesk(&profile, &profile);
}

TraceDesk::TraceDesk(QObject* parent) : TraceDesk(nullptr, parent) {}

TraceDesk::TraceDesk(OpenProfile* profile, QObject* parent) : QObject(parent), m_profile(profile)
{
    connect(&m_files, &TraceFileShelf::changed, this, &TraceDesk::collect);
    connect(&m_live, &LiveTraces::changed, this, &TraceDesk::collect);
}

TraceDesk::~TraceDesk() = default;

void TraceDesk::collect()
{
    auto traces = std::make_shared<TraceList>(*m_live.traces());
    for (auto file = m_files.files().rbegin(); file != m_files.files().rend(); ++file)
        traces->insert(traces->end(), (*file)->traces.begin(), (*file)->traces.end());
    m_traces = std::move(traces);
    emit changed();
}

std::vector<std::shared_ptr<const AttributeCatalog>> TraceDesk::names() const
{
    std::vector<std::shared_ptr<const AttributeCatalog>> all{m_live.names()};
    for (const auto& file : m_files.files())
        all.push_back(file->names);
    return all;
}

QFuture<FoundTrace> TraceDesk::find(const QString& traceId) const
{
    // What came a moment ago is in the store before it is in the list.
    return QtConcurrent::run([traces = m_traces, store = m_live.sharedStore(),
                              text = traceId.trimmed().toStdString()]() -> FoundTrace {
        const SentId id = SentId::ofHex(text);
        if (!id.valid())
            return nullptr;
        if (std::shared_ptr<const Trace> trace = store->find(id)) {
            TraceSummary line = summaryOf(*trace);
            line.pinned = store->isPinned(id);
            return std::make_shared<const ListedTrace>(ListedTrace{std::move(trace), std::move(line), 0});
        }
        return findById(*traces, id);
    });
}

QFuture<FoundTrace> TraceDesk::findByRequest(const QString& requestId) const
{
    return QtConcurrent::run([traces = m_traces, text = requestId.trimmed().toStdString()] {
        return findByAttribute(*traces, requestIdKey, text);
    });
}

} // namespace gatehouse
