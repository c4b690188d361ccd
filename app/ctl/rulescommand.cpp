#include "rulescommand.h"

#include "commandfile.h"
#include "requestcheck.h"
#include "ruleschangecommand.h"
#include "rulesdiffcommand.h"
#include "ruleslint.h"
#include "rulesprint.h"

#include <ostream>

namespace gatehouse
{
namespace
{

/// The bytes of a file, `-` for standard input; nothing, and a complaint, where it cannot be read.
std::optional<std::string> contentOf(const std::string& name, const Streams& streams)
{
    auto content = readCommandFile(name);
    if (const auto* failure = std::get_if<CommandFailure>(&content)) {
        failure->tell(streams);
        return {};
    }
    return std::get<std::string>(std::move(content));
}

std::string lintTable(const std::vector<RulesFinding>& findings)
{
    return findings.empty() ? "Nothing to say.\n" : findingsTable(findings);
}

int runLint(const Arguments& arguments, const Streams& streams)
{
    const auto text = contentOf(arguments.operand(), streams);
    if (!text)
        return CommandFailed;
    const std::vector<RulesFinding> findings = lintRules(*text);
    streams.out << (arguments.has("table") ? lintTable(findings) : findingsJson(findings) + '\n');
    if (!holdsError(findings))
        return Answered;
    complain(streams, "The rules are refused: see the findings.");
    return CommandFailed;
}

/// One line for the verdict, one for the answer, one for each rule that would have refused.
std::string verdictTable(const Verdict& verdict)
{
    std::string table = verdict.reject ? "reject " + std::to_string(verdict.status) : std::string("pass");
    if (verdict.check)
        table += "  check " + std::string(nameOf(*verdict.check));
    table += "  rule " + verdict.rule.value_or("–") + '\n';
    for (const http::Field& field : verdict.fields)
        table += "  " + field.name + ": " + onOneLine(field.value) + '\n';
    if (verdict.close)
        table += "  Connection: close\n";
    if (verdict.reject)
        table += "  " + onOneLine(verdict.body) + '\n';
    for (const ReportedCheck& reported : verdict.reported) {
        table += std::string(nameOf(reported.mode)) + ' ' + std::to_string(reported.status) + "  check " +
                 std::string(nameOf(reported.check)) + "  rule " + reported.rule.value_or("–") + '\n';
        table += "  " + onOneLine(reported.body) + '\n';
    }
    return table;
}

int runCheck(const Arguments& arguments, const Streams& streams)
{
    const auto instant = arguments.text("at");
    const auto at = instant ? parseUtc(*instant) : utcNow();
    if (!at) {
        complain(streams, "--at takes an RFC 3339 time, not \"" + *instant + "\".");
        return WrongCall;
    }
    const auto text = contentOf(arguments.operand(0), streams);
    const auto request = text ? contentOf(arguments.operand(1), streams) : std::nullopt;
    if (!request)
        return CommandFailed;
    const auto rules = RulesDocument::compile(*text);
    if (!rules) {
        complain(streams, describeRulesProblem(rules.problem()));
        return CommandFailed;
    }
    const auto verdict = checkRequest(**rules, *request, *at);
    if (!verdict) {
        complain(streams, describeRulesProblem(verdict.problem()));
        return CommandFailed;
    }
    streams.out << (arguments.has("table") ? verdictTable(*verdict) : verdictJson(*verdict) + '\n');
    return verdict->reject && arguments.has("strict") ? CommandFailed : Answered;
}

const OptionSpec tableOption{"table", ValueKind::Flag, {}, "for people instead of JSON"};

} // namespace

std::vector<VerbSpec> rulesVerbs()
{
    VerbSpec lint{"rules", "lint", {"RULES"}};
    lint.options = {tableOption};
    lint.help = "Says what is wrong or odd in a rules document; 1 if the gateway would refuse it.";
    lint.run = runLint;
    VerbSpec check{"rules", "check", {"RULES", "REQUEST.http"}};
    const OptionSpec at{"at", ValueKind::Text, "T", "judge as at that time, RFC 3339 (now)"};
    const OptionSpec strict{"strict", ValueKind::Flag, {}, "exit status 1 for a reject"};
    check.options = {at, strict, tableOption};
    check.help = "Says what the gateway would answer to one raw HTTP request under these rules.";
    check.run = runCheck;
    std::vector<VerbSpec> verbs{lint, check, rulesDiffVerb()};
    for (VerbSpec& verb : rulesChangeVerbs())
        verbs.push_back(std::move(verb));
    return verbs;
}

} // namespace gatehouse
