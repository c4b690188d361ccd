#include "chattext.h"

#include "chatproblem.h"
#include "connectiontext.h"

#include <QCoreApplication>
#include <QLocale>

#include <climits>
#include <cmath>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

struct ChatWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::Chat)
};

QString locally(const ChatTime& time, const QString& format)
{
    const QDateTime instant = toDateTime(time);
    return instant.isValid() ? QLocale().toString(instant.toLocalTime(), format)
                             : QString::fromStdString(time.serverText());
}

int whole(double value)
{
    return static_cast<int>(std::lround(value));
}

} // namespace

QString sessionTitle(const SessionRecord& session)
{
    if (!session.title || session.title->empty())
        return ChatWords::tr("(untitled)");
    return visibleText(QString::fromStdString(*session.title)).simplified();
}

QString roleName(const QString& role)
{
    if (role == u"user")
        return ChatWords::tr("User");
    if (role == u"assistant")
        return ChatWords::tr("Assistant");
    if (role == u"system")
        return ChatWords::tr("System");
    if (role == u"tool")
        return ChatWords::tr("Tool");
    return visibleText(role).simplified();
}

QDateTime toDateTime(const ChatTime& time)
{
    if (!time.instant())
        return {};
    const auto millis = floor<milliseconds>(*time.instant()).time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(millis, Qt::UTC);
}

QString relativeTime(const ChatTime& time, UtcTime now)
{
    if (!time.instant())
        return QString::fromStdString(time.serverText());
    const auto age = now - *time.instant();
    if (age < -1min)
        return locally(time, u"d MMM HH:mm"_s);
    if (age < 1min)
        return ChatWords::tr("now");
    if (age < 1h)
        return ChatWords::tr("%1 min").arg(duration_cast<minutes>(age).count());
    if (age < 24h)
        return ChatWords::tr("%1 h").arg(duration_cast<hours>(age).count());
    if (age < 24h * 7)
        return ChatWords::tr("%1 d").arg(duration_cast<hours>(age).count() / 24);
    const bool thisYear =
        toDateTime(time).toLocalTime().date().year() ==
        QDateTime::fromMSecsSinceEpoch(floor<milliseconds>(now).time_since_epoch().count()).date().year();
    return locally(time, thisYear ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString localTime(const ChatTime& time)
{
    return locally(time, u"d MMM yyyy HH:mm:ss"_s);
}

QString clockTime(const ChatTime& time)
{
    return locally(time, u"HH:mm:ss"_s);
}

QString exactTime(const ChatTime& time)
{
    return QString::fromStdString(time.outText());
}

QString durationText(microseconds duration)
{
    const double millis = duration_cast<std::chrono::duration<double, std::milli>>(duration).count();
    const QLocale locale;
    if (millis < 1000)
        return ChatWords::tr("%1 ms").arg(locale.toString(whole(millis)));
    if (millis < 60'000)
        return ChatWords::tr("%1 s").arg(locale.toString(millis / 1000, 'f', 1));
    if (millis < 3'600'000)
        return ChatWords::tr("%1 min").arg(locale.toString(whole(millis / 60'000)));
    return ChatWords::tr("%1 h").arg(locale.toString(millis / 3'600'000, 'f', 1));
}

QString gapText(microseconds gap)
{
    if (gap < 90min) {
        const int count = static_cast<int>(round<minutes>(gap).count());
        return ChatWords::tr("%n minutes later", nullptr, count);
    }
    if (gap < 36h) {
        const int count = static_cast<int>(round<hours>(gap).count());
        return ChatWords::tr("%n hours later", nullptr, count);
    }
    // From 36 hours on it is never one day.
    return ChatWords::tr("%n days later", nullptr,
                         std::max(2, static_cast<int>(round<hours>(gap).count() / 24)));
}

QString messageCountText(std::int64_t count)
{
    const int shown = static_cast<int>(std::min<std::int64_t>(count, INT_MAX));
    return ChatWords::tr("%n messages", nullptr, shown);
}

QString chatProblemText(const Problem& problem)
{
    if (problem.code.subject() != Subject::Chat)
        return connectionProblemText(problem);
    const QString id = problem.args.empty() ? QString() : QString::fromStdString(problem.args.front());
    switch (problem.code.as<ChatProblem>()) {
    case ChatProblem::SessionNotFound:
        return ChatWords::tr("There is no session %1, or this database user may not see it.")
            .arg(visibleText(id));
    case ChatProblem::TooLarge:
        return ChatWords::tr("Session %1 has too many messages to show.").arg(visibleText(id));
    }
    return {};
}

} // namespace gatehouse
