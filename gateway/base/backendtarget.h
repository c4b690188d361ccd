#pragma once

#include <string>

namespace gatehouse
{

/// A service behind the gateway: SERVICE_<NAME>_URL.
struct BackendTarget {
    std::string name; ///< "cluster-registry" of SERVICE_CLUSTER_REGISTRY_URL
    std::string host; ///< without the brackets of an IPv6 address
    std::string port = "80";
    std::string prefix; ///< path of the base URL without a final slash
    std::string hostHeader;
};

} // namespace gatehouse
