#include "rulesanswers.h"

#include "answermembers.h"
#include "jsontree.h"
#include "rulescallproblem.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr std::size_t mostFindings = 1000;
constexpr std::size_t longestWords = 300;
constexpr qsizetype longestTag = 512;

/// More than any gateway sends, and so little that nothing here takes long.
json::Limits answerLimits()
{
    json::Limits limits;
    limits.depth = 256;
    limits.keys = 100'000;
    limits.arrayItems = 100'000;
    limits.keyBytes = 4096;
    limits.bytes = std::size_t{32} << 20U;
    return limits;
}

Problem badAnswer(const std::string& host, const std::string& pointer, const std::string& detail = {})
{
    Problem problem{RulesCallProblem::BadAnswer, {host, pointer}};
    problem.detail = detail;
    return problem;
}

/// The text kept as it is; names may repeat inside a value that was written past the gateway.
Outcome<json::Tree> treeOf(const HttpReply& reply, const std::string& host)
{
    auto tree = json::parse(reply.body.toStdString(), answerLimits(), json::Strictness::lenient());
    if (!tree)
        return badAnswer(host, {}, json::describeJsonProblem(tree.problem()));
    return tree;
}

/// What a member says that need not be there: of errors, and of documents without a contract.
std::string wordsOf(const json::Node& object, std::string_view name)
{
    const auto found = object.find(name);
    if (!found || !found->isString() || found->text().size() > longestWords)
        return {};
    std::string words = found->string();
    std::replace_if(
        words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
        ' ');
    return words;
}

/// The gateway's words in either of its shapes: `detail` and the first of `errors`, or `message`.
std::string wordsOfError(const json::Node& root)
{
    std::string words = wordsOf(root, "message");
    if (!words.empty())
        return words;
    words = wordsOf(root, "detail");
    const auto first = root.resolve("/errors/0");
    const std::string more = first ? wordsOf(*first, "message") : std::string();
    return more.empty() ? words : more;
}

struct ErrorWords {
    std::string code;
    std::string words;
};

ErrorWords errorOf(const HttpReply& reply)
{
    const auto tree = json::parse(reply.body.toStdString(), answerLimits(), json::Strictness::lenient());
    if (!tree)
        return {};
    const json::Node root = tree->root();
    return {wordsOf(root, "error"), wordsOfError(root)};
}

bool isStrongTag(const QByteArray& tag)
{
    const bool quoted =
        tag.size() > 2 && tag.size() <= longestTag && tag.startsWith('"') && tag.endsWith('"');
    return quoted && std::all_of(tag.begin() + 1, tag.end() - 1,
                                 [](char c) { return c > 0x20 && c < 0x7F && c != '"'; });
}

QByteArray tagOf(const HttpReply& reply, const StoredRules& rules)
{
    const QByteArray sent = reply.header("etag");
    if (isStrongTag(sent))
        return sent;
    const QByteArray made = "\"v" + QByteArray::number(rules.version) + '-' + rules.hash.toUtf8() + '"';
    return isStrongTag(made) ? made : QByteArray();
}

RulesVersion versionOf(const json::Node& node, std::optional<std::string>& fault)
{
    AnswerMembers members(node, fault);
    RulesVersion version;
    version.version = members.version("version");
    version.parent = members.versionOrNull("parent_version");
    version.hash = members.text("hash");
    version.author = members.text("author");
    version.reason = members.text("reason");
    version.createdAt = members.time("created_at");
    return version;
}

std::vector<RulesFinding> findingsIn(const json::Node& list, std::optional<std::string>& fault)
{
    std::vector<RulesFinding> findings;
    for (const json::Node& node : list.children()) {
        if (findings.size() == mostFindings || fault)
            break;
        AnswerMembers members(node, fault);
        RulesFinding finding;
        finding.pointer = members.text("pointer").toStdString();
        finding.message = members.text("message").toStdString();
        const QString severity = members.text("severity");
        if (severity != u"error" && severity != u"warning" && !fault)
            fault = node.pointer().child("severity").text();
        finding.severity =
            severity == u"warning" ? RulesFinding::Severity::Warning : RulesFinding::Severity::Error;
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// Every gateway says in its own way why it refused: what is not as ours says it is left out.
void readRefused(const json::Node& refused, InstanceRow& row)
{
    if (refused.isNull())
        return;
    row.refused = refused.text();
    const auto version = refused.isObject() ? refused.find("version") : std::nullopt;
    if (version)
        row.refusedVersion = version->integer();
    row.refusedReason = QString::fromStdString(wordsOf(refused, "reason"));
    const auto findings = refused.isObject() ? refused.find("findings") : std::nullopt;
    std::optional<std::string> fault;
    if (findings && findings->isArray())
        row.refusedFindings = findingsIn(*findings, fault);
    if (fault)
        row.refusedFindings.clear();
}

InstanceRow instanceOf(const json::Node& node, std::optional<std::string>& fault)
{
    AnswerMembers members(node, fault);
    InstanceRow row;
    row.instance = members.text("instance");
    row.startedAt = members.time("started_at");
    row.seenAt = members.time("seen_at");
    row.servedVersion = members.versionOrNull("served_version");
    row.servedHash = members.textOrNull("served_hash");
    row.staleSince = members.timeOrNull("stale_since");
    if (const auto refused = members.any("refused"))
        readRefused(*refused, row);
    row.alive = members.flag("alive");
    return row;
}

std::optional<RuleCheck> checkOf(const QString& word)
{
    for (int i = 0; i <= static_cast<int>(RuleCheck::Fields); ++i) {
        const auto check = static_cast<RuleCheck>(i);
        if (word.toStdString() == nameOf(check))
            return check;
    }
    return {};
}

std::optional<std::string> ruleIn(AnswerMembers& members)
{
    const auto node = members.any("rule");
    if (!node || node->isNull())
        return {};
    return members.text("rule").toStdString();
}

/// A status as HTTP has it; anything else is a fault.
int statusIn(AnswerMembers& members, const json::Node& object, std::optional<std::string>& fault)
{
    const qint64 status = members.version("status");
    const bool fits = status >= 100 && status <= 999;
    if (!fits && !fault)
        fault = object.pointer().child("status").text();
    return fits ? static_cast<int>(status) : 0;
}

/// Bodies are longer than other texts.
std::string bodyIn(AnswerMembers& members, const json::Node& object, std::optional<std::string>& fault)
{
    const auto body = members.any("body");
    if (body && !body->isString() && !fault)
        fault = object.pointer().child("body").text();
    return body ? body->string() : std::string();
}

RuleCheck checkIn(AnswerMembers& members, const json::Node& object, std::optional<std::string>& fault)
{
    const auto check = checkOf(members.text("check"));
    if (!check && !fault)
        fault = object.pointer().child("check").text();
    return check.value_or(RuleCheck::Framing);
}

ReportedCheck reportedOf(const json::Node& node, std::optional<std::string>& fault)
{
    AnswerMembers members(node, fault);
    ReportedCheck reported;
    reported.rule = ruleIn(members);
    const auto mode = ruleModeOf(members.text("mode").toStdString());
    if (!mode && !fault)
        fault = node.pointer().child("mode").text();
    reported.mode = mode.value_or(RuleMode::Report);
    reported.check = checkIn(members, node, fault);
    reported.status = statusIn(members, node, fault);
    reported.body = bodyIn(members, node, fault);
    return reported;
}

void readHeaders(const json::Node& headers, Verdict& verdict, std::optional<std::string>& fault)
{
    for (const json::Node& header : headers.children()) {
        if (!header.isString() || !headers.isObject()) {
            fault = header.pointer().text();
            return;
        }
        if (header.nameIs("Connection") && header.stringIs("close"))
            verdict.close = true;
        else
            verdict.fields.push_back({header.name(), header.string()});
    }
}

Verdict verdictOf(const json::Node& root, std::optional<std::string>& fault)
{
    AnswerMembers members(root, fault);
    Verdict verdict;
    const QString word = members.text("verdict");
    if (word != u"pass" && word != u"reject" && !fault)
        fault = "/verdict";
    verdict.reject = word == u"reject";
    verdict.rule = ruleIn(members);
    if (verdict.reject) {
        verdict.status = statusIn(members, root, fault);
        verdict.body = bodyIn(members, root, fault);
        verdict.check = checkIn(members, root, fault);
    }
    if (const auto headers = members.any("headers"))
        readHeaders(*headers, verdict, fault);
    if (const auto reported = members.list("reported")) {
        for (const json::Node& node : reported->children())
            verdict.reported.push_back(reportedOf(node, fault));
    }
    return verdict;
}

/// Where the findings' pointers lead in the text they are about.
void placeIn(const std::string& text, std::vector<RulesFinding>& findings)
{
    const auto tree = json::parse(text, answerLimits(), json::Strictness::lenient());
    if (!tree)
        return;
    const json::Node root = tree->root();
    for (RulesFinding& finding : findings) {
        const auto node = root.resolve(finding.pointer);
        if (!node)
            continue;
        const json::Position position = node->position();
        finding.offset = node->offset();
        finding.line = position.line;
        finding.column = position.column;
    }
}

std::string redirectionOf(const HttpReply& reply)
{
    return reply.location.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery).left(300).toStdString();
}

RulesCallProblem codeOfAnswer(int status, const std::string& error, CallKind kind)
{
    const bool changes = kind == CallKind::Changes;
    switch (status) {
    case 400:
    case 422:
        return RulesCallProblem::RequestRefused;
    case 401:
        return RulesCallProblem::NotSignedIn;
    case 403:
        return RulesCallProblem::NotAllowed;
    case 404:
        if (error == "VERSION_NOT_FOUND")
            return RulesCallProblem::NoSuchVersion;
        return error == "CONFIG_NOT_FOUND" ? RulesCallProblem::NothingStored : RulesCallProblem::NotServed;
    case 405:
        return RulesCallProblem::NotServed;
    case 413:
        return RulesCallProblem::TooLarge;
    case 428:
        return RulesCallProblem::PreconditionRequired;
    case 429:
        return RulesCallProblem::TooManyRequests;
    case 503:
        return RulesCallProblem::Unavailable;
    case 502:
    case 504:
        return changes ? RulesCallProblem::OutcomeUnknown : RulesCallProblem::Unavailable;
    default:
        return status >= 300 && status < 400 ? RulesCallProblem::Redirected
                                             : RulesCallProblem::UnexpectedStatus;
    }
}

/// What `read` makes of the answer's JSON; the first member that is missing or of another kind is the
/// Problem.
template <class Read>
auto readAnswer(const HttpReply& reply, const std::string& host, Read read)
    -> Outcome<decltype(read(std::declval<const json::Node&>(), std::declval<std::optional<std::string>&>()))>
{
    const auto tree = treeOf(reply, host);
    if (!tree)
        return tree.problem();
    std::optional<std::string> fault;
    auto result = read(tree->root(), fault);
    if (fault)
        return badAnswer(host, *fault);
    return result;
}

} // namespace

Outcome<StoredRules> readStoredRules(const HttpReply& reply, const std::string& host)
{
    return readAnswer(reply, host, [&](const json::Node& root, std::optional<std::string>& fault) {
        AnswerMembers members(root, fault);
        StoredRules rules;
        rules.version = members.version("version");
        rules.hash = members.text("hash");
        rules.updatedBy = members.text("updated_by");
        rules.updatedAt = members.time("updated_at");
        if (const auto value = members.any("value"))
            rules.text = value->text();
        rules.etag = tagOf(reply, rules);
        if (!fault && rules.etag.isEmpty())
            fault = "/hash";
        return rules;
    });
}

Outcome<RulesConflict> readRulesConflict(const HttpReply& reply, const std::string& host)
{
    return readAnswer(reply, host, [&](const json::Node& root, std::optional<std::string>& fault) {
        AnswerMembers members(root, fault);
        RulesConflict conflict;
        const auto current = members.any("current");
        if (current && !current->isNull()) {
            AnswerMembers row(*current, fault);
            conflict.version = row.version("version");
            conflict.hash = row.text("hash");
            conflict.updatedBy = row.text("updated_by");
            conflict.updatedAt = row.time("updated_at");
        }
        return conflict;
    });
}

Outcome<RulesHistoryPage> readRulesHistory(const HttpReply& reply, const std::string& host)
{
    return readAnswer(reply, host, [&](const json::Node& root, std::optional<std::string>& fault) {
        AnswerMembers members(root, fault);
        RulesHistoryPage page;
        if (const auto history = members.list("history")) {
            for (const json::Node& node : history->children())
                page.versions.append(versionOf(node, fault));
        }
        page.nextCursor = members.textOrNull("next_cursor");
        return page;
    });
}

Outcome<RulesVersion> readRulesVersion(const HttpReply& reply, const std::string& host)
{
    return readAnswer(reply, host, [&](const json::Node& root, std::optional<std::string>& fault) {
        RulesVersion version = versionOf(root, fault);
        AnswerMembers members(root, fault);
        if (const auto value = members.any("value"))
            version.text = value->text();
        return version;
    });
}

Outcome<QList<InstanceRow>> readInstances(const HttpReply& reply, const std::string& host)
{
    return readAnswer(reply, host, [&](const json::Node& root, std::optional<std::string>& fault) {
        AnswerMembers members(root, fault);
        QList<InstanceRow> rows;
        if (const auto instances = members.list("instances")) {
            for (const json::Node& node : instances->children())
                rows.append(instanceOf(node, fault));
        }
        return rows;
    });
}

Outcome<Verdict> readVerdict(const HttpReply& reply, const std::string& host)
{
    return readAnswer(reply, host, [&](const json::Node& root, std::optional<std::string>& fault) {
        return verdictOf(root, fault);
    });
}

bool holdsFindings(const HttpReply& reply)
{
    if (reply.status != 422)
        return false;
    const auto tree = json::parse(reply.body.toStdString(), answerLimits(), json::Strictness::lenient());
    if (!tree)
        return false;
    const json::Node root = tree->root();
    const auto findings = root.isObject() ? root.find("findings") : std::nullopt;
    return findings && findings->isArray() && findings->size() > 0;
}

Outcome<std::vector<RulesFinding>> readFindings(const HttpReply& reply, const std::string& sent,
                                                const std::string& host)
{
    auto read = readAnswer(reply, host, [](const json::Node& root, std::optional<std::string>& fault) {
        AnswerMembers members(root, fault);
        const auto list = members.list("findings");
        return list ? findingsIn(*list, fault) : std::vector<RulesFinding>();
    });
    if (read)
        placeIn(sent, *read);
    return read;
}

Problem problemOfAnswer(const HttpReply& reply, CallKind kind, const std::string& host)
{
    const ErrorWords error = errorOf(reply);
    const RulesCallProblem code = codeOfAnswer(reply.status, error.code, kind);
    Problem problem{code, {host}};
    problem.detail = error.words;
    if (code == RulesCallProblem::Redirected)
        problem.args.push_back(redirectionOf(reply));
    if (code == RulesCallProblem::UnexpectedStatus)
        problem.args.push_back(std::to_string(reply.status));
    return problem;
}

bool saysNothingStored(const HttpReply& reply)
{
    return reply.status == 404 && errorOf(reply).code == "CONFIG_NOT_FOUND";
}

} // namespace gatehouse
