#pragma once

#include <string>
#include <utility>
#include <vector>

namespace gatehouse
{

/// Where a PostgreSQL is and as whom one goes there.
struct PgTarget {
    std::string host = "127.0.0.1"; ///< a name, an address, or a directory of Unix sockets (begins with /)
    std::string port = "5432";
    std::string database = "gatehouse";
    std::string user = "gatehouse_gateway";
    std::string password; ///< never printed
    std::string sslMode = "prefer";

    /// libpq's keywords and values. No `options`: a pooler in front would refuse them.
    std::vector<std::pair<std::string, std::string>> parameters() const
    {
        return {{"host", host},
                {"port", port},
                {"dbname", database},
                {"user", user},
                {"password", password},
                {"sslmode", sslMode},
                {"client_encoding", "UTF8"},
                {"application_name", "gatehouse-gateway"},
                {"connect_timeout", "10"}};
    }
};

} // namespace gatehouse
