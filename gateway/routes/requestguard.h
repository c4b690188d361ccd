#pragma once

#include "httpserver.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// What protects a gateway without sign-in, where every caller is an admin (GATEWAY §3).
class RequestGuard
{
public:
    /// `origins`: CORS_ORIGINS.
    explicit RequestGuard(std::vector<std::string> origins);

    /// 421 for a peer or Host that is not loopback, or with forwarding headers (a page behind a rebound
    /// name, a proxy that lets the world in); 403 for an unsafe method that another site's page sends.
    std::optional<http::Response> refuse(const http::RequestHead& head, const http::Peer& peer) const;

    /// 403 for a page of another origin than CORS_ORIGINS.
    std::optional<http::Response> refuseOrigin(const http::RequestHead& head) const;

    /// The answer to a preflight, if this is one: 204, or 400 for a foreign origin.
    std::optional<http::Response> preflight(const http::RequestHead& head, std::string_view allow) const;

    /// Adds the CORS and security fields that every answer carries.
    void dress(const http::RequestHead* head, http::Response& answer) const;

private:
    bool isOurs(std::string_view origin) const;

    std::vector<std::string> m_origins;
};

/// Whether a Host names this machine's loopback: localhost, 127.0.0.0/8, [::1], any port.
bool isLoopbackHost(std::string_view host);

/// Whether peer and Host are loopback and no forwarding header is there: nobody's proxy and no page behind
/// a rebound name.
bool isLocalRequest(const http::RequestHead& head, const http::Peer& peer);

/// The request's id: what was sent if it is `[A-Za-z0-9._-]{1,128}`, else a new UUID.
std::string requestIdOf(const http::RequestHead* head);

/// Judges Content-Type and Content-Encoding of a body that must be of this type, in lower case (CONTRACTS
/// §3, check 4): the 415, or nothing. `bodyRequired`: a request without a body is judged too.
std::optional<http::Response> refuseContentType(const http::RequestHead& head, std::string_view type,
                                                bool bodyRequired);

} // namespace gatehouse
