#include "healthlinks.h"

#include "connectiontext.h"
#include "healthmonitor.h"
#include "healthwords.h"
#include "openprofile.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::HealthLinks)
};

constexpr qsizetype mostGuesses = 5;

QString line(const HealthComponentRow& row, ChartTime now)
{
    QStringList parts{stateText(row.state)};
    if (row.hasLatency())
        parts << latencyText(row.latency);
    if (row.since > 0)
        //: %1: how long, as "12 min 51 s"
        parts << Words::tr("for %1").arg(durationText(now - row.since));
    return parts.join(u" · "_s);
}

} // namespace

QStringList HealthLinks::kinds() const
{
    return {u"component"_s};
}

QList<LinkId> HealthLinks::guess(const QString& text) const
{
    HealthMonitor* monitor = HealthMonitor::of(m_profile);
    if (monitor == nullptr || text.size() < 2)
        return {};
    QList<LinkId> begins;
    QList<LinkId> contains;
    for (const HealthComponentRow& row : monitor->components().rows()) {
        if (row.name.startsWith(text, Qt::CaseInsensitive))
            begins.append({u"component"_s, row.name});
        else if (text.size() >= 3 && row.name.contains(text, Qt::CaseInsensitive))
            contains.append({u"component"_s, row.name});
    }
    return (begins + contains).mid(0, mostGuesses);
}

LinkAnswer HealthLinks::answer(const QString& name) const
{
    LinkAnswer answer;
    HealthMonitor* monitor = HealthMonitor::of(m_profile);
    if (monitor == nullptr) {
        answer.text = Words::tr("This profile names no gateway to ask.");
        return answer;
    }
    const QList<HealthComponentRow>& rows = monitor->components().rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&name](const HealthComponentRow& row) {
        return row.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == rows.end()) {
        answer.text = rows.isEmpty() ? Words::tr("The gateway has not said yet how its components are.")
                                     : Words::tr("The gateway does not watch a component of this name.");
        return answer;
    }
    answer.kind = LinkAnswer::Kind::Found;
    answer.text = line(*found, monitor->now());
    answer.title = found->name;
    answer.iconName = u"health"_s;
    answer.location.slug = m_profile.profile().slug;
    answer.location.page = u"health"_s;
    answer.location.id = found->name;
    return answer;
}

QFuture<Outcome<LinkAnswer>> HealthLinks::resolve(const LinkId& link)
{
    return QtFuture::makeReadyFuture(Outcome<LinkAnswer>(answer(link.id)));
}

QString HealthLinks::problemText(const Problem& problem) const
{
    return connectionProblemText(problem);
}

} // namespace gatehouse
