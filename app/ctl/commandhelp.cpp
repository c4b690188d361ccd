#include "commandhelp.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

std::string callOf(const VerbSpec& verb)
{
    return "gatehousectl " + std::string(verb.group) + ' ' + std::string(verb.name);
}

std::string optionText(const OptionSpec& option)
{
    std::string text = "--" + std::string(option.name);
    if (option.kind != ValueKind::Flag)
        (text += ' ') += option.value;
    return text;
}

std::string padded(std::string text, std::size_t width)
{
    if (text.size() < width)
        text.resize(width, ' ');
    return text;
}

} // namespace

std::string commandList(const std::vector<VerbSpec>& verbs, std::string_view group)
{
    std::size_t width = 0;
    const auto call = [](const VerbSpec& verb) {
        std::string text = std::string(verb.group) + ' ' + std::string(verb.name);
        for (const std::string_view operand : verb.operands)
            (text += ' ') += operand;
        return text;
    };
    for (const VerbSpec& verb : verbs)
        width = std::max(width, call(verb).size());
    std::string list = "usage: gatehousectl COMMAND [OPTION]…\n\n";
    for (const VerbSpec& verb : verbs) {
        if (group.empty() || verb.group == group)
            list += "  " + padded(call(verb), width + 2) + std::string(verb.help) + '\n';
    }
    list += "\nJSON goes to standard output, errors to standard error as one sentence.\n"
            "Exit status: 0 answered, 1 failed, 2 wrong call. COMMAND --help says more.\n";
    return list;
}

std::string verbHelp(const VerbSpec& verb)
{
    std::string text = "usage: " + callOf(verb);
    for (const std::string_view operand : verb.operands)
        (text += ' ') += operand;
    for (const OptionSpec& option : verb.options)
        text += option.required ? ' ' + optionText(option) : " [" + optionText(option) + ']';
    text += "\n\n" + std::string(verb.help) + '\n';
    if (!verb.about.empty())
        text += '\n' + std::string(verb.about);
    if (!verb.options.empty())
        text += '\n';
    for (const OptionSpec& option : verb.options)
        text += "  " + padded(optionText(option), 20) + std::string(option.help) + '\n';
    return text;
}

std::string helpHint(const VerbSpec& verb)
{
    return callOf(verb) + " --help says how";
}

} // namespace gatehouse
