#include "healthprobe.h"

#include "connectiontext.h"
#include "healthreader.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr qint64 largestFile = qint64{16} * 1024 * 1024;

/// One sentence, with the library's own words: they list all that is wrong with a certificate.
std::string reasonOf(const Problem& problem)
{
    std::string reason = connectionProblemText(problem).toStdString();
    if (problem.detail.empty())
        return reason;
    if (reason.ends_with('.'))
        reason.pop_back();
    return reason + " (" + problem.detail + ").";
}

HealthReading unreadable(const QString& name, const QString& why)
{
    HealthReading reading;
    reading.detail = u"\"%1\" cannot be read: %2."_s.arg(name, why).toStdString();
    return reading;
}

} // namespace

bool isHttpAddress(const QString& text)
{
    return text.startsWith(u"http://", Qt::CaseInsensitive) ||
           text.startsWith(u"https://", Qt::CaseInsensitive);
}

QString shownAddress(const QString& address)
{
    const QUrl url(address);
    if (url.isValid())
        return url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded);
    const qsizetype hostAt = address.indexOf(u"://") + 3;
    const qsizetype hostEnd = address.indexOf(u'/', hostAt);
    const qsizetype userEnd = address.lastIndexOf(u'@', hostEnd);
    return userEnd < hostAt ? address : address.first(hostAt) + address.sliced(userEnd + 1);
}

HealthReading readingOf(const QString& address, const Outcome<HttpReply>& answer)
{
    HealthSource source;
    source.url = shownAddress(address).toStdString();
    HealthReading reading;
    if (answer) {
        source.httpStatus = answer->status;
        source.contentType = answer->contentType.toStdString();
        source.location = answer->location.toString(QUrl::FullyEncoded).toStdString();
        source.roundTripMs = static_cast<double>(answer->roundTrip.count()) / 1000.0;
        const std::string_view body(answer->body.constData(), static_cast<std::size_t>(answer->body.size()));
        reading = readHealth(body, {answer->status, source.contentType});
    } else {
        reading.detail = reasonOf(answer.problem());
    }
    reading.source = std::move(source);
    return reading;
}

HealthReading readingOfFile(const QString& name)
{
    QFile file(name);
    const bool open = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return unreadable(name, file.errorString());
    const QByteArray body = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(name, file.errorString());
    if (body.size() > largestFile)
        return unreadable(name, u"it is larger than 16 MiB"_s);
    return readHealth({body.constData(), static_cast<std::size_t>(body.size())});
}

} // namespace gatehouse
