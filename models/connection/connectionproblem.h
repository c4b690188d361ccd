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
    Last = TokenOverPlainHttp
};

constexpr Subject subjectOf(ConnectionProblem)
{
    return Subject::Connection;
}

} // namespace gatehouse
