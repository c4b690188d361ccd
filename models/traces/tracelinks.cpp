#include "tracelinks.h"

#include "openprofile.h"
#include "spantimes.h"
#include "tracedesk.h"
#include "tracewords.h"

#include <QCoreApplication>
#include <QUrl>
#include <QtConcurrent>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::TraceLinks)
};

QString kindName(TraceSourceKind kind)
{
    switch (kind) {
    case TraceSourceKind::Jaeger:
        return u"Jaeger"_s;
    case TraceSourceKind::Tempo:
        return u"Tempo"_s;
    case TraceSourceKind::Zipkin:
        return u"Zipkin"_s;
    case TraceSourceKind::Otlp:
        return u"OTLP"_s;
    case TraceSourceKind::File:
        return Words::tr("the file");
    }
    return {};
}

/// Where people would look: the trace itself where the tool has a page for one. Never with what an
/// address may carry of passwords.
QString addressOf(const TraceAddress& source, const LinkId& link)
{
    if (source.kind == TraceSourceKind::File)
        return source.url;
    const QUrl url(source.url);
    QString address = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (address.endsWith(u'/'))
        address.chop(1);
    if (link.kind != u"trace" || !url.isValid())
        return address;
    if (source.kind == TraceSourceKind::Jaeger)
        address += u"/trace/"_s + link.id;
    else if (source.kind == TraceSourceKind::Zipkin)
        address += u"/zipkin/traces/"_s + link.id;
    return address;
}

/// The sources that could hold a trace. OTLP is what comes to the console itself.
QString whereabouts(const Profile& profile, const LinkId& link)
{
    QStringList places;
    for (const TraceAddress& source : profile.traces) {
        if (source.kind != TraceSourceKind::Otlp)
            //: A trace source and its address: "Jaeger, http://traces.example:16686"
            places << Words::tr("%1, %2").arg(kindName(source.kind), addressOf(source, link));
    }
    return places.mid(0, 3).join(u"; "_s);
}

/// "POST /api/v1/chat · 5.01 s · 37 spans · 4 errors"
QString lineOf(const TraceSummary& line)
{
    QStringList parts{rootText(line.rootName), spanDurationText(line.durationNano),
                      Words::tr("%n spans", nullptr, static_cast<int>(line.spanCount))};
    if (line.errorCount != 0)
        parts << Words::tr("%n errors", nullptr, static_cast<int>(line.errorCount));
    return parts.join(u" · "_s);
}

/// Why a trace that there should be is not on the desk.
QString absence(const TraceDesk& desk, const LinkId& link)
{
    const TraceReception& reception = desk.reception();
    if (reception.url().isEmpty())
        return Words::tr("It is in no file that is open, and the profile names no address at which spans "
                         "would be received.");
    if (!reception.isListening())
        return reception.problem();
    const auto gone = static_cast<int>(desk.live().store().figures().evictedTraces);
    if (gone != 0)
        return Words::tr("It is not here: %n traces had to make room for newer ones, or it was not sent to "
                         "this console, or it was left out by sampling.",
                         nullptr, gone);
    return link.kind == u"request"
               ? Words::tr(
                     "No trace of this request is here: it was not sent to this console, was left out by "
                     "sampling, or has not arrived yet.")
               : Words::tr("This trace is not here: it was not sent to this console, was left out by "
                           "sampling, or has not arrived yet.");
}

} // namespace

QStringList TraceLinks::kinds() const
{
    return {u"trace"_s, u"request"_s};
}

QList<LinkId> TraceLinks::guess(const QString& /*text*/) const
{
    return {}; // both show by their form what they are
}

LinkAnswer TraceLinks::noneFor(const LinkId& link) const
{
    LinkAnswer answer;
    answer.text = absence(*TraceDesk::of(m_profile), link);
    if (const QString places = whereabouts(m_profile.profile(), link); !places.isEmpty())
        answer.text +=
            u' ' + Words::tr("This version does not ask other systems for traces: look in %1.").arg(places);
    return answer;
}

QFuture<Outcome<LinkAnswer>> TraceLinks::resolve(const LinkId& link)
{
    return QtConcurrent::run([lookup = TraceDesk::of(m_profile)->lookup(), link, none = noneFor(link),
                              slug = m_profile.profile().slug]() -> Outcome<LinkAnswer> {
        const std::string id = link.id.toStdString();
        const auto found = link.kind == u"trace" ? lookup.find(id) : lookup.findByRequest(id);
        if (!found)
            return none;
        LinkAnswer answer;
        answer.kind = LinkAnswer::Kind::Found;
        answer.text = lineOf(found->summary);
        answer.iconName = u"traces"_s;
        answer.location.slug = slug;
        answer.location.page = u"traces"_s;
        answer.location.id = QString::fromStdString(found->summary.traceId);
        return answer;
    });
}

QString TraceLinks::problemText(const Problem& /*problem*/) const
{
    return {}; // there is nothing that could fail
}

} // namespace gatehouse
