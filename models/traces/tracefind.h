#pragma once

#include "spanfinder.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <stop_token>
#include <vector>

namespace gatehouse
{

class TraceView;

/// What is looked for in the trace that is shown: matches, the way from one to the next, and whether the rest
/// is hidden. Searches away from the GUI thread; only the newest search is answered.
class TraceFind : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceFind)

public:
    /// The view outlives this and owns it.
    explicit TraceFind(TraceView& view);
    ~TraceFind() override;

    /// A query that every span matches ends the search.
    void search(const SpanQuery& query);
    void clear() { search({}); }
    const SpanQuery& query() const { return m_query; }
    bool isActive() const;
    /// Not all matches are known yet.
    bool isRunning() const { return m_isRunning; }

    /// Ascending.
    const std::vector<SpanIndex>& matches() const { return m_found->matches; }
    bool isMatch(SpanIndex span) const;
    /// Which of the matches is looked at, from 0; -1 if none is.
    qsizetype position() const;
    /// Looks at the next match behind the current span, from the beginning after the last.
    void next();
    void previous();

    /// Only matches have rows, and what they hang from.
    void setHidesRest(bool hides);
    bool hidesRest() const { return m_hidesRest; }

    /// The view shows another trace: the search is over; or a newer picture of it: it is done anew.
    void followTrace(bool isSame);

signals:
    /// The query, the matches, whether it runs, or whether the rest is hidden.
    void changed();

private:
    struct Found {
        std::vector<SpanIndex> matches = {};
        std::vector<bool> kept = {};
    };
    using Answer = std::shared_ptr<const Found>;
    static Answer find(const std::shared_ptr<const Trace>& trace, const SpanQuery& query,
                       const std::stop_token& stop);
    void start();
    void take(Answer answer);
    void applyRows();

    TraceView& m_view;
    SpanQuery m_query;
    Answer m_found;
    bool m_hidesRest = false;
    bool m_isRunning = false;
    std::stop_source m_stop;
    QFutureWatcher<Answer> m_watcher;
};

} // namespace gatehouse
