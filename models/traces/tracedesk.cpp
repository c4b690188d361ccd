#include "tracedesk.h"

#include "openprofile.h"

#include <QtConcurrent>

#include <algorithm>

namespace gatehouse
{
TraceDesk* TraceDesk::of(OpenProfile& profile, TraceStoreLimits limits)
{
    if (auto* desk = profile.findChild<TraceDesk*>(QString(), Qt::FindDirectChildrenOnly))
        return desk;
    auto* desk = new TraceDesk(&profile, limits, &profile);
    desk->m_pins.open(PinnedTraces::folderFor(profile.profile().slug));
    const QList<TraceAddress>& sources = profile.profile().traces;
    const auto sentHere = std::find_if(sources.begin(), sources.end(), [](const TraceAddress& source) {
        return source.kind == TraceSourceKind::Otlp;
    });
    if (sentHere != sources.end())
        desk->m_reception.start(profile, *sentHere);
    return desk;
}

TraceDesk::TraceDesk(QObject* parent) : TraceDesk(nullptr, {}, parent) {}

TraceDesk::TraceDesk(OpenProfile* profile, TraceStoreLimits limits, QObject* parent)
    : QObject(parent)
    , m_profile(profile)
    , m_live(limits)
    , m_pins(m_live)
    , m_reception(m_live)
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

TraceLookup TraceDesk::lookup() const
{
    return {m_traces, m_live.sharedStore()};
}

QFuture<std::shared_ptr<const ListedTrace>> TraceDesk::find(const QString& traceId) const
{
    return QtConcurrent::run(
        [lookup = lookup(), id = traceId.trimmed().toStdString()] { return lookup.find(id); });
}

QFuture<std::shared_ptr<const ListedTrace>> TraceDesk::findByRequest(const QString& requestId) const
{
    return QtConcurrent::run(
        [lookup = lookup(), id = requestId.trimmed().toStdString()] { return lookup.findByRequest(id); });
}

} // namespace gatehouse
