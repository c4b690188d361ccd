#include "rulesdiffcommand.h"

#include "rulesgateway.h"

#include <memory>
#include <ostream>

namespace gatehouse
{
namespace
{

/// `v3`, and nothing else that begins so: a bare number is a file.
std::optional<qint64> versionOperand(const std::string& operand)
{
    return operand.starts_with('v') ? versionNumber(operand) : std::nullopt;
}

bool isStored(const std::string& operand)
{
    return operand == "live" || versionOperand(operand);
}

std::variant<RulesText, CommandFailure> textOfOperand(const std::string& operand, RulesGateway* gateway)
{
    if (!isStored(operand))
        return textOfFile(operand);
    if (const auto version = versionOperand(operand))
        return gateway->version(*version);
    auto live = gateway->live();
    if (auto* failure = std::get_if<CommandFailure>(&live))
        return std::move(*failure);
    return textOf(std::get<std::optional<StoredRules>>(live));
}

/// Null where no operand needs one.
std::variant<std::unique_ptr<RulesGateway>, CommandFailure> gatewayFor(const Arguments& arguments)
{
    const bool isNamed = arguments.has("gateway") || arguments.has("profile");
    const bool isNeeded = isStored(arguments.operand(0)) || isStored(arguments.operand(1));
    if (!isNeeded)
        return std::unique_ptr<RulesGateway>();
    if (!isNamed)
        return CommandFailure::wrongCall(
            "live and vN need --gateway or --profile; a file of that name is ./live.");
    const auto access = gatewayAccess(arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&access))
        return *failure;
    return std::make_unique<RulesGateway>(std::get<GatewayAccess>(access));
}

int printDiff(const RulesText& before, const RulesText& after, const Arguments& arguments,
              const Streams& streams)
{
    const auto treeA = treeOf(before);
    if (const auto* failure = std::get_if<CommandFailure>(&treeA))
        return failure->tell(streams);
    const auto treeB = treeOf(after);
    if (const auto* failure = std::get_if<CommandFailure>(&treeB))
        return failure->tell(streams);
    const auto& a = std::get<json::Tree>(treeA);
    const auto& b = std::get<json::Tree>(treeB);
    if (arguments.has("table")) {
        streams.out << diffTable(before, a, after, b);
    } else {
        json::Writer out;
        out.beginObject();
        writeSource(out.key("a"), before);
        writeSource(out.key("b"), after);
        writeDiff(out, a, b);
        out.endObject();
        streams.out << out.take() << '\n';
    }
    return arguments.has("strict") && !rulesDiff(a, b).isSame() ? CommandFailed : Answered;
}

int runDiff(const Arguments& arguments, const Streams& streams)
{
    const auto gateway = gatewayFor(arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&gateway))
        return failure->tell(streams);
    RulesGateway* const open = std::get<std::unique_ptr<RulesGateway>>(gateway).get();
    const auto before = textOfOperand(arguments.operand(0), open);
    if (const auto* failure = std::get_if<CommandFailure>(&before))
        return failure->tell(streams);
    const auto after = textOfOperand(arguments.operand(1), open);
    if (const auto* failure = std::get_if<CommandFailure>(&after))
        return failure->tell(streams);
    return printDiff(std::get<RulesText>(before), std::get<RulesText>(after), arguments, streams);
}

constexpr std::string_view about =
    "A and B are each a file (- for standard input), live (what the gateway has stored) or vN (a version of\n"
    "its history). Endpoints are paired by id, fields by path, required headers by name; blanks, the order "
    "of\n"
    "members and the way numbers are written make no difference. Where nothing is stored, live is {}.\n"
    "\n"
    "  gatehousectl rules diff live draft.json --gateway https://gw.example.org --table\n"
    "  gatehousectl rules diff v3 v5 --profile staging\n";

} // namespace

VerbSpec rulesDiffVerb()
{
    VerbSpec diff{"rules", "diff", {"A", "B"}};
    diff.options = gatewayOptions();
    diff.options.push_back({"strict", ValueKind::Flag, {}, "exit status 1 for any change"});
    diff.options.push_back({"table", ValueKind::Flag, {}, "for people instead of JSON"});
    diff.help = "Says what changed between two rules documents.";
    diff.about = about;
    diff.run = runDiff;
    return diff;
}

} // namespace gatehouse
