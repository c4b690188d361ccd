#pragma once

#include "problem.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

using Environment = std::map<std::string, std::string>;

/// The process's environment.
Environment processEnvironment();

/// Reads one variable after the other; an empty value counts as not set. The first wrong one is kept as a
/// GatewayProblem::WrongValue whose detail names it and why, never its secrets.
class EnvironmentReader
{
public:
    explicit EnvironmentReader(const Environment& environment) : m_environment(environment) {}

    const Environment& environment() const { return m_environment; }
    const std::optional<Problem>& problem() const { return m_problem; }

    const std::string* value(const std::string& name) const;
    /// Leaves `into` as it is where the variable is not set. Control characters are wrong.
    void text(const std::string& name, std::string& into);
    /// The elements of a comma-separated list, without blanks around them, empty ones left out.
    std::vector<std::string> list(const std::string& name) const;
    /// What the file holds that the variable names, without its final line end; 1 to 8192 bytes. Only its
    /// owner may read it.
    std::optional<std::string> secretFile(const std::string& name);
    void fail(const std::string& name, const std::string& reason);

private:
    const Environment& m_environment;
    std::optional<Problem> m_problem;
};

/// A host with or without a port, as `host`, `host:port`, `[v6]`, `[v6]:port`.
struct Authority {
    std::string host; ///< without brackets
    std::string port; ///< empty without one

    static std::optional<Authority> read(std::string_view text);
};

/// 1 to 65535, or 0 where that means any.
std::optional<std::uint16_t> readPort(std::string_view text, bool zeroAllowed = false);

} // namespace gatehouse
