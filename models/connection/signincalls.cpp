#include "signincalls.h"

#include "connectionproblem.h"
#include "fastjson.h"
#include "loopback.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr std::size_t longestToken = 8192;
constexpr std::int64_t longestLifetime = std::int64_t{10} * 365 * 86'400;

HttpLimits limits()
{
    HttpLimits limits;
    limits.deadline = std::chrono::seconds(10); // scrypt on a busy gateway
    limits.bodyBytes = qint64{64} * 1024;
    return limits;
}

std::string hostAndPort(const QUrl& url)
{
    return (url.host() + u':' + QString::number(url.port(url.scheme() == u"https" ? 443 : 80))).toStdString();
}

QByteArray encoded(const QString& text)
{
    return QUrl::toPercentEncoding(text);
}

/// A token's bytes, if they can stand in a header; else nothing.
QByteArray tokenOf(const json::FastValue& answer, std::string_view name)
{
    const auto member = answer.find(name);
    const std::string_view text = member && member->isString() ? member->string() : std::string_view();
    const bool isPrintable =
        std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (!isPrintable || text.size() > longestToken)
        return {};
    return {text.data(), static_cast<qsizetype>(text.size())};
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::string errorOf(const HttpReply& reply)
{
    json::FastJson reader;
    const auto document = reader.read(viewOf(reply.body));
    const auto error = document && document->isObject() ? document->find("error") : std::nullopt;
    return error && error->isString() ? std::string(error->string()) : std::string();
}

} // namespace

SignInCalls::SignInCalls(QUrl gateway) : m_gateway(std::move(gateway)) {}

QFuture<Outcome<HttpReply>> SignInCalls::post(const QString& path, const QByteArray& form)
{
    if (m_gateway.scheme() == u"http" && !isLoopback(m_gateway.host()))
        return QtFuture::makeReadyFuture(Outcome<HttpReply>(
            Problem{ConnectionProblem::TokenOverPlainHttp, {m_gateway.host().toStdString()}}));
    HttpRequest request;
    request.method = "POST";
    request.url = m_gateway.adjusted(QUrl::StripTrailingSlash);
    request.url.setPath((request.url.path() == u"/" ? QString() : request.url.path()) + path);
    if (!form.isEmpty())
        request.headers = {{"content-type", "application/x-www-form-urlencoded"}};
    request.body = form;
    return m_http.send(request, limits());
}

QFuture<Outcome<HttpReply>> SignInCalls::password(const QString& user, const QString& password)
{
    return post(u"/api/v1/auth/token"_s,
                "grant_type=password&username=" + encoded(user) + "&password=" + encoded(password));
}

QFuture<Outcome<HttpReply>> SignInCalls::refresh(const QByteArray& refreshToken)
{
    return post(u"/api/v1/auth/token"_s,
                "grant_type=refresh_token&refresh_token=" + encoded(QString::fromLatin1(refreshToken)));
}

QFuture<Outcome<HttpReply>> SignInCalls::guest()
{
    return post(u"/api/v1/auth/guest"_s, {});
}

QFuture<Outcome<HttpReply>> SignInCalls::revoke(const QByteArray& refreshToken)
{
    return post(u"/api/v1/auth/revoke"_s, "token=" + encoded(QString::fromLatin1(refreshToken)));
}

Outcome<GrantedTokens> SignInCalls::read(const Outcome<HttpReply>& reply, const QString& user) const
{
    if (!reply)
        return reply.problem();
    if (reply->status != 200)
        return problemOf(*reply, user);
    json::FastJson reader;
    const auto answer = reader.read(viewOf(reply->body));
    if (!answer || !answer->isObject())
        return problemOf(*reply, user);
    const auto kind = answer->find("token_type");
    const auto lifetime = answer->find("expires_in");
    const std::int64_t seconds = lifetime ? lifetime->integer().value_or(0) : 0;
    GrantedTokens tokens{tokenOf(*answer, "access_token"), tokenOf(*answer, "refresh_token"),
                         std::chrono::seconds(seconds)};
    const bool isBearer = kind && kind->isString() &&
                          QString::fromUtf8(kind->string().data(), qsizetype(kind->string().size()))
                                  .compare(u"bearer", Qt::CaseInsensitive) == 0;
    if (tokens.access.isEmpty() || !isBearer || seconds <= 0 || seconds > longestLifetime)
        return problemOf(*reply, user);
    return tokens;
}

Problem SignInCalls::problemOf(const HttpReply& reply, const QString& user) const
{
    const std::string server = hostAndPort(m_gateway);
    const std::string error = reply.status == 400 ? errorOf(reply) : std::string();
    if (error == "invalid_grant" || reply.status == 401)
        return {ConnectionProblem::SignInRefused, {user.toStdString()}};
    if (error == "unsupported_grant_type" || error == "unauthorized_client")
        return {ConnectionProblem::SignInPasswordsOff, {server}};
    if (reply.status == 404 || reply.status == 405)
        return {ConnectionProblem::SignInUnavailable, {server}};
    if (reply.status == 429)
        return {ConnectionProblem::SignInTooOften, {server}};
    return {ConnectionProblem::SignInFailed, {server, std::to_string(reply.status)}};
}

} // namespace gatehouse
