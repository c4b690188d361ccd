#pragma once

#include "problem.h"

#include <cstdint>

namespace gatehouse::http
{

/// Why a server does not listen. Arguments in brackets, in this order.
enum class HttpProblem : std::uint8_t {
    PortInUse,      ///< somebody else has the port (host, port)
    AddressUnknown, ///< the host is neither an address nor a known name (host)
    AddressRefused, ///< the system does not let us have it (host, port)
    Certificate,    ///< the certificate chain cannot be used (file)
    PrivateKey,     ///< the key cannot be used or is not the certificate's (file)
};

constexpr Subject subjectOf(HttpProblem /*code*/)
{
    return Subject::Http;
}

} // namespace gatehouse::http
