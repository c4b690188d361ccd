#pragma once

#include <string>

namespace gatehouse
{

/// Where a Redis is. TLS (rediss) is refused by name until the client speaks it.
struct RedisTarget {
    std::string host;
    std::string port = "6379";
    std::string user;
    std::string password; ///< never printed
    int database = 0;
};

} // namespace gatehouse
