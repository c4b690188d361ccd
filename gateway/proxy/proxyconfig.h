#pragma once

#include "backendtarget.h"
#include "environmentreader.h"

#include <string>
#include <vector>

namespace gatehouse
{

/// ROUTES: which segment behind /api/v1 leads to which backend.
struct ProxyConfig {
    struct Way {
        std::string segment;
        BackendTarget backend;
    };
    std::vector<Way> ways;

    /// Wrong are a backend without an address, a segment twice, and one that the gateway serves itself.
    static ProxyConfig read(EnvironmentReader& environment, const std::vector<BackendTarget>& backends);
};

} // namespace gatehouse
