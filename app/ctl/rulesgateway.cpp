#include "rulesgateway.h"

#include "canonicaljson.h"
#include "commandfile.h"
#include "rulescalltext.h"
#include "waitfor.h"

#include <charconv>
#include <limits>

namespace gatehouse
{
namespace
{

std::string hashOf(const std::string& text)
{
    const auto tree = json::parse(text);
    if (!tree)
        return {};
    const auto hash = json::canonicalHash(tree->root());
    return hash ? *hash : std::string();
}

} // namespace

RulesGateway::RulesGateway(const GatewayAccess& access) : m_source(m_http, access.url)
{
    m_http.setBearerToken(access.token);
}

std::variant<std::optional<StoredRules>, CommandFailure> RulesGateway::live()
{
    const auto answer = waitFor(m_source.live());
    if (!answer)
        return failureOf(answer.problem());
    return *answer;
}

std::variant<RulesText, CommandFailure> RulesGateway::version(qint64 number)
{
    const auto answer = waitFor(m_source.version(number));
    if (!answer)
        return failureOf(answer.problem());
    return RulesText{'v' + std::to_string(number), answer->version, answer->hash.toStdString(), answer->text};
}

CommandFailure failureOf(const Problem& problem)
{
    std::string sentence = rulesCallProblemText(problem).toStdString();
    const std::string& detail = problem.detail;
    if (!detail.empty() && sentence.find(detail) == std::string::npos) {
        if (sentence.ends_with('.'))
            sentence.pop_back();
        sentence += " (" + detail + ").";
    }
    return CommandFailure::failed(std::move(sentence));
}

RulesText textOf(const std::optional<StoredRules>& live)
{
    if (!live)
        return {"live", {}, hashOf("{}"), "{}"};
    return {"live", live->version, live->hash.toStdString(), live->text};
}

std::variant<RulesText, CommandFailure> textOfFile(const std::string& name)
{
    auto content = readCommandFile(name);
    if (auto* failure = std::get_if<CommandFailure>(&content))
        return std::move(*failure);
    auto& text = std::get<std::string>(content);
    std::string hash = hashOf(text);
    return RulesText{name, {}, std::move(hash), std::move(text)};
}

std::optional<qint64> versionNumber(std::string_view text)
{
    if (text.starts_with('v'))
        text.remove_prefix(1);
    std::int32_t number = 0;
    const char* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    if (error != std::errc() || end != last || number < 1 || text.front() == '0')
        return {};
    return number;
}

std::variant<json::Tree, CommandFailure> treeOf(const RulesText& rules)
{
    auto tree = json::parse(rules.text, {}, json::Strictness::lenient());
    if (tree)
        return *tree;
    return CommandFailure::failed("Cannot compare " + rules.source + ": " +
                                  json::describeJsonProblem(tree.problem()) + '.');
}

} // namespace gatehouse
