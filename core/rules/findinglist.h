#pragma once

#include "jsontree.h"
#include "rulesfinding.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Collects findings while a rules document is read.
class FindingList
{
public:
    void error(const json::Node& at, std::string message);
    void warning(const json::Node& at, std::string message);
    bool refused() const { return m_errors > 0; }

    /// In the order of the text, with their lines and columns.
    std::vector<RulesFinding> take(std::string_view text);

private:
    void add(const json::Node& at, RulesFinding::Severity severity, std::string message);

    /// Of each severity; whoever has more starts with these.
    static constexpr std::size_t MostFindings = 1000;

    std::vector<RulesFinding> m_findings;
    std::size_t m_warnings = 0;
    std::size_t m_errors = 0;
};

/// Reads the members of one object of the rules: says what has a wrong type, and warns of members
/// that nobody asked for.
class MemberReader
{
public:
    MemberReader(const json::Node& object, FindingList& findings);
    /// Warns of members that were not asked for.
    ~MemberReader();
    MemberReader(const MemberReader&) = delete;
    MemberReader& operator=(const MemberReader&) = delete;

    const json::Node& node() const { return m_object; }
    FindingList& findings() { return m_findings; }

    std::optional<json::Node> member(std::string_view name);
    std::optional<json::Node> array(std::string_view name);
    std::optional<json::Node> object(std::string_view name);
    std::optional<std::string> string(std::string_view name);
    /// A whole number from 0 to 2^53 - 1.
    std::optional<std::uint64_t> count(std::string_view name);
    /// A finite number.
    std::optional<double> number(std::string_view name);
    std::optional<bool> boolean(std::string_view name);
    /// Says that the member is missing.
    void demand(std::string_view name);

private:
    std::optional<json::Node> ofKind(std::string_view name, json::Kind kind, std::string_view what);

    json::Node m_object;
    FindingList& m_findings;
    std::vector<std::string> m_asked;
};

} // namespace gatehouse
