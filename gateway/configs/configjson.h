#pragma once

#include "configstore.h"
#include "httpmessage.h"
#include "jsonwriter.h"

#include <string>
#include <string_view>

namespace gatehouse
{

/// `"v<version>-<hash>"` (CONTRACTS §2).
std::string entityTag(const StoredConfig& config);

/// GATEWAY §1's C.
void writeConfig(json::Writer& out, const StoredConfig& config);
/// C with its ETag.
http::Response configAnswer(int status, const StoredConfig& config);

/// An item of the history; the object stays open.
void beginVersion(json::Writer& out, const ConfigVersion& version);

http::Response configNotFound(const ConfigKey& key);
http::Response versionNotFound(const ConfigKey& key, std::string_view version);

} // namespace gatehouse
