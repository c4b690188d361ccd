#include "migration.h"

#include "gatewayproblem.h"
#include "sha256.h"

#include <charconv>
#include <map>

namespace gatehouse
{
namespace
{

constexpr std::string_view upSuffix = ".up.sql";
constexpr std::string_view downSuffix = ".down.sql";
constexpr std::size_t numberDigits = 4;

Problem wrongFile(std::string_view file, std::string_view why)
{
    return gatewayProblem(GatewayProblem::Migration,
                          "migration file " + std::string(file) + ": " + std::string(why));
}

struct FileName {
    int version = 0;
    std::string name;
    bool up = false;
};

Outcome<FileName> readFileName(std::string_view file)
{
    FileName read;
    read.up = file.ends_with(upSuffix);
    if (!read.up && !file.ends_with(downSuffix))
        return wrongFile(file, "the name ends neither in .up.sql nor in .down.sql");
    const std::string_view stem = file.substr(0, file.size() - (read.up ? upSuffix : downSuffix).size());
    const char* digitsEnd = stem.data() + numberDigits;
    if (stem.size() < numberDigits + 2 || stem[numberDigits] != '_')
        return wrongFile(file, "the name does not begin with four digits and _");
    const auto [end, error] = std::from_chars(stem.data(), digitsEnd, read.version);
    if (error != std::errc() || end != digitsEnd || read.version < 1)
        return wrongFile(file, "the name does not begin with a number from 0001");
    read.name = stem.substr(numberDigits + 1);
    return read;
}

} // namespace

Outcome<std::vector<Migration>> listMigrations(std::span<const SqlFile> files)
{
    std::map<int, Migration> found;
    for (const SqlFile& file : files) {
        const auto name = readFileName(file.name);
        if (!name)
            return name.problem();
        Migration& migration = found[name->version];
        std::string_view& half = name->up ? migration.up : migration.down;
        if (half.data() || (migration.version != 0 && migration.name != name->name))
            return wrongFile(file.name, "its number is taken by another file");
        migration.version = name->version;
        migration.name = name->name;
        half = file.text;
        if (name->up)
            migration.sha256 = sha256Hex(file.text);
    }
    std::vector<Migration> ordered;
    for (auto& [version, migration] : found) {
        if (version != static_cast<int>(ordered.size()) + 1)
            return wrongFile(migration.name, "there is a gap in the numbers before it");
        if (!migration.up.data() || !migration.down.data())
            return wrongFile(migration.name, "its way up or its way down is missing");
        ordered.push_back(std::move(migration));
    }
    return ordered;
}

} // namespace gatehouse
