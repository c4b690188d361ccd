#include "consolepages.h"

#if __has_include("healthpage.h")
#include "healthpage.h"
#endif
#if __has_include("overviewpage.h")
#include "overviewpage.h"
#endif
#include "rulespage.h"
#if __has_include("sessionspage.h")
#include "sessionspage.h"
#endif
#include "tracespage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

struct ConsoleText {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ConsoleText)
};

template <class SomePage>
Page* make(OpenProfile* profile, QWidget* parent)
{
    return new SomePage(profile, parent);
}

} // namespace

PageList consolePages()
{
    PageList pages;
#if __has_include("overviewpage.h")
    pages.append({u"overview"_s, u"overview"_s, ConsoleText::tr("Overview"), make<OverviewPage>});
#endif
#if __has_include("sessionspage.h")
    pages.append({u"sessions"_s, u"sessions"_s, ConsoleText::tr("Sessions"), make<SessionsPage>});
#endif
#if __has_include("healthpage.h")
    pages.append({u"health"_s, u"health"_s, ConsoleText::tr("Health"), make<HealthPage>});
#endif
    pages.append({u"rules"_s, u"rules"_s, ConsoleText::tr("Rules"), make<RulesPage>});
    pages.append({u"traces"_s, u"traces"_s, ConsoleText::tr("Traces"), make<TracesPage>});
    return pages;
}

} // namespace gatehouse
