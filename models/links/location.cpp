#include "location.h"
#include "locationproblem.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr auto scheme = "gatehouse"_L1;
constexpr qsizetype longestLink = 4096;

bool isPlainLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

bool isWord(QStringView text)
{
    return !text.isEmpty() && text.size() <= 63 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return isPlainLetterOrDigit(c) || c == u'-';
    });
}

/// One part of a path, with "/" and all else that would end it escaped.
QString escaped(const QString& part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

QString unescaped(const QString& part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

Problem wrongPart(LocationProblem code, const QString& value)
{
    return Problem{code, {value.toStdString()}};
}

Outcome<std::optional<UtcTime>> readTime(const QUrlQuery& query, const QString& name)
{
    if (!query.hasQueryItem(name))
        return std::optional<UtcTime>();
    const QString text = query.queryItemValue(name, QUrl::FullyDecoded);
    const std::optional<UtcTime> time = parseUtc(text.toStdString());
    if (!time)
        return Problem{LocationProblem::BadTime, {name.toStdString(), text.toStdString()}};
    return time;
}

/// As it stands in the link: QUrl would take digits alone for an IPv4 address.
QString slugOf(const QString& link)
{
    const qsizetype begin = link.indexOf("://"_L1) + 3;
    qsizetype end = begin;
    while (end < link.size() && !QStringView(u"/?#").contains(link.at(end)))
        ++end;
    return link.mid(begin, end - begin).toLower();
}

Outcome<Location> readPath(const QUrl& url, const QString& slug)
{
    Location location;
    location.slug = slug;
    QStringList parts = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    if (parts.size() > 3)
        return Problem{LocationProblem::TooDeep, {}};
    location.page = parts.isEmpty() ? u"overview"_s : unescaped(parts.at(0));
    if (!isWord(location.page))
        return wrongPart(LocationProblem::BadPage, location.page);
    location.id = unescaped(parts.value(1));
    location.subId = unescaped(parts.value(2));
    return location;
}

} // namespace

bool isSlug(QStringView text)
{
    return isWord(text) && text.front() != u'-';
}

QString Location::toLink() const
{
    QString link = scheme + "://"_L1 + slug + u'/' + escaped(page);
    if (!id.isEmpty())
        link += u'/' + escaped(id);
    if (!id.isEmpty() && !subId.isEmpty())
        link += u'/' + escaped(subId);
    QStringList parameters;
    if (from)
        parameters.append("from="_L1 + QString::fromStdString(formatUtc(*from)));
    if (to)
        parameters.append("to="_L1 + QString::fromStdString(formatUtc(*to)));
    if (!query.isEmpty())
        parameters.append("q="_L1 + escaped(query));
    return parameters.isEmpty() ? link : link + u'?' + parameters.join(u'&');
}

Outcome<Location> Location::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith("gatehouse://"_L1, Qt::CaseInsensitive))
        return Problem{LocationProblem::NotOurs, {}};
    if (trimmed.size() > longestLink)
        return Problem{LocationProblem::TooLong, {}};
    const QString slug = slugOf(trimmed);
    if (!slug.isEmpty() && !isSlug(slug))
        return wrongPart(LocationProblem::BadSlug, slug);
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid())
        return Problem{LocationProblem::BadUrl, {}, {}, url.errorString().toStdString()};

    Outcome<Location> read = readPath(url, slug);
    if (!read)
        return read;
    const QUrlQuery parameters(url);
    const auto from = readTime(parameters, u"from"_s);
    const auto to = readTime(parameters, u"to"_s);
    if (!from)
        return from.problem();
    if (!to)
        return to.problem();
    Location& location = read.value();
    location.from = *from;
    location.to = *to;
    if (location.from && location.to && *location.from > *location.to)
        return Problem{LocationProblem::Backwards, {}};
    location.query = parameters.queryItemValue(u"q"_s, QUrl::FullyDecoded);
    // Letters beyond ASCII grow when they are written as a link, and what was read must be readable again.
    if (location.toLink().size() > longestLink)
        return Problem{LocationProblem::TooLong, {}};
    return read;
}

} // namespace gatehouse
