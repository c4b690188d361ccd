#include "chatcommand.h"
#include "commandline.h"
#include "healthcommand.h"
#include "installcatalogues.h"
#include "rulescommand.h"
#include "tracecommand.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>
#include <iostream>
#include <iterator>

namespace
{

/// Every subject adds its verbs with one line.
std::vector<gatehouse::VerbSpec> allVerbs()
{
    std::vector<gatehouse::VerbSpec> all;
    const auto add = [&all](std::vector<gatehouse::VerbSpec> verbs) {
        all.insert(all.end(), std::make_move_iterator(verbs.begin()), std::make_move_iterator(verbs.end()));
    };
    add(gatehouse::chatVerbs());
    add(gatehouse::healthVerbs());
    add(gatehouse::rulesVerbs());
    add(gatehouse::traceVerbs());
    return all;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    gatehouse::installCatalogues(app, QLocale::c()); // never translated, but with plurals
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    int code = gatehouse::runCommandLine(allVerbs(), arguments, {std::cout, std::cerr});
    std::cout.flush();
    if (!std::cout && code == gatehouse::Answered) {
        gatehouse::complain({std::cout, std::cerr}, "Standard output could not be written.");
        code = gatehouse::CommandFailed;
    }
    // Not by way of Qt's pools: a name look-up past its deadline would hold the exit for as long as
    // the resolver likes.
    std::_Exit(code);
}
