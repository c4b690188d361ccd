#pragma once

#include "httpfetcher.h"

#include <chrono>

namespace gatehouse
{

/// What a gateway gives to whom it knows (RFC 6749 §5.1, GATEWAY §1).
struct GrantedTokens {
    QByteArray access;
    QByteArray refresh;               ///< empty: there is none, as for guests
    std::chrono::seconds lifetime{0}; ///< of the access token
};

/// The sign-in calls of one gateway, on connections without any token. Passwords and tokens go into
/// bodies only, over plain http to loopback only.
class SignInCalls
{
public:
    explicit SignInCalls(QUrl gateway);

    QFuture<Outcome<HttpReply>> password(const QString& user, const QString& password);
    QFuture<Outcome<HttpReply>> refresh(const QByteArray& refreshToken);
    QFuture<Outcome<HttpReply>> guest();
    /// Ends the token's whole family; every answer is a good one.
    QFuture<Outcome<HttpReply>> revoke(const QByteArray& refreshToken);

    /// Problems: those of the call, SignInRefused for `user`, SignInPasswordsOff, SignInUnavailable,
    /// SignInTooOften, SignInFailed.
    Outcome<GrantedTokens> read(const Outcome<HttpReply>& reply, const QString& user) const;

    HttpFetcher& http() { return m_http; }

private:
    QFuture<Outcome<HttpReply>> post(const QString& path, const QByteArray& form);
    Problem problemOf(const HttpReply& reply, const QString& user) const;

    HttpFetcher m_http;
    QUrl m_gateway;
};

} // namespace gatehouse
