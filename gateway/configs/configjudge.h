#pragma once

#include "configstore.h"
#include "httpmessage.h"
#include "workerpool.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// One thing to say about a value; `severity` is error or warning, the pointer (RFC 6901) is the value's.
struct ConfigFinding {
    std::string pointer;
    std::string severity;
    std::string message;
};

/// What a key's owner makes of a value. Called on a worker thread.
using ConfigCheck = std::function<std::vector<ConfigFinding>(const ConfigKey& key, const std::string& value)>;

/// Whether a value may be stored, and what its hash is then.
struct ConfigJudgement {
    std::string hash;
    std::vector<ConfigFinding> findings;

    bool refused() const;
};

/// Judges values off the loop's thread: every value must have a hash of its own (GATEWAY §4), and its key's
/// owner must take it.
class ConfigJudge
{
public:
    ConfigJudge(WorkerPool& workers, ConfigCheck check);

    /// Nothing if the workers have too much to do.
    Async<std::optional<ConfigJudgement>> judge(ConfigKey key, std::string value);

private:
    WorkerPool& m_workers;
    ConfigCheck m_check;
};

/// 422 INVALID_CONFIG with its findings.
http::Response invalidConfig(std::string_view message, const std::vector<ConfigFinding>& findings);

} // namespace gatehouse
