#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// The services and keys of configuration: `[A-Za-z0-9._-]{1,128}` (GATEWAY §4).
bool isConfigName(std::string_view name);

inline constexpr const char* defaultConfigService = "api-gateway";
inline constexpr const char* rulesConfigKey = "validation.rules";

/// What `config:updated` and NOTIFY `config_updated` say: that somebody wrote this key. A hint to look at
/// the row, never data.
struct ConfigHint {
    std::string service = defaultConfigService; ///< one without service, as in 004, means this
    std::string key;
    std::optional<std::int64_t> version;

    /// Nothing for what is no such message.
    static std::optional<ConfigHint> read(std::string_view message);
    /// `{"service","key","version"}`
    std::string text() const;
};

} // namespace gatehouse
