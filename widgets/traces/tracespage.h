#pragma once

#include "linklookup.h"
#include "page.h"
#include "tracedesk.h"

#include <QFutureWatcher>

#include <memory>

class QStackedWidget;

namespace gatehouse
{

class StatePanel;
class TracePane;
class TraceSearchPane;

/// The traces: those that were found, and one of them as a waterfall. Place: `traces[/<trace id>[/<span
/// id>]]`, `traces?q=request:<request id>` for the trace of a request.
class TracesPage : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TracesPage)

public:
    explicit TracesPage(OpenProfile* profile, QWidget* parent = nullptr);
    ~TracesPage() override;

    /// A trace that is not here yet appears when it comes.
    void open(const Location& location) override;
    Location location() const override;
    QList<QAction*> pageActions() override;
    /// "data" where there are traces, "trace" with one in front, "missing" where the one asked for is not
    /// here.
    QSet<QString> sights() const override;

    /// Reads files of traces. The trace of a file that has one alone is shown.
    void openFiles(const QStringList& files);

private:
    using Answer = std::shared_ptr<const ListedTrace>;

    void connectSearch();
    void connectDesk();
    void showSearch();
    void showTrace(const std::shared_ptr<const Trace>& trace);
    void showMissing();
    LinkId wantedLink() const;
    void sayMissing(const QString& why);
    QString shownId() const;
    void lookUp();
    void takeAnswer();
    void takeFile(const std::shared_ptr<const OpenedTraceFile>& file);
    void chooseTrace(const std::shared_ptr<const Trace>& trace);

    std::unique_ptr<TraceDesk> m_ownDesk; ///< without a profile
    TraceDesk& m_desk;
    QStackedWidget* m_stack = nullptr;
    TraceSearchPane* m_search = nullptr;
    TracePane* m_trace = nullptr;
    StatePanel* m_missing = nullptr;
    LinkLookup* m_why = nullptr; ///< asked why a trace is not here
    Location
        m_wanted; ///< the trace, or the request, that is shown or waited for; empty: the search is in front
    Location m_asked;            ///< what the look-up under way is for
    bool m_isSpanWanted = false; ///< the span of m_wanted has not been shown yet
    bool m_isLookUpDue = false;  ///< something came while one was under way
    QFutureWatcher<Answer> m_lookUp;
};

} // namespace gatehouse
