#include "commandline.h"

#include "commandhelp.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ostream>
#include <set>
#include <utility>
#include <variant>

namespace gatehouse
{
namespace
{

constexpr double longestWait = 86'400; // a day, in seconds

template <class Number>
std::optional<Number> numberOf(std::string_view text)
{
    Number value{};
    const char* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (error != std::errc() || end != last)
        return {};
    return value;
}

std::string quoted(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

/// A call that cannot be understood, as the sentence that says so.
struct Misuse {
    std::string sentence;
};

std::optional<Misuse> checkNumber(const OptionSpec& option, const std::string& value)
{
    if (option.kind == ValueKind::Count) {
        const auto number = numberOf<std::int64_t>(value);
        if (number && *number >= option.least && *number <= option.most)
            return {};
        std::string range = " at least " + std::to_string(option.least);
        if (option.most != std::numeric_limits<std::int64_t>::max())
            range += " and at most " + std::to_string(option.most);
        return Misuse{"--" + std::string(option.name) + " takes a whole number of" + range + ", not " +
                      quoted(value) + '.'};
    }
    const auto number = numberOf<double>(value);
    if (number && *number > 0 && *number <= longestWait)
        return {};
    return Misuse{"--" + std::string(option.name) + " takes seconds above 0 and at most 86400, not " +
                  quoted(value) + '.'};
}

std::optional<Misuse> checkValue(const OptionSpec& option, const std::string& value)
{
    if (option.kind == ValueKind::Count || option.kind == ValueKind::Seconds)
        return checkNumber(option, value);
    const auto& choices = option.choices;
    if (choices.empty() || std::ranges::find(choices, std::string_view(value)) != choices.end())
        return {};
    std::string list;
    for (const std::string_view choice : choices)
        (list += list.empty() ? "" : ", ") += choice;
    return Misuse{"--" + std::string(option.name) + " takes one of " + list + ", not " + quoted(value) + '.'};
}

/// Reads the words behind a verb by its table.
class CallReader
{
public:
    CallReader(const VerbSpec& verb, const std::vector<std::string>& words, std::size_t first)
        : m_verb(verb)
        , m_words(words)
        , m_next(first)
    {
    }

    std::variant<Arguments, Misuse> read()
    {
        bool optionsEnded = false;
        while (m_next < m_words.size()) {
            const std::string& word = m_words[m_next++];
            if (!optionsEnded && word == "--")
                optionsEnded = true;
            else if (optionsEnded || word == "-" || !word.starts_with('-'))
                m_arguments.operands.push_back(word);
            else if (auto misuse = readOption(word))
                return *std::move(misuse);
        }
        if (auto misuse = checkWhole())
            return *std::move(misuse);
        return std::move(m_arguments);
    }

private:
    std::optional<Misuse> readOption(const std::string& word)
    {
        const std::size_t equals = word.find('=');
        const std::string shown = word.substr(0, equals);
        const OptionSpec* option = find(shown);
        if (!option)
            return Misuse{"There is no option " + shown + " here; " + helpHint(m_verb) + '.'};
        std::string value;
        if (equals != std::string::npos) {
            if (option->kind == ValueKind::Flag)
                return Misuse{shown + " takes no value."};
            value = word.substr(equals + 1);
        } else if (option->kind != ValueKind::Flag) {
            // An option's name is never a value by accident; --name=--value says it on purpose.
            if (m_next == m_words.size() || m_words[m_next].starts_with("--"))
                return Misuse{shown + " needs a value."};
            value = m_words[m_next++];
        }
        if (!m_arguments.options.emplace(option->name, value).second)
            return Misuse{shown + " was given more than once."};
        return option->kind == ValueKind::Flag ? std::nullopt : checkValue(*option, value);
    }

    const OptionSpec* find(std::string_view shown) const
    {
        if (!shown.starts_with("--"))
            return nullptr;
        const auto found = std::ranges::find(m_verb.options, shown.substr(2), &OptionSpec::name);
        return found == m_verb.options.end() ? nullptr : &*found;
    }

    std::optional<Misuse> checkWhole() const
    {
        const auto& given = m_arguments.operands;
        if (given.size() < m_verb.operands.size())
            return Misuse{std::string(m_verb.operands[given.size()]) + " is missing; " + helpHint(m_verb) +
                          '.'};
        if (given.size() > m_verb.operands.size())
            return Misuse{quoted(given[m_verb.operands.size()]) + " is one argument too many; " +
                          helpHint(m_verb) + '.'};
        for (const OptionSpec& option : m_verb.options) {
            if (option.required && !m_arguments.has(option.name))
                return Misuse{"--" + std::string(option.name) + " is missing; " + helpHint(m_verb) + '.'};
        }
        return {};
    }

    const VerbSpec& m_verb;
    const std::vector<std::string>& m_words;
    std::size_t m_next;
    Arguments m_arguments;
};

int misused(const Streams& streams, std::string_view sentence)
{
    complain(streams, sentence);
    return WrongCall;
}

/// `--help` anywhere before a `--`: people add it to the line they have.
bool asksForHelp(const std::vector<std::string>& words)
{
    const auto end = std::ranges::find(words, "--");
    return std::find(words.begin(), end, "--help") != end;
}

int runVerb(const VerbSpec& verb, const std::vector<std::string>& words, std::size_t first,
            const Streams& streams)
{
    auto call = CallReader(verb, words, first).read();
    if (const auto* misuse = std::get_if<Misuse>(&call))
        return misused(streams, misuse->sentence);
    return verb.run(std::get<Arguments>(call), streams);
}

int runInGroup(const std::vector<VerbSpec>& verbs, const std::vector<std::string>& words,
               const Streams& streams)
{
    const std::string& group = words.front();
    const bool known = std::ranges::find(verbs, std::string_view(group), &VerbSpec::group) != verbs.end();
    if (!known)
        return misused(streams, "There is no command " + quoted(group) + "; gatehousectl --help lists them.");
    const bool help = asksForHelp(words);
    if (words.size() > 1 && !words[1].starts_with('-')) {
        const auto verb = std::ranges::find_if(
            verbs, [&words](const VerbSpec& v) { return v.group == words[0] && v.name == words[1]; });
        if (verb == verbs.end())
            return misused(streams, "There is no command " + quoted(group + ' ' + words[1]) +
                                        "; gatehousectl " + group + " --help lists them.");
        if (!help)
            return runVerb(*verb, words, 2, streams);
        streams.out << verbHelp(*verb);
        return Answered;
    }
    if (!help)
        return misused(streams, "The command " + quoted(group) + " needs to be told what; gatehousectl " +
                                    group + " --help lists it.");
    streams.out << commandList(verbs, group);
    return Answered;
}

} // namespace

std::optional<std::string> Arguments::text(std::string_view name) const
{
    const auto found = options.find(name);
    if (found == options.end())
        return {};
    return found->second;
}

std::optional<std::int64_t> Arguments::count(std::string_view name) const
{
    const auto value = text(name);
    return value ? numberOf<std::int64_t>(*value) : std::nullopt;
}

std::optional<double> Arguments::seconds(std::string_view name) const
{
    const auto value = text(name);
    return value ? numberOf<double>(*value) : std::nullopt;
}

int runCommandLine(const std::vector<VerbSpec>& verbs, const std::vector<std::string>& arguments,
                   const Streams& streams)
{
    if (arguments.empty())
        return misused(streams, "A command is missing; gatehousectl --help lists them.");
    const std::string& first = arguments.front();
    if (!first.starts_with('-'))
        return runInGroup(verbs, arguments, streams);
    if (first == "--version" && arguments.size() == 1) {
        streams.out << "gatehousectl " GATEHOUSE_VERSION "\n";
        return Answered;
    }
    if (first == "--help" && arguments.size() == 1) {
        streams.out << commandList(verbs, {});
        return Answered;
    }
    return misused(streams, "A command comes before " + quoted(first) + "; gatehousectl --help lists them.");
}

void complain(const Streams& streams, std::string_view sentence)
{
    streams.err << "gatehousectl: " << onOneLine(sentence) << '\n';
    streams.err.flush();
}

std::string onOneLine(std::string_view text)
{
    std::string line;
    line.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (c1)
            ++i;
        line += byte < 0x20 || byte == 0x7F || c1 ? ' ' : text[i];
    }
    return line;
}

} // namespace gatehouse
