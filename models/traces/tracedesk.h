#pragma once

#include "livetraces.h"
#include "pinnedtraces.h"
#include "tracefileshelf.h"
#include "tracelookup.h"
#include "tracereception.h"

#include <QFuture>
#include <QObject>

namespace gatehouse
{

class OpenProfile;

/// The traces that this console has on its desk: what was sent here, and the files that were opened. One for
/// all pages of a profile; works without any. Lives in the GUI thread.
class TraceDesk : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceDesk)

public:
    /// The desk of an open profile: made by the first call, gone with the profile. Listens where the
    /// profile's first source of kind OTLP says, and gets the profile's pinned traces back.
    static TraceDesk* of(OpenProfile& profile, TraceStoreLimits limits = {});

    /// Of nobody: files, and what somebody puts into the store.
    explicit TraceDesk(QObject* parent = nullptr);
    ~TraceDesk() override;

    TraceFileShelf& files() { return m_files; }
    const TraceFileShelf& files() const { return m_files; }
    LiveTraces& live() { return m_live; }
    const LiveTraces& live() const { return m_live; }
    PinnedTraces& pins() { return m_pins; }
    TraceReception& reception() { return m_reception; }
    const TraceReception& reception() const { return m_reception; }
    /// Null without a profile.
    OpenProfile* profile() const { return m_profile; }

    /// All traces, in no order; shared and never changed.
    std::shared_ptr<const TraceList> traces() const { return m_traces; }
    /// What the search can ask for; one a source.
    std::vector<std::shared_ptr<const AttributeCatalog>> names() const;

    /// What is here now, for a job that looks for traces.
    TraceLookup lookup() const;
    // Such jobs; null if there is none.
    QFuture<std::shared_ptr<const ListedTrace>> find(const QString& traceId) const;
    QFuture<std::shared_ptr<const ListedTrace>> findByRequest(const QString& requestId) const;

signals:
    /// traces() or names() differ; at most every 16 ms.
    void changed();

private:
    TraceDesk(OpenProfile* profile, TraceStoreLimits limits, QObject* parent);
    void collect();

    OpenProfile* m_profile = nullptr;
    TraceFileShelf m_files;
    LiveTraces m_live;
    PinnedTraces m_pins;
    TraceReception m_reception; ///< goes first: nothing comes any more when the pinned ones are written
    std::shared_ptr<const TraceList> m_traces = std::make_shared<const TraceList>();
};

} // namespace gatehouse
