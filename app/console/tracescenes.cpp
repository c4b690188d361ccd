#include "tracescenes.h"
#include "mainwindow.h"
#include "navigator.h"
#include "page.h"
#include "pagestack.h"
#include "tracedesk.h"
#include "tracepane.h"

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

QString largestTrace(OpenProfile& profile)
{
    QString id;
    std::size_t most = 0;
    const auto traces = TraceDesk::of(profile)->traces();
    for (const auto& listed : *traces) {
        if (listed->trace->size() > most) {
            most = listed->trace->size();
            id = QString::fromStdString(listed->trace->id());
        }
    }
    return id;
}

/// Brings a trace to the front and shows it as it comes; null if there is none.
TracePane* paneWithTrace(MainWindow& window)
{
    Page* page = window.pages().current();
    if (page == nullptr)
        return nullptr;
    auto* pane = page->findChild<TracePane*>();
    if (pane == nullptr)
        return nullptr;
    if (!page->sights().contains(u"trace"_s)) {
        Location place;
        place.slug = window.navigator().slug();
        place.page = page->id();
        place.id = page->profile() != nullptr ? largestTrace(*page->profile()) : QString();
        if (!pane->view().isEmpty())
            place.id = QString::fromStdString(pane->view().trace().id());
        if (place.id.isEmpty())
            return nullptr;
        window.navigator().go(place);
    }
    return pane;
}

using Show = std::function<void(TracePane&)>;

void goBack(TracePane& pane)
{
    pane.setView(TracePane::Waterfall);
    if (pane.view().isEmpty())
        return;
    pane.view().find().clear();
    pane.view().expandAll();
    pane.view().setStretch(pane.view().extent());
}

ScreenshotScene traceScene(const QString& name, Show show)
{
    return {name, u"traces"_s,
            [show = std::move(show)](MainWindow& window) -> QWidget* {
                if (TracePane* pane = paneWithTrace(window); pane != nullptr && !pane->view().isEmpty())
                    show(*pane);
                return &window;
            },
            [](MainWindow& window) {
                if (auto* pane = window.findChild<TracePane*>())
                    goBack(*pane);
            }};
}

/// A hundredth of the trace, about its middle.
void zoomIn(TracePane& pane)
{
    const TimeStretch all = pane.view().extent();
    const std::uint64_t middle = all.startNano + all.lengthNano() / 2;
    pane.view().setStretch({middle, middle + all.lengthNano() / 100});
}

void lookAtErrors(TracePane& pane)
{
    SpanQuery query;
    query.errorsOnly = true;
    pane.view().find().search(query);
    pane.view().nextError();
}

} // namespace

QList<ScreenshotScene> traceScenes()
{
    const auto inView = [](TracePane::View view) { return [view](TracePane& pane) { pane.setView(view); }; };
    return {// The first only brings the trace; what a look-up needs has settled at the second.
            traceScene(u"traces-waterfall"_s, [](TracePane& pane) { pane.view().setCurrent(0); }),
            traceScene(u"traces-errors"_s, lookAtErrors),
            traceScene(u"traces-zoom"_s, zoomIn),
            traceScene(u"traces-collapsed"_s, [](TracePane& pane) { pane.view().collapseFrom(2); }),
            traceScene(u"traces-flame-graph"_s, inView(TracePane::FlameGraph)),
            traceScene(u"traces-statistics"_s, inView(TracePane::Statistics)),
            traceScene(u"traces-spans"_s, inView(TracePane::Spans))};
}

} // namespace gatehouse
