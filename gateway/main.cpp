#include "gatewayconfig.h"
#include "gatewayhelp.h"
#include "gatewaylog.h"
#include "gatewayproblem.h"
#include "gatewayrun.h"
#include "migrator.h"
#include "useradd.h"

#include <charconv>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace
{

using namespace gatehouse;

constexpr int failed = 1;
constexpr int wrongCall = 2;
constexpr std::string_view usage = "usage: gatehouse-gateway [migrate [--to N] [--yes-lose-data] | "
                                   "user add NAME --role R [--org SLUG] | --help | --version]\n";

int complain(const Problem& problem)
{
    std::cerr << problem.detail << '\n';
    return problem.code == GatewayProblem::WrongCall ? wrongCall : failed;
}

Outcome<Migrator::Options> readMigrateOptions(const std::vector<std::string_view>& arguments)
{
    const auto wrong = [](std::string_view what) {
        return gatewayProblem(GatewayProblem::WrongCall, std::string(what) + "\n" + std::string(usage));
    };
    Migrator::Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view argument = arguments[i];
        if (argument == "--yes-lose-data") {
            options.yesLoseData = true;
            continue;
        }
        if (argument == "--to" && i + 1 < arguments.size())
            argument = arguments[++i];
        else if (argument.starts_with("--to="))
            argument.remove_prefix(std::string_view("--to=").size());
        else
            return wrong("migrate does not know " + std::string(argument) + ".");
        int version = 0;
        const char* last = argument.data() + argument.size();
        const auto [end, error] = std::from_chars(argument.data(), last, version);
        if (error != std::errc() || end != last || argument.empty())
            return wrong("--to needs the number of a migration.");
        options.to = version;
    }
    return options;
}

int migrate(const GatewayConfig& config, const std::vector<std::string_view>& arguments)
{
    const auto options = readMigrateOptions(arguments);
    if (!options)
        return complain(options.problem());
    auto migrations = listMigrations(migrationFiles());
    if (!migrations)
        return complain(migrations.problem());
    Migrator migrator(config.migrate, std::move(*migrations),
                      [](const std::string& line) { std::cout << line << std::endl; });
    const auto steps = migrator.run(*options);
    if (!steps)
        return complain(steps.problem());
    if (*steps == 0)
        std::cout << "nothing to do" << std::endl;
    return 0;
}

int changeUsers(const GatewayConfig& config, const std::vector<std::string_view>& arguments)
{
    const auto call = UserAddCall::read({arguments.begin(), arguments.end()});
    if (!call)
        return complain(call.problem());
    const auto password = readPassword();
    if (!password)
        return complain(password.problem());
    const auto added = addUser(config.postgres, *call, *password);
    if (!added)
        return complain(added.problem());
    std::cout << "added " << call->name << " as " << call->role << std::endl;
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string_view> arguments(argv + 1, argv + argc);
    if (arguments.size() == 1 && arguments[0] == "--help") {
        std::cout << gatewayHelp();
        return 0;
    }
    if (arguments.size() == 1 && arguments[0] == "--version") {
        std::cout << "gatehouse-gateway " GATEHOUSE_VERSION "\n";
        return 0;
    }
    const auto config = readGatewayConfig(processEnvironment());
    if (!config)
        return complain(config.problem());
    if (arguments.empty()) {
        const auto served = runGateway(*config);
        return served ? 0 : complain(served.problem());
    }
    if (arguments[0] == "migrate")
        return migrate(*config, {arguments.begin() + 1, arguments.end()});
    if (arguments[0] == "user")
        return changeUsers(*config, {arguments.begin() + 1, arguments.end()});
    return complain(gatewayProblem(GatewayProblem::WrongCall, std::string(usage)));
}
