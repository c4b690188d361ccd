#include "preparedrequest.h"

#include "connectionproblem.h"
#include "loopback.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

// Whoever could write these could frame a second request, follow the token elsewhere, or ask for an
// answer that is not read here.
constexpr std::array<const char*, 11> ownedNames = {"authorization",
                                                    "connection",
                                                    "content-length",
                                                    "expect",
                                                    "host",
                                                    "accept-encoding",
                                                    "proxy-authorization",
                                                    "te",
                                                    "trailer",
                                                    "transfer-encoding",
                                                    "upgrade"};

bool isTokenCharacter(char c)
{
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    return letter || digit || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isFieldValue(const QByteArray& text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t') || byte == 0x7F;
    });
}

bool isOwned(const QByteArray& name)
{
    const QByteArray lower = name.toLower();
    return std::any_of(ownedNames.begin(), ownedNames.end(),
                       [&lower](const char* owned) { return lower == owned; });
}

bool has(const QList<HttpHeader>& headers, const char* name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const HttpHeader& header) { return header.name.toLower() == name; });
}

bool usable(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

/// What cannot be sent as it is, by its name only: a value may be a secret.
std::optional<QByteArray> unfitPart(const HttpRequest& request)
{
    if (!isToken(request.method) || request.method == "CONNECT" || request.method == "TRACE")
        return "method";
    for (const HttpHeader& header : request.headers) {
        if (!isToken(header.name))
            return "header name";
        if (isOwned(header.name) || !isFieldValue(header.value))
            return header.name;
    }
    return {};
}

QByteArray basicCredentials(const QUrl& url)
{
    const QString both = url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded);
    return "Basic " + both.toUtf8().toBase64();
}

QByteArray targetOf(const QUrl& url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return target;
}

QByteArray headOf(const HttpRequest& request, const QUrl& url, const QByteArray& authorization)
{
    QByteArray head = request.method + ' ' + targetOf(url) +
                      " HTTP/1.1\r\nHost: " + url.authority(QUrl::FullyEncoded).toLatin1() + "\r\n";
    if (!has(request.headers, "accept"))
        head += "Accept: application/json, application/health+json, text/plain;q=0.9, */*;q=0.8\r\n";
    if (!has(request.headers, "user-agent"))
        head += "User-Agent: gatehouse\r\n";
    for (const HttpHeader& header : request.headers)
        head += header.name + ": " + header.value.trimmed() + "\r\n";
    head += "Accept-Encoding: gzip\r\nConnection: close\r\n";
    if (!authorization.isEmpty())
        head += "Authorization: " + authorization + "\r\n";
    const bool saysLength = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    if (saysLength || !request.body.isEmpty())
        head += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return head + "\r\n";
}

Problem refused(ConnectionProblem code, const QString& what)
{
    return Problem{code, {what.toStdString()}};
}

} // namespace

Outcome<PreparedRequest> PreparedRequest::prepare(const HttpRequest& request, const QByteArray& token)
{
    const QUrl& url = request.url;
    if (!usable(url))
        return refused(ConnectionProblem::BadAddress, url.toDisplayString(QUrl::RemoveUserInfo));
    if (!token.isEmpty() && url.scheme() == u"http" && !isLoopback(url.host()))
        return refused(ConnectionProblem::TokenOverPlainHttp, url.host());
    if (const auto unfit = unfitPart(request))
        return refused(ConnectionProblem::BadRequest, QString::fromLatin1(*unfit));
    QByteArray authorization;
    if (!token.isEmpty())
        authorization = "Bearer " + token;
    else if (!url.userInfo().isEmpty())
        authorization = basicCredentials(url);

    PreparedRequest prepared;
    prepared.url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    prepared.head = headOf(request, prepared.url, authorization);
    prepared.body = request.body;
    prepared.headOnly = request.method == "HEAD";
    prepared.safe = prepared.headOnly || request.method == "GET" || request.method == "OPTIONS";
    return prepared;
}

} // namespace gatehouse
