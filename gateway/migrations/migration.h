#pragma once

#include "outcome.h"
#include "sqlfiles.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// One step of the schema, both ways.
struct Migration {
    int version = 0;
    std::string name;    ///< "chat" of 0002_chat
    std::string_view up; ///< lives as long as the files it was listed from
    std::string_view down;
    std::string sha256; ///< of the file up, as sha256sum prints it
};

/// Pairs NNNN_name.up.sql with NNNN_name.down.sql. Versions count from 1 without a gap; a file
/// without its other half, a repeated version or a strange name is a GatewayProblem::Migration.
Outcome<std::vector<Migration>> listMigrations(std::span<const SqlFile> files);

} // namespace gatehouse
