#include "tracespage.h"
#include "comingpanel.h"

#include "messagebar.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gatehouse
{

TracesPage::TracesPage(OpenProfile* profile, QWidget* parent)
    : Page(u"traces"_s, tr("Traces"), u"traces"_s, profile, parent)
{
    const QList<ComingPanel::Promise> promises{
        {u"traces"_s, tr("Waterfall"),
         tr("A million spans that scroll smoothly, with a minimap, the critical path and every error.")},
        {u"search"_s, tr("Search"), tr("By form or TraceQL, as a table and as a plot of durations.")},
        {u"sessions"_s, tr("From message to span"),
         tr("A chat message opens the trace of the request that made it, and a span leads back.")},
        {u"export"_s, tr("Any source"),
         tr("OTLP sent to this desk, Jaeger, Tempo, Zipkin, and files dropped on the window.")}};
    auto* panel = new ComingPanel(
        u"traces"_s, tr("Traces"),
        tr("Here you will see where the time of a request went and compare it with a fast one."), promises,
        this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
}

void TracesPage::open(const Location& location)
{
    m_location = location;
    const QString what = location.id.isEmpty() ? location.query : location.id;
    if (!what.isEmpty())
        messageBar()->showWarning(tr("This version cannot open traces yet. The id was: %1").arg(what));
}

Location TracesPage::location() const
{
    return m_location.isEmpty() ? bareLocation() : m_location;
}

QSet<QString> TracesPage::sights() const
{
    return {u"empty"_s};
}

} // namespace gatehouse
