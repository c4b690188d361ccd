#include "findinglist.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::int64_t LargestCount = (std::int64_t{1} << 53U) - 1;

std::string quoted(std::string_view name)
{
    return '"' + std::string(name) + '"';
}

} // namespace

void FindingList::add(const json::Node& at, RulesFinding::Severity severity, std::string message)
{
    RulesFinding finding;
    finding.pointer = at.pointer().text();
    finding.severity = severity;
    finding.message = std::move(message);
    finding.offset = at.offset();
    m_findings.push_back(std::move(finding));
}

void FindingList::error(const json::Node& at, std::string message)
{
    if (++m_errors <= MostFindings)
        add(at, RulesFinding::Severity::Error, std::move(message));
}

void FindingList::warning(const json::Node& at, std::string message)
{
    if (++m_warnings <= MostFindings)
        add(at, RulesFinding::Severity::Warning, std::move(message));
}

std::vector<RulesFinding> FindingList::take(std::string_view text)
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const auto& a, const auto& b) { return a.offset < b.offset; });
    // One walk for all of them: a document may have as many findings as lines.
    std::size_t offset = 0;
    std::size_t line = 1;
    std::size_t column = 1;
    for (RulesFinding& finding : m_findings) {
        for (; offset < finding.offset && offset < text.size(); ++offset) {
            const bool startsCharacter = (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
            column = text[offset] == '\n' ? 1 : column + (startsCharacter ? 1 : 0);
            line += text[offset] == '\n' ? 1 : 0;
        }
        finding.line = line;
        finding.column = column;
    }
    return std::move(m_findings);
}

MemberReader::MemberReader(const json::Node& object, FindingList& findings)
    : m_object(object)
    , m_findings(findings)
{
}

MemberReader::~MemberReader()
{
    for (const json::Node member : m_object.children()) {
        const std::string name = member.name();
        if (std::find(m_asked.begin(), m_asked.end(), name) == m_asked.end())
            m_findings.warning(member, "Unknown member " + quoted(name) + ": it is kept and has no effect");
    }
}

std::optional<json::Node> MemberReader::member(std::string_view name)
{
    m_asked.emplace_back(name);
    return m_object.find(name);
}

std::optional<json::Node> MemberReader::ofKind(std::string_view name, json::Kind kind, std::string_view what)
{
    const auto found = member(name);
    if (!found || found->kind() == kind)
        return found;
    m_findings.error(*found, quoted(name) + " must be " + std::string(what));
    return std::nullopt;
}

std::optional<json::Node> MemberReader::array(std::string_view name)
{
    return ofKind(name, json::Kind::Array, "an array");
}

std::optional<json::Node> MemberReader::object(std::string_view name)
{
    return ofKind(name, json::Kind::Object, "an object");
}

std::optional<std::string> MemberReader::string(std::string_view name)
{
    const auto found = ofKind(name, json::Kind::String, "a string");
    return found ? std::optional(found->string()) : std::nullopt;
}

std::optional<std::uint64_t> MemberReader::count(std::string_view name)
{
    const auto found = member(name);
    if (!found)
        return std::nullopt;
    const auto value = found->integer();
    if (value && *value >= 0 && *value <= LargestCount)
        return static_cast<std::uint64_t>(*value);
    m_findings.error(*found, quoted(name) + " must be a whole number from 0 to 9007199254740991");
    return std::nullopt;
}

std::optional<double> MemberReader::number(std::string_view name)
{
    const auto found = member(name);
    if (!found)
        return std::nullopt;
    const auto value = found->number();
    if (!value)
        m_findings.error(*found, quoted(name) + " must be a number");
    return value;
}

std::optional<bool> MemberReader::boolean(std::string_view name)
{
    const auto found = ofKind(name, json::Kind::Boolean, "true or false");
    return found ? found->boolean() : std::nullopt;
}

void MemberReader::demand(std::string_view name)
{
    m_findings.error(m_object, "Missing member " + quoted(name));
}

} // namespace gatehouse
