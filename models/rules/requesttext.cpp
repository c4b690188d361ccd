#include "requesttext.h"

#include <QStringList>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

bool hasField(const QStringList& head, const QString& name)
{
    return std::any_of(head.begin() + 1, head.end(), [&name](const QString& line) {
        return line.section(u':', 0, 0).trimmed().compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

std::string rawRequestOf(const QString& typed)
{
    QString text = typed;
    text.replace(u"\r\n"_s, u"\n"_s);
    const qsizetype end = text.indexOf(u"\n\n"_s);
    QStringList head = text.left(end < 0 ? text.size() : end).split(u'\n');
    const QByteArray body = end < 0 ? QByteArray() : text.mid(end + 2).toUtf8();
    while (head.size() > 1 && head.last().isEmpty())
        head.removeLast();
    head.first() = head.first().trimmed();
    if (!head.first().contains(u" HTTP/"_s))
        head.first() += u" HTTP/1.1"_s;
    if (!hasField(head, u"host"_s))
        head << u"Host: gateway"_s;
    if (!hasField(head, u"user-agent"_s))
        head << u"User-Agent: gatehouse"_s;
    const bool isFramed = hasField(head, u"content-length"_s) || hasField(head, u"transfer-encoding"_s);
    if (!body.isEmpty() && !isFramed)
        head << u"Content-Length: %1"_s.arg(body.size());
    return (head.join(u"\r\n"_s) + u"\r\n\r\n"_s).toStdString() + body.toStdString();
}

} // namespace gatehouse
