#pragma once

#include "problem.h"

#include <cstdint>

namespace gatehouse
{

/// What goes wrong between this desk and a server. The `args` of each stand beside it;
/// connectiontext.h makes the sentence. `detail` holds the library's own words.
enum class ConnectionProblem : std::uint8_t {
    Failed,                 ///< host:port; anything not below, see detail
    BadAddress,             ///< address
    NameNotFound,           ///< host
    ConnectionRefused,      ///< host:port
    ConnectionLost,         ///< host:port; before an answer began
    ProxyFailed,            ///< host:port
    TimedOut,               ///< host:port, seconds waited
    TlsFailed,              ///< host:port; no secure connection, other than by the certificate
    CertificateExpired,     ///< host, whole days since
    CertificateNotYetValid, ///< host, whole days until it is
    CertificateWrongHost,   ///< host, names in the certificate
    CertificateUntrusted,   ///< host
    NotHttp,                ///< host:port
    HeadersTooLarge,        ///< host:port, limit in KiB
    BodyTooLarge,           ///< host:port, limit in MiB
    CutShort,               ///< host:port
    BadEncoding,            ///< host:port
    TokenOverPlainHttp,     ///< host; refused before anything was sent
    BadRequest,             ///< its part (a header's name, "method"); refused likewise
    RequestTooLarge,        ///< limit in MiB; refused likewise
    OutcomeUnknown,         ///< host:port; an unsafe request whose answer was lost: it may have been done
    BadFeedFrame,           ///< the member that is missing or of another type
    SignInRefused,          ///< user; the password, or the kept sign-in, is not taken (any more)
    SignInPasswordsOff,     ///< host:port; it takes no passwords
    SignInUnavailable,      ///< host:port; it has no sign-in
    SignInTooOften,         ///< host:port; too many tries
    SignInFailed,           ///< host:port, HTTP status
    SignInUnsupported,      ///< oidc: not by this version
    // PostgreSQL; it shares Failed, NameNotFound, ConnectionRefused, TimedOut and
    // CertificateUntrusted. `server` is host:port or the socket's folder.
    BadConnectionString, ///< no args: the text may hold a password, so no part of it is shown
    PasswordRefused,     ///< server
    PasswordMissing,     ///< server
    AccessRefused,       ///< server; its pg_hba.conf, or a role that may not sign in
    UnknownDatabase,     ///< database
    SslRequired,         ///< server; it takes no connection in clear text
    SslUnavailable,      ///< server; sslmode asks for TLS, it has none
    TooManyConnections,  ///< server
    ServerStarting,      ///< server; starting, stopping or recovering: worth another try
    Lost,                ///< server; an open connection ended
    Timeout,             ///< server; a statement took longer than it was given
    Cancelled,           ///< server
    UndefinedTable,      ///< the server's words
    UnexpectedSchema,    ///< the server's words: a column or type is not as the contract says
    PermissionDenied,    ///< the server's words
    QueryFailed,         ///< the server's words
    Last = QueryFailed
};

constexpr Subject subjectOf(ConnectionProblem)
{
    return Subject::Connection;
}

} // namespace gatehouse
