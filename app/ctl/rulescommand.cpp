#include "rulescommand.h"

#include "requestcheck.h"
#include "ruleslint.h"

#include <QFile>

#include <ostream>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr qint64 largestFile = 64LL * 1024 * 1024;

/// The bytes of a file, `-` for standard input; nothing, and a complaint, where it cannot be read.
std::optional<std::string> contentOf(const std::string& name, const Streams& streams)
{
    const auto refuse = [&name, &streams](const QString& why) {
        complain(streams, "Cannot read " + name + ": " + why.toStdString() + '.');
        return std::nullopt;
    };
    QFile file(QFile::decodeName(name.c_str()));
    const bool open = name == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return refuse(file.errorString());
    const QByteArray content = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return refuse(file.errorString());
    if (content.size() > largestFile)
        return refuse(u"it is larger than 64 MiB"_s);
    return content.toStdString();
}

std::string lintTable(const std::vector<RulesFinding>& findings)
{
    std::string table;
    for (const RulesFinding& finding : findings) {
        table += std::to_string(finding.line) + ':' + std::to_string(finding.column) + ": ";
        table += nameOf(finding.severity);
        table += ": ";
        table += onOneLine(finding.message);
        if (!finding.pointer.empty())
            table += " (" + onOneLine(finding.pointer) + ')';
        table += '\n';
    }
    return table.empty() ? "Nothing to say.\n" : table;
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
    return {lint, check};
}

} // namespace gatehouse
