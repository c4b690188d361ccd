#pragma once

#include "profile.h"

#include "outcome.h"

#include <string>

namespace gatehouse
{

/// A profile as its file has it.
struct StoredProfile {
    Profile profile;
    int version = 1;
    /// A file of a newer version is shown, never saved.
    bool canSave() const { return version <= ProfileVersion; }
    static constexpr int ProfileVersion = 1;
};

/// Reads a profile file (CONTRACTS §8). `file` is its name for Problems (ProfileProblem), which
/// hold a place: line and column. Members it does not know are skipped.
Outcome<StoredProfile> readProfile(const QString& slug, const QString& file, std::string text);

/// The file's new text. What `before` has beside the members of a profile survives, and so does
/// the order of its members; an empty `before` makes a new file. `before` must be readable.
std::string writeProfile(const Profile& profile, const std::string& before);

} // namespace gatehouse
