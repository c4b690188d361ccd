#include "chatlinks.h"

#include "callshapes.h"
#include "chatlinkreader.h"
#include "chatproblem.h"
#include "chatredaction.h"
#include "chattext.h"
#include "openprofile.h"
#include "sqlpool.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ChatLinks)
};

/// A conversation that goes on changes its line; a missing one may be written any moment.
constexpr auto foundFor = 10s;
constexpr auto missingFor = 3s;
/// A line is looked at, not read through.
constexpr qsizetype longestPart = 120;

QString shortened(const QString& text)
{
    return text.size() <= longestPart ? text : text.left(longestPart) + u'…';
}

QString part(const std::string& text)
{
    return shortened(visibleText(QString::fromStdString(text)).simplified());
}

QString titleOf(const SessionRecord& session)
{
    return shortened(sessionTitle(session));
}

QStringList sessionParts(const ChatThing& thing, UtcTime now)
{
    QStringList parts{titleOf(thing.session)};
    if (!thing.session.userId.empty())
        parts << part(thing.session.userId);
    parts << messageCountText(thing.messageCount) << relativeTime(thing.session.updatedAt, now);
    return parts;
}

QStringList messageParts(const SessionRecord& session, const MessageRecord& message, UtcTime now)
{
    //: A message in a session: %1 who said it, %2 the session's title
    QStringList parts{
        Words::tr("%1 in \"%2\"").arg(roleName(QString::fromStdString(message.role)), titleOf(session)),
        relativeTime(message.createdAt, now)};
    const std::string metadata = message.metadata.value_or(std::string());
    if (const auto request = requestIdOf(metadata))
        parts << Words::tr("request %1").arg(part(request->text()));
    if (const auto trace = traceIdOf(metadata))
        parts << Words::tr("trace %1").arg(QString::fromStdString(trace->text()));
    return parts;
}

LinkAnswer notThere()
{
    LinkAnswer answer;
    answer.text = Words::tr("No session and no message has this id, or this database user may not see them.");
    answer.freshFor = missingFor;
    return answer;
}

Outcome<LinkAnswer> look(PgConnection& connection, const std::string& id, const QString& slug)
{
    auto thing = readChatThing(connection, id);
    if (thing)
        return chatLinkAnswer(std::move(*thing), slug, utcNow());
    if (thing.problem().code == ChatProblem::SessionNotFound)
        return notThere();
    return thing.problem();
}

} // namespace

LinkAnswer chatLinkAnswer(ChatThing thing, const QString& slug, UtcTime now)
{
    redactRecord(thing.session);
    if (thing.message)
        redactRecord(*thing.message);
    LinkAnswer answer;
    answer.kind = LinkAnswer::Kind::Found;
    answer.iconName = u"sessions"_s;
    answer.freshFor = foundFor;
    answer.location.slug = slug;
    answer.location.page = u"sessions"_s;
    answer.location.id = QString::fromStdString(thing.session.id.text());
    if (thing.message) {
        answer.title = Words::tr("Open the message");
        answer.location.subId = QString::fromStdString(thing.message->id.text());
        answer.text = messageParts(thing.session, *thing.message, now).join(u" · "_s);
    } else {
        answer.title = Words::tr("Open the session");
        answer.text = sessionParts(thing, now).join(u" · "_s);
    }
    return answer;
}

QStringList ChatLinks::kinds() const
{
    return {u"session"_s};
}

QList<LinkId> ChatLinks::guess(const QString& text) const
{
    const bool isToken =
        text.size() >= 3 && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return isToken && m_profile.sql() != nullptr ? QList<LinkId>{{u"session"_s, text}} : QList<LinkId>();
}

QFuture<Outcome<LinkAnswer>> ChatLinks::resolve(const LinkId& link)
{
    if (m_profile.sql() == nullptr) {
        LinkAnswer answer;
        answer.text = Words::tr("This profile names no PostgreSQL to look in.");
        return QtFuture::makeReadyFuture(Outcome<LinkAnswer>(answer));
    }
    const SqlPool::Job<LinkAnswer> job = [id = link.id.toStdString(), slug = m_profile.profile().slug](
                                             PgConnection& connection) { return look(connection, id, slug); };
    return m_profile.sql()->run<LinkAnswer>(job);
}

QString ChatLinks::problemText(const Problem& problem) const
{
    return chatProblemText(problem);
}

} // namespace gatehouse
