#include "ruleschangecommand.h"

#include "rulescallproblem.h"
#include "rulescalltext.h"
#include "rulesgateway.h"
#include "waitfor.h"

#include <algorithm>
#include <ostream>

namespace gatehouse
{
namespace
{

constexpr std::int64_t usualVersions = 50;
constexpr std::int64_t mostVersions = 10'000;

/// One change of the rules, from what was read to what is printed.
class RulesChangeCall
{
public:
    RulesChangeCall(const Arguments& arguments, const Streams& streams, const GatewayAccess& access)
        : m_arguments(arguments)
        , m_streams(streams)
        , m_gateway(access)
        , m_reason(QString::fromLocal8Bit(arguments.text("reason").value_or("").c_str()))
    {
    }

    RulesGateway& gateway() { return m_gateway; }

    int apply(const RulesText& text)
    {
        if (const auto tag = m_arguments.text("expect"))
            m_expected = QByteArray::fromStdString(*tag);
        else if (const auto failure = readLive(text))
            return failure->tell(m_streams);
        return finish(waitFor(m_gateway.source().apply(text.text, m_reason, m_expected)), text);
    }

    int rollback(const RulesText& old)
    {
        if (const auto failure = readLive(old))
            return failure->tell(m_streams);
        return finish(waitFor(m_gateway.source().rollback(*old.version, m_reason, m_expected)), old);
    }

private:
    bool forPeople() const { return m_arguments.has("table"); }

    /// Reads what is stored and shows what would change.
    std::optional<CommandFailure> readLive(const RulesText& wanted)
    {
        auto live = m_gateway.live();
        if (auto* failure = std::get_if<CommandFailure>(&live))
            return std::move(*failure);
        m_before = std::get<std::optional<StoredRules>>(std::move(live));
        m_hasRead = true;
        if (m_before)
            m_expected = m_before->etag;
        const RulesText before = textOf(m_before);
        auto a = treeOf(before);
        auto b = treeOf(wanted);
        if (!std::holds_alternative<json::Tree>(a) || !std::holds_alternative<json::Tree>(b))
            return {}; // whoever judges the text says what is wrong with it
        m_diff.emplace(std::get<json::Tree>(a), std::get<json::Tree>(b));
        if (forPeople())
            (m_streams.out << diffTable(before, m_diff->first, wanted, m_diff->second)).flush();
        return {};
    }

    int finish(const Outcome<RulesSource::ChangeAnswer>& answer, const RulesText& sent)
    {
        if (!answer)
            return isOutcomeUnknown(answer.problem().code) ? unknown(answer.problem(), sent)
                                                           : failureOf(answer.problem()).tell(m_streams);
        if (const auto* stored = std::get_if<StoredRules>(&*answer))
            return applied(*stored);
        if (const auto* conflict = std::get_if<RulesConflict>(&*answer))
            return beaten(*conflict);
        return refused(std::get<std::vector<RulesFinding>>(*answer));
    }

    int applied(const StoredRules& stored)
    {
        if (forPeople())
            m_streams.out << "\nApplied as version " << stored.version << " by "
                          << byWhomAndWhen(stored.updatedBy, stored.updatedAt) << ".\n";
        else
            print(&stored, nullptr);
        return Answered;
    }

    int beaten(const RulesConflict& conflict)
    {
        if (!forPeople())
            print(nullptr, &conflict);
        if (conflict.isGone())
            return CommandFailure::failed(
                       "Not applied: no rules are stored any more; read them again and decide anew.")
                .tell(m_streams);
        return CommandFailure::failed("Not applied: version " + std::to_string(conflict.version) +
                                      " was stored by " +
                                      byWhomAndWhen(conflict.updatedBy, conflict.updatedAt) +
                                      "; look at what changed and decide anew.")
            .tell(m_streams);
    }

    int refused(const std::vector<RulesFinding>& findings)
    {
        m_streams.out << (forPeople() ? findingsTable(findings) : findingsJson(findings) + '\n');
        return CommandFailure::failed("The rules are refused: see the findings.").tell(m_streams);
    }

    /// Nothing is sent again; what is stored now says more than a guess.
    int unknown(const Problem& problem, const RulesText& sent)
    {
        std::string sentence = failureOf(problem).sentence;
        const auto live = waitFor(m_gateway.source().live());
        if (live && *live) {
            const StoredRules& now = **live;
            const bool isOurs = now.hash.toStdString() == sent.hash && now.etag != m_expected;
            if (sentence.ends_with('.'))
                sentence.pop_back();
            sentence += "; stored now is version " + std::to_string(now.version) + " by " +
                        byWhomAndWhen(now.updatedBy, now.updatedAt) +
                        (isOurs ? ", which says what was sent." : ", which is not what was sent.");
        }
        return CommandFailure::failed(std::move(sentence)).tell(m_streams);
    }

    void print(const StoredRules* stored, const RulesConflict* conflict)
    {
        json::Writer out;
        out.beginObject();
        out.key("applied");
        if (stored)
            writeStored(out, *stored);
        else
            out.null();
        out.key("conflict");
        if (conflict)
            writeConflict(out, *conflict);
        else
            out.null();
        out.key("before");
        if (m_hasRead && m_before)
            writeStored(out, *m_before);
        else
            out.null();
        out.key("diff");
        if (m_diff) {
            out.beginObject();
            writeDiff(out, m_diff->first, m_diff->second);
            out.endObject();
        } else {
            out.null();
        }
        out.endObject();
        m_streams.out << out.take() << '\n';
    }

    const Arguments& m_arguments;
    const Streams& m_streams;
    RulesGateway m_gateway;
    QString m_reason;
    QByteArray m_expected; ///< empty: nothing is stored
    bool m_hasRead = false;
    std::optional<StoredRules> m_before;
    std::optional<std::pair<json::Tree, json::Tree>> m_diff;
};

/// The tag as If-Match takes it; quotes get lost in shells.
std::optional<std::string> entityTag(std::string text)
{
    if (text.size() > 1 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    const bool fits =
        !text.empty() && text.size() <= 500 &&
        std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F && c != '"'; });
    return fits && text != "*" ? std::optional('"' + text + '"') : std::nullopt;
}

std::optional<CommandFailure> judgeReason(const Arguments& arguments)
{
    const QString reason = QString::fromLocal8Bit(arguments.text("reason").value_or("").c_str());
    if (!reason.trimmed().isEmpty() && reason.toUcs4().size() <= RulesSource::LongestReason)
        return {};
    return CommandFailure::wrongCall("--reason takes 1 to 500 characters, which stand in the history.");
}

/// Where to change rules; a profile that is read-only is so for scripts, too.
std::variant<GatewayAccess, CommandFailure> accessToChange(const Arguments& arguments)
{
    if (auto failure = judgeReason(arguments))
        return *std::move(failure);
    auto found = gatewayAccess(arguments);
    const auto* access = std::get_if<GatewayAccess>(&found);
    if (access && access->readOnly)
        return CommandFailure::failed(
            "The profile " + access->profile +
            " is read-only; make it writable in the console, or name the gateway with "
            "--gateway.");
    return found;
}

int runApply(const Arguments& given, const Streams& streams)
{
    Arguments arguments = given;
    if (const auto expected = given.text("expect")) {
        const auto tag = entityTag(*expected);
        if (!tag)
            return CommandFailure::wrongCall("--expect takes an ETag as the gateway gave it, such as v3-….")
                .tell(streams);
        arguments.options["expect"] = *tag;
    }
    const auto access = accessToChange(arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&access))
        return failure->tell(streams);
    const auto text = textOfFile(arguments.operand());
    if (const auto* failure = std::get_if<CommandFailure>(&text))
        return failure->tell(streams);
    RulesChangeCall call(arguments, streams, std::get<GatewayAccess>(access));
    return call.apply(std::get<RulesText>(text));
}

int runRollback(const Arguments& arguments, const Streams& streams)
{
    const auto number = versionNumber(arguments.operand());
    if (!number)
        return CommandFailure::wrongCall("VERSION is a number from the history, such as 3 or v3, not \"" +
                                         arguments.operand() + "\".")
            .tell(streams);
    const auto access = accessToChange(arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&access))
        return failure->tell(streams);
    RulesChangeCall call(arguments, streams, std::get<GatewayAccess>(access));
    const auto old = call.gateway().version(*number);
    if (const auto* failure = std::get_if<CommandFailure>(&old))
        return failure->tell(streams);
    return call.rollback(std::get<RulesText>(old));
}

int runHistory(const Arguments& arguments, const Streams& streams)
{
    const auto access = gatewayAccess(arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&access))
        return failure->tell(streams);
    RulesGateway gateway(std::get<GatewayAccess>(access));
    const auto wanted = static_cast<qsizetype>(arguments.count("limit").value_or(usualVersions));
    RulesHistoryPage all;
    all.nextCursor = QString::fromStdString(arguments.text("cursor").value_or(""));
    do {
        const auto left = std::min<qsizetype>(wanted - all.versions.size(), RulesSource::MostVersions);
        const auto page = waitFor(gateway.source().history(static_cast<int>(left), all.nextCursor));
        if (!page)
            return failureOf(page.problem()).tell(streams);
        all.versions += page->versions.mid(0, left);
        // A gateway that gives cursors and no versions would keep us for ever.
        all.nextCursor = page->versions.isEmpty() ? QString() : page->nextCursor;
    } while (!all.nextCursor.isEmpty() && all.versions.size() < wanted);
    streams.out << (arguments.has("table") ? historyTable(all) : historyJson(all) + '\n');
    return Answered;
}

constexpr std::string_view aboutApply =
    "Reads the rules that are stored, shows what would change, and stores FILE (- for standard input) as a "
    "new\n"
    "version, byte for byte, if nobody was faster: else exit status 1 and who it was. With --expect nothing "
    "is\n"
    "read or shown. Where no rules are stored, FILE is the first. If the answer is lost, nothing is sent "
    "again;\n"
    "the sentence on standard error says what is stored then.\n"
    "\n"
    "  gatehousectl rules apply draft.json --gateway https://gw.example.org --reason 'Larger reports, "
    "OPS-12'\n"
    "\n"
    "Prints "
    "{\"applied\":{\"version\",\"hash\",\"etag\",\"updatedBy\",\"updatedAt\"}|null,\"conflict\":{…}|null,\n"
    "\"before\":{…}|null,\"diff\":{…}|null}; for rules that are refused their findings, as rules lint.\n";

constexpr std::string_view aboutRollback =
    "Stores version VERSION of the history anew, as a new version, checked as any other; shows what that\n"
    "changes. If somebody was faster: exit status 1 and who it was. Prints what rules apply prints.\n"
    "\n"
    "  gatehousectl rules rollback v3 --gateway https://gw.example.org --reason 'Reports refused, OPS-13'\n";

constexpr std::string_view aboutHistory =
    "Newest first, who stored which version when and why. rules diff v3 v4 says what changed.\n";

} // namespace

std::vector<VerbSpec> rulesChangeVerbs()
{
    const OptionSpec reason{"reason", ValueKind::Text, "TEXT", "why; it stands in history and audit", true};
    const OptionSpec expect{"expect", ValueKind::Text, "ETAG",
                            "only over this version; reads and shows nothing"};
    const OptionSpec table{"table", ValueKind::Flag, {}, "for people instead of JSON"};
    const OptionSpec limit{"limit", ValueKind::Count, "N", "so many at most (50)", false, 1, mostVersions};
    const OptionSpec cursor{"cursor", ValueKind::Text, "C", "go on where nextCursor was"};
    VerbSpec apply{"rules", "apply", {"FILE"}, gatewayOptions()};
    apply.options.insert(apply.options.end(), {reason, expect, table});
    apply.help = "Stores a rules document at the gateway, if nobody was faster.";
    apply.about = aboutApply;
    apply.run = runApply;
    VerbSpec history{"rules", "history", {}, gatewayOptions()};
    history.options.insert(history.options.end(), {limit, cursor, table});
    history.help = "Lists the versions of the gateway's rules.";
    history.about = aboutHistory;
    history.run = runHistory;
    VerbSpec rollback{"rules", "rollback", {"VERSION"}, gatewayOptions()};
    rollback.options.insert(rollback.options.end(), {reason, table});
    rollback.help = "Stores an old version of the rules anew.";
    rollback.about = aboutRollback;
    rollback.run = runRollback;
    return {apply, history, rollback};
}

} // namespace gatehouse
