#pragma once

#include "spantexts.h"
#include "timestretch.h"
#include "trace.h"
#include "tracefigures.h"
#include "tracefind.h"
#include "visiblerows.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <set>
#include <stop_token>
#include <vector>

namespace gatehouse
{

/// What is shown of one trace: the span that is looked at, the rows that are open, the stretch of time, and
/// whether clocks are corrected. The waterfall, its minimap, the tables, the flame graph and the detail pane
/// of one page share it, so that each follows the others. Lives in the GUI thread.
class TraceView : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceView)

public:
    explicit TraceView(QObject* parent = nullptr);
    ~TraceView() override;

    /// Shows this trace from its beginning to its end with all rows open; null shows none. Figures of a large
    /// one join when they are known.
    void show(std::shared_ptr<const Trace> trace);
    /// A newer picture of the trace that is shown: what is looked at, collapsed and found stays so. Of a
    /// large one it is shown when its figures are known; of several that wait the newest.
    void update(std::shared_ptr<const Trace> newer);
    bool isEmpty() const { return m_trace == nullptr; }
    /// Null if none is shown.
    const std::shared_ptr<const Trace>& sharedTrace() const { return m_trace; }
    /// Only while one is shown; so are all calls below that take or give a span.
    const Trace& trace() const { return *m_trace; }
    /// While traceChanged is emitted by update(): where a span of before is now; else noSpan.
    SpanIndex nowAt(SpanIndex before) const { return before < m_nowAt.size() ? m_nowAt[before] : noSpan; }

    /// The span that is looked at; noSpan for none.
    SpanIndex current() const { return m_current; }
    /// Opens what hides it.
    void setCurrent(SpanIndex span);
    /// Looks at the next span behind the current one that has an error of its own, and from the beginning
    /// after the last.
    void nextError();
    void previousError();

    /// Which spans have rows.
    const VisibleRows& rows() const { return *m_rows; }
    /// A current span that this hides gives way to the collapsed one.
    void setCollapsed(SpanIndex span, bool collapsed);
    void collapseAll();
    void expandAll();
    void collapseFrom(std::uint32_t levels);
    /// Opens one level more or fewer than now.
    void stepLevels(int by);
    /// How many levels are open; all if nothing was collapsed by level.
    std::uint32_t openLevels() const { return m_openLevels; }
    /// Only this span and what is below it; noSpan: everything.
    void setTop(SpanIndex span);
    /// Back to the top that was before, in the end to everything.
    void leaveTop();
    /// Rows for these spans only (TraceFind::setHidesRest); empty: for all.
    void showOnly(std::vector<bool> kept);

    /// Repeated siblings are one row each run, but for those that were unfolded.
    void setFolding(bool isFolding);
    bool isFolding() const { return m_isFolding; }
    void unfold(SpanIndex first);
    /// The run that the span's row stands for; null if it stands for itself.
    const SiblingFold* foldAt(SpanIndex span) const;

    /// Texts as they may be shown, masked.
    QString name(SpanIndex span) const { return m_texts.name(span); }
    QString service(SpanIndex span) const { return m_texts.service(span); }
    TraceFind& find() { return *m_find; }
    const TraceFind& find() const { return *m_find; }
    /// Never null while a trace is shown; complete at once for a small trace and later for a large one.
    const std::shared_ptr<const TraceFigures>& figures() const { return m_figures; }

    /// Times as if all clocks agreed (the usual), or as they were sent.
    bool isCorrected() const { return m_isCorrected; }
    void setCorrected(bool isCorrected);
    /// What would be corrected, whether it is or not.
    const SkewCorrection& skew() const { return m_figures->skew(); }
    std::uint64_t startNano(SpanIndex span) const;
    std::uint64_t endNano(SpanIndex span) const;
    /// The whole of the trace, by the times that are shown.
    TimeStretch extent() const;

    /// What of it is on the screen.
    TimeStretch stretch() const { return m_stretch; }
    /// Cut to the extent; never shorter than 1 ns where the extent is not.
    void setStretch(TimeStretch stretch);

signals:
    /// Another trace, or more of the same one: span numbers of before are void.
    void traceChanged();
    void currentChanged(gatehouse::SpanIndex span);
    void rowsChanged();
    /// Corrected or raw: all times may differ.
    void timesChanged();
    void stretchChanged();
    /// figures() is complete now.
    void figuresChanged();

private:
    struct Newer {
        std::shared_ptr<const Trace> trace = {};
        std::shared_ptr<const TraceFigures> figures = {};
        std::vector<SpanIndex> nowAt = {};
    };
    using NewerAnswer = std::shared_ptr<Newer>;

    static NewerAnswer prepare(const std::shared_ptr<const Trace>& before,
                               const std::shared_ptr<const Trace>& now, const std::stop_token& stop);
    void startFigures();
    void takeFigures(std::shared_ptr<const TraceFigures> figures);
    void startUpdate();
    void takeNewer(Newer& newer);
    void stopWork();
    void applyKept();
    void showCurrent();
    void lookAtVisible();

    std::shared_ptr<const Trace> m_trace;
    std::unique_ptr<VisibleRows> m_rows;
    std::shared_ptr<const TraceFigures> m_figures;
    std::unique_ptr<TraceFind> m_find;
    mutable SpanTexts m_texts;
    SpanIndex m_current = noSpan;
    TimeStretch m_stretch;
    bool m_isCorrected = true;
    bool m_isFolding = false;
    std::uint32_t m_openLevels = 0;
    std::vector<SpanIndex> m_topsBefore;
    std::vector<bool> m_kept;
    std::set<SpanIndex> m_unfolded;
    std::vector<SpanIndex> m_nowAt;

    std::stop_source m_stop;
    std::shared_ptr<const Trace> m_waiting; ///< the newest that update() was given
    QFutureWatcher<std::shared_ptr<const TraceFigures>> m_figuresWatcher;
    QFutureWatcher<NewerAnswer> m_updateWatcher;
};

} // namespace gatehouse
