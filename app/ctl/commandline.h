#pragma once

#include <cstdint>
#include <iosfwd>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// How gatehousectl ends (CONTRACTS §4).
enum ExitCode : int {
    Answered = 0,
    CommandFailed = 1, ///< unreadable, refused, unreachable
    WrongCall = 2      ///< nothing stands on standard output then
};

/// What an option takes. Values are checked before the verb runs.
enum class ValueKind : std::uint8_t { Flag, Text, Count, Seconds };

struct OptionSpec {
    std::string_view name; ///< without the dashes
    ValueKind kind = ValueKind::Flag;
    std::string_view value = {}; ///< for the help: `S`
    std::string_view help = {};
    bool required = false;
    /// Least and most of a Count; the most of Seconds.
    std::int64_t least = 1;
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::vector<std::string_view> choices = {}; ///< of a Text; empty: any
};

/// What was asked for, checked against the verb's table.
class Arguments
{
public:
    /// The only operand, or the one at that place.
    const std::string& operand(std::size_t index = 0) const { return operands.at(index); }
    bool has(std::string_view name) const { return options.contains(name); }
    std::optional<std::string> text(std::string_view name) const;
    std::optional<std::int64_t> count(std::string_view name) const;
    std::optional<double> seconds(std::string_view name) const;

    std::vector<std::string> operands;
    std::map<std::string, std::string, std::less<>> options;
};

struct Streams {
    std::ostream& out;
    std::ostream& err;
};

/// One thing gatehousectl can do. Verbs plug in through a function that returns their table.
struct VerbSpec {
    std::string_view group; ///< `health`
    std::string_view name;  ///< `read`
    std::vector<std::string_view> operands = {};
    std::vector<OptionSpec> options = {};
    std::string_view help = {};  ///< one sentence
    std::string_view about = {}; ///< more for `--help`, of at most 110 columns, line ends included
    int (*run)(const Arguments& arguments, const Streams& streams) = nullptr;
};

/// Finds the verb, reads `--name value`, `--name=value` and operands (`--` ends the options, `-` is
/// an operand), and runs it. An unknown, repeated or missing thing is one sentence on standard error
/// and WrongCall. `--help` works everywhere, `--version` alone.
int runCommandLine(const std::vector<VerbSpec>& verbs, const std::vector<std::string>& arguments,
                   const Streams& streams);

/// The sentence on standard error, on one line whatever it quotes.
void complain(const Streams& streams, std::string_view sentence);

/// The text with control characters (which a terminal would obey) made blanks.
std::string onOneLine(std::string_view text);

} // namespace gatehouse
