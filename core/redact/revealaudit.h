#pragma once

#include "outcome.h"
#include "redactproblem.h"
#include "utctime.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// One reveal: who looked at what, and why. Ids and words for people, never content.
struct RevealEntry {
    UtcTime at = {};
    std::string actor;   ///< who is signed in, or the system's user
    std::string action;  ///< "chat.show", "chat.search", ...
    std::string session; ///< id of what was revealed; may be empty
    std::string reason;  ///< must not be blank
    std::string profile; ///< slug of the profile; may be empty
};

/// What an audit file proves.
struct RevealChain {
    std::size_t entries = 0;
    /// SHA-256 of the last whole line, in hex: what the next line will carry. 64 zeros at first.
    std::string head;
    /// The first line (from 1) that is no entry, or whose `prev` is not the hash of the line before.
    std::optional<std::size_t> brokenAt;
    /// The file ends within a line: a write was cut short. The next append closes that line and
    /// chains on, so the stump stays visible as a line that is no entry.
    bool torn = false;
    /// Lines that are stumps of writes cut short, and closed by the append after them.
    std::size_t stumps = 0;

    bool holds() const { return !brokenAt; }
};

/// The person's own file of reveals, `$XDG_STATE_HOME/gatehouse/audit.jsonl` (CONTRACTS section 7): a line
/// of JSON a reveal, `prev` first, which is the SHA-256 of the line before without its line end. Processes
/// take turns by flock; a line is on disk before append() returns. Whoever can write the file can of course
/// write it anew; the chain shows what was changed, cut out or put between, and a head kept elsewhere shows
/// an end that is missing. Blocking: call it off the GUI thread.
class RevealAudit
{
public:
    explicit RevealAudit(std::string path);

    /// The path by the environment: XDG_STATE_HOME, else ~/.local/state. Relative ones do not count
    /// (XDG base directory specification).
    static Outcome<std::string> defaultPath();

    const std::string& path() const { return m_path; }

    /// Adds a line. Makes the folder (0700) and the file (0600); follows no symlink at either.
    /// What cannot be appended must not be shown.
    Outcome<void> append(const RevealEntry& entry) const;

    /// Reads the whole file; one that does not exist is an empty chain that holds.
    static Outcome<RevealChain> verify(const std::string& path);

private:
    std::string m_path;
};

} // namespace gatehouse
