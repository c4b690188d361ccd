#pragma once

#include "commandfailure.h"
#include "gatewayaccess.h"
#include "httpfetcher.h"
#include "jsontree.h"
#include "rulesprint.h"
#include "rulessource.h"

#include <optional>
#include <string>
#include <variant>

namespace gatehouse
{

/// The rules of the gateway that a command was told of.
class RulesGateway
{
public:
    explicit RulesGateway(const GatewayAccess& access);

    RulesSource& source() { return m_source; }

    /// What is stored; nothing where no rules are yet.
    std::variant<std::optional<StoredRules>, CommandFailure> live();
    std::variant<RulesText, CommandFailure> version(qint64 number);

private:
    HttpFetcher m_http;
    RulesSource m_source;
};

/// The sentence for what a gateway answered, with its own words behind it.
CommandFailure failureOf(const Problem& problem);

/// As the live rules: without any, the built-in ones, which are those of an empty document.
RulesText textOf(const std::optional<StoredRules>& live);
/// The file's text with its hash.
std::variant<RulesText, CommandFailure> textOfFile(const std::string& name);
/// `v3` or `3`: a version.
std::optional<qint64> versionNumber(std::string_view text);

/// A document to compare; of one that is no JSON, the sentence that says where.
std::variant<json::Tree, CommandFailure> treeOf(const RulesText& rules);

} // namespace gatehouse
