#include "conninfo.h"
#include "profileproblem.h"

#include <QUrl>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

/// One pair in libpq's quoting.
QString pair(const QString& keyword, const QString& value)
{
    QString escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u"%1='%2'"_s.arg(keyword, escaped);
}

bool isUri(const QString& conninfo)
{
    return conninfo.startsWith("postgresql://"_L1) || conninfo.startsWith("postgres://"_L1);
}

/// An "@" belongs at the beginning, of an abstract socket, or into a path.
bool isHost(std::string_view host)
{
    return host.empty() || host.front() == '/' || host.find('@', 1) == std::string_view::npos;
}

} // namespace

bool namesServers(std::string_view hosts, std::string_view ports)
{
    if (ports.find_first_not_of("0123456789, ") != std::string_view::npos)
        return false;
    while (!hosts.empty()) {
        const std::size_t end = std::min(hosts.find(','), hosts.size());
        if (!isHost(hosts.substr(0, end)))
            return false;
        hosts.remove_prefix(std::min(end + 1, hosts.size()));
    }
    return true;
}

Outcome<Conninfo> readConninfo(const QString& conninfo)
{
    char* words = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(conninfo.toUtf8().constData(), &words), PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> freed(words, PQfreemem);
    // libpq's words quote the string, which may hold the password, so they are not kept.
    if (!options)
        return Problem{ProfileProblem::BadConninfo, {}};

    Conninfo result;
    QStringList others;
    for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val == nullptr)
            continue;
        const QString keyword = QString::fromUtf8(option->keyword);
        const QString value = QString::fromUtf8(option->val);
        if (keyword == "password"_L1) {
            result.password = value;
            continue;
        }
        others.append(pair(keyword, value));
        if (keyword == "host"_L1)
            result.host = value;
        else if (keyword == "port"_L1)
            result.port = value;
        else if (keyword == "user"_L1)
            result.user = value;
    }
    if (!namesServers(result.host.toStdString(), result.port.toStdString()))
        return Problem{ProfileProblem::BadConninfo, {}};
    if (result.port.isEmpty())
        result.port = u"5432"_s;
    result.withoutPassword = result.password.isEmpty() ? conninfo : others.join(u' ');
    return result;
}

QString withPassword(const QString& conninfo, const QString& password)
{
    if (password.isEmpty())
        return conninfo;
    if (!isUri(conninfo))
        return conninfo + u' ' + pair(u"password"_s, password);
    // A URI takes parameters behind "?", percent-encoded.
    const QString parameter = u"password="_s + QString::fromLatin1(QUrl::toPercentEncoding(password));
    return conninfo + (conninfo.contains(u'?') ? u'&' : u'?') + parameter;
}

} // namespace gatehouse
