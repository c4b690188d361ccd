#pragma once

#include "skewcorrection.h"
#include "trace.h"
#include "visiblerows.h"

#include <QObject>

#include <memory>

namespace gatehouse
{

/// A stretch of time, ns since 1970.
struct TimeStretch {
    std::uint64_t startNano = 0;
    std::uint64_t endNano = 0; ///< at least startNano

    std::uint64_t lengthNano() const { return endNano - startNano; }
    friend bool operator==(const TimeStretch&, const TimeStretch&) = default;
};

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

    /// Shows this trace from its beginning to its end with all rows open; null shows none.
    void show(std::shared_ptr<const Trace> trace);
    bool isEmpty() const { return m_trace == nullptr; }
    /// Null if none is shown.
    const std::shared_ptr<const Trace>& sharedTrace() const { return m_trace; }
    /// Only while one is shown; so are all calls below that take or give a span.
    const Trace& trace() const { return *m_trace; }

    /// The span that is looked at; noSpan for none.
    SpanIndex current() const { return m_current; }
    /// Opens what hides it.
    void setCurrent(SpanIndex span);

    /// Which spans have rows.
    const VisibleRows& rows() const { return *m_rows; }
    void setCollapsed(SpanIndex span, bool collapsed);
    void collapseAll();
    void expandAll();
    void collapseFrom(std::uint32_t levels);
    /// Only this span and what is below it; noSpan: everything.
    void setTop(SpanIndex span);

    /// Times as if all clocks agreed (the usual), or as they were sent.
    bool isCorrected() const { return m_isCorrected; }
    void setCorrected(bool isCorrected);
    /// What would be corrected, whether it is or not.
    const SkewCorrection& skew() const { return *m_skew; }
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

private:
    std::shared_ptr<const Trace> m_trace;
    std::unique_ptr<VisibleRows> m_rows;
    std::unique_ptr<SkewCorrection> m_skew;
    SpanIndex m_current = noSpan;
    TimeStretch m_stretch;
    bool m_isCorrected = true;
};

} // namespace gatehouse
