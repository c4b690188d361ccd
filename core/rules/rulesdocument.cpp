#include "rulesdocument.h"

#include "jsonproblem.h"
#include "ruleslint.h"
#include "rulesreader.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

struct Reading {
    std::unique_ptr<RulesData> data;
    std::vector<RulesFinding> findings;
};

RulesFinding findingOf(const Problem& problem)
{
    RulesFinding finding;
    finding.message = "Invalid JSON: " + json::describeJsonProblem(problem);
    // "line 3 column 7", the only form a problem of this subject has.
    const std::string_view place = problem.place;
    const std::size_t column = place.find(" column ");
    if (place.starts_with("line ") && column != place.npos) {
        finding.line = std::stoul(problem.place.substr(5));
        finding.column = std::stoul(problem.place.substr(column + 8));
    }
    return finding;
}

Reading readRules(std::string text)
{
    const json::Strictness strictness{json::RepeatedNames::Reported, json::LoneSurrogates::Refused};
    Reading reading;
    auto tree = json::parse(std::move(text), rulesDocumentLimits(), strictness);
    if (!tree) {
        reading.findings.push_back(findingOf(tree.problem()));
        return reading;
    }
    reading.data = std::make_unique<RulesData>(*std::move(tree));
    FindingList findings;
    RulesReader(*reading.data, findings).read();
    reading.findings = findings.take(reading.data->tree.text());
    return reading;
}

Problem refusal(const std::vector<RulesFinding>& findings)
{
    const auto isError = [](const RulesFinding& finding) {
        return finding.severity == RulesFinding::Severity::Error;
    };
    const auto first = std::find_if(findings.begin(), findings.end(), isError);
    Problem problem{RulesProblem::DocumentRefused};
    problem.args = {first->pointer, first->message,
                    std::to_string(std::count_if(findings.begin(), findings.end(), isError))};
    problem.place = "line " + std::to_string(first->line) + " column " + std::to_string(first->column);
    return problem;
}

} // namespace

std::vector<RulesFinding> lintRules(std::string_view text)
{
    return readRules(std::string(text)).findings;
}

Outcome<std::shared_ptr<const RulesDocument>> RulesDocument::compile(std::string text)
{
    Reading reading = readRules(std::move(text));
    if (holdsError(reading.findings))
        return refusal(reading.findings);
    return std::make_shared<const RulesDocument>(std::move(reading.data));
}

const RulesDocument& RulesDocument::builtIn()
{
    static const RulesDocument document(readRules("{}").data);
    return document;
}

RulesDocument::RulesDocument(std::unique_ptr<const RulesData> data) : m_data(std::move(data)) {}

RulesDocument::~RulesDocument() = default;

const std::string& RulesDocument::text() const
{
    return m_data->tree.text();
}

const std::vector<EndpointRule>& RulesDocument::endpoints() const
{
    return m_data->endpoints;
}

const std::vector<std::string>& RulesDocument::skipPaths() const
{
    return m_data->skipPaths;
}

const RequestPolicy& RulesDocument::defaults() const
{
    return m_data->defaults;
}

const std::optional<RulesOverride>& RulesDocument::modeOverride() const
{
    return m_data->override;
}

bool RulesDocument::skips(std::string_view method, std::string_view matched) const
{
    if (method != "GET" && method != "HEAD")
        return false;
    if (isReservedPath(matched))
        return false;
    return std::any_of(m_data->skipTemplates.begin(), m_data->skipTemplates.end(),
                       [matched](const PathTemplate& path) { return path.coversPath(matched); });
}

const EndpointRule* RulesDocument::endpointFor(std::string_view method, std::string_view matched) const
{
    if (isReservedPath(matched))
        return nullptr;
    const auto index = m_data->table.find(matched, methodBit(method));
    return index ? &m_data->endpoints[*index] : nullptr;
}

const RequestPolicy& RulesDocument::policyFor(std::string_view matched, const EndpointRule* endpoint) const
{
    if (endpoint)
        return endpoint->policy;
    return isReservedPath(matched) ? builtIn().defaults() : m_data->defaults;
}

RuleMode RulesDocument::modeAt(std::string_view matched, const RequestPolicy& policy, UtcTime at) const
{
    const bool overridden = m_data->override && at < m_data->override->until && !isReservedPath(matched);
    return overridden && policy.mode == RuleMode::Enforce ? m_data->override->mode : policy.mode;
}

} // namespace gatehouse
