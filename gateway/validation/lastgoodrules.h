#pragma once

#include "outcome.h"

#include <cstdint>
#include <optional>
#include <string>

namespace gatehouse
{

/// The text of rules as a row of service_configs has it.
struct RulesText {
    std::int64_t version = 0;
    std::string hash;
    std::string text;
};

/// Keeps the last good rules in a directory (GATEWAY_STATE_DIR), so that a gateway that starts while
/// PostgreSQL is away serves what it served. One file, mode 0600, written aside, synced and renamed: a
/// crash leaves the old one or the new one. All calls block; any thread, one at a time.
class LastGoodRules
{
public:
    /// An empty directory keeps nothing.
    explicit LastGoodRules(std::string directory);

    /// A Problem (WrongValue) if the directory is none, or cannot be written to.
    Outcome<void> checkDirectory() const;
    /// Nothing without a file; a Problem for one that cannot be read or is damaged.
    Outcome<std::optional<RulesText>> read() const;
    Outcome<void> write(const RulesText& rules) const;

private:
    std::string path() const;

    std::string m_directory;
};

} // namespace gatehouse
