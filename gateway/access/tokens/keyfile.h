#pragma once

#include "outcome.h"

#include <string>

namespace gatehouse
{

/// Reads a regular file of at most 64 KiB. `Secret`: one that others than its owner may read or write is
/// refused (mode 0600 or less). A Problem's detail names the file and why, never a byte of it.
enum class KeyFile : std::uint8_t { Secret, Public };

Outcome<std::string> readKeyFile(const std::string& path, KeyFile kind);

} // namespace gatehouse
