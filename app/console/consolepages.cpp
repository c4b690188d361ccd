#include "consolepages.h"

#include "healthpage.h"
#include "overviewpage.h"
#include "rulespage.h"
#include "sessionspage.h"
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
    pages.append({u"overview"_s, u"overview"_s, ConsoleText::tr("Overview"), make<OverviewPage>});
    pages.append({u"sessions"_s, u"sessions"_s, ConsoleText::tr("Sessions"), make<SessionsPage>});
    pages.append({u"health"_s, u"health"_s, ConsoleText::tr("Health"), make<HealthPage>});
    pages.append({u"rules"_s, u"rules"_s, ConsoleText::tr("Rules"), make<RulesPage>});
    pages.append({u"traces"_s, u"traces"_s, ConsoleText::tr("Traces"), make<TracesPage>});
    return pages;
}

} // namespace gatehouse
