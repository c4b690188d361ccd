#include "configjudge.h"

#include "canonicaljson.h"
#include "jsonwriter.h"

#include <algorithm>
#include <memory>

namespace gatehouse
{
namespace
{

std::string messageOf(json::JsonProblem code)
{
    switch (code) {
    case json::JsonProblem::RepeatedName:
        return "The name stands twice in its object, so readers would differ";
    case json::JsonProblem::NumberChanges:
        return "The number has more digits than readers keep: write it as a string";
    case json::JsonProblem::NumberOutOfRange:
        return "The number is beyond what readers can hold: write it as a string";
    default:
        return std::string(json::reasonOf(code));
    }
}

ConfigJudgement judgeNow(const ConfigCheck& check, const ConfigKey& key, const std::string& value)
{
    ConfigJudgement judgement;
    const auto tree = json::parse(value, {}, {json::RepeatedNames::Reported, json::LoneSurrogates::Refused});
    if (!tree) {
        judgement.findings.push_back({"", "error", json::describeJsonProblem(tree.problem())});
        return judgement;
    }
    for (const json::CanonicalFault& fault : json::canonicalFaults(*tree))
        judgement.findings.push_back({fault.pointer, "error", messageOf(fault.code)});
    if (judgement.refused())
        return judgement;
    const auto hash = json::canonicalHash(tree->root());
    if (!hash) {
        judgement.findings.push_back({"", "error", json::describeJsonProblem(hash.problem())});
        return judgement;
    }
    judgement.hash = *hash;
    if (check)
        judgement.findings = check(key, value);
    return judgement;
}

} // namespace

bool ConfigJudgement::refused() const
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const ConfigFinding& finding) { return finding.severity == "error"; });
}

ConfigJudge::ConfigJudge(WorkerPool& workers, ConfigCheck check)
    : m_workers(workers)
    , m_check(std::move(check))
{
}

Async<std::optional<ConfigJudgement>> ConfigJudge::judge(ConfigKey key, std::string value)
{
    const auto result = std::make_shared<ConfigJudgement>();
    std::function<void()> job = [result, check = m_check, key = std::move(key), value = std::move(value)] {
        *result = judgeNow(check, key, value);
    };
    const bool ran = co_await m_workers.run(std::move(job));
    if (!ran)
        co_return std::nullopt;
    co_return std::move(*result);
}

http::Response invalidConfig(std::string_view message, const std::vector<ConfigFinding>& findings)
{
    json::Writer out;
    out.beginObject();
    out.key("error").string("INVALID_CONFIG");
    out.key("message").string(message);
    out.key("findings").beginArray();
    for (const ConfigFinding& finding : findings) {
        out.beginObject();
        out.key("pointer").string(finding.pointer);
        out.key("severity").string(finding.severity);
        out.key("message").string(finding.message);
        out.endObject();
    }
    out.endArray();
    out.endObject();
    return http::jsonResponse(422, out.take());
}

} // namespace gatehouse
