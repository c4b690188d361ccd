#include "tracelinks.h"

#include "openprofile.h"

#include <QCoreApplication>

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

} // namespace

QStringList TraceLinks::kinds() const
{
    return {u"trace"_s, u"request"_s};
}

QList<LinkId> TraceLinks::guess(const QString& /*text*/) const
{
    return {}; // both show by their form what they are
}

QFuture<Outcome<LinkAnswer>> TraceLinks::resolve(const LinkId& link)
{
    LinkAnswer answer;
    const QString places = whereabouts(m_profile.profile(), link);
    answer.text =
        places.isEmpty()
            ? Words::tr("This version cannot read traces yet, and the profile names no trace source.")
            : Words::tr("This version cannot read traces yet. Look in %1.").arg(places);
    return QtFuture::makeReadyFuture(Outcome<LinkAnswer>(answer));
}

QString TraceLinks::problemText(const Problem& /*problem*/) const
{
    return {}; // there is nothing that could fail
}

} // namespace gatehouse
