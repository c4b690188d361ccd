#include "rulesreader.h"

#include "fieldformats.h"
#include "fieldreader.h"
#include "httpsyntax.h"
#include "mediatype.h"
#include "requestpath.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

constexpr std::size_t LongestId = 128;

/// Where an endpoint's members may differ from those of a document.
constexpr std::string_view EndpointBodyMember = "max_body_bytes";
constexpr std::string_view DocumentBodyMember = "default_max_body_bytes";

RequestPolicy usualPolicy()
{
    RequestPolicy policy;
    policy.maxBody = 1048576;
    policy.contentTypes = {"application/json", "multipart/form-data", "application/x-www-form-urlencoded"};
    policy.requiredHeaders = {{"user-agent", RuleMode::Report}};
    policy.jsonLimits = json::Limits::rules();
    return policy;
}

std::string quoted(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

/// What stands in a header as it is, without ending a list or a parameter there.
bool isFitForHeader(std::string_view id)
{
    return std::all_of(id.begin(), id.end(),
                       [](char c) { return c >= 0x20 && c <= 0x7E && c != ';' && c != ',' && c != '"'; }) &&
           !id.starts_with(' ') && !id.ends_with(' ');
}

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

} // namespace

json::Limits rulesDocumentLimits()
{
    json::Limits limits = json::Limits::rules();
    limits.depth = 64;
    limits.bytes = 16U << 20U;
    return limits;
}

bool isReservedPath(std::string_view matched)
{
    static constexpr std::array<std::string_view, 4> reserved = {"/api/v1/configs", "/api/v1/auth",
                                                                 "/api/v1/validation", "/ws/events"};
    return std::any_of(reserved.begin(), reserved.end(),
                       [matched](std::string_view path) { return isAtOrBelow(matched, path); });
}

RulesReader::RulesReader(RulesData& data, FindingList& findings) : m_data(data), m_findings(findings) {}

void RulesReader::read()
{
    m_data.defaults = usualPolicy();
    m_data.skipPaths = {"/health", "/healthz", "/ready", "/metrics", "/docs", "/openapi.json"};
    const json::Node root = m_data.tree.root();
    if (!root.isObject()) {
        m_findings.error(root, "The rules must be an object");
        return;
    }
    readRepeatedNames();
    MemberReader document(root, m_findings);
    readVersion(document);
    readSkipPaths(document);
    readPolicy(document, m_data.defaults, DocumentBodyMember);
    m_data.defaults.hardCap = m_data.defaults.maxBody;
    readOverride(document);
    readEndpoints(document);
}

void RulesReader::readRepeatedNames()
{
    for (std::uint32_t i = 0; m_data.tree.repeatedNames() > 0 && i < m_data.tree.size(); ++i) {
        const json::Node node = m_data.tree.node(i);
        if (node.repeatsName())
            m_findings.error(node, "Repeated member " + quoted(node.name()));
    }
}

void RulesReader::readVersion(MemberReader& document)
{
    const auto version = document.member("version");
    if (version && version->integer() != 1)
        m_findings.error(*version, "Unknown version: this is about version 1");
}

void RulesReader::readSkipPaths(MemberReader& document)
{
    if (const auto paths = document.array("skip_paths")) {
        m_data.skipPaths.clear();
        for (const json::Node path : paths->children()) {
            if (path.isString())
                m_data.skipPaths.push_back(path.string());
            else
                m_findings.error(path, "A skip path must be a string");
        }
    }
    const auto node = document.node().find("skip_paths");
    for (std::size_t i = 0; i < m_data.skipPaths.size(); ++i) {
        std::string fault;
        const auto path = PathTemplate::parse(m_data.skipPaths[i], fault);
        if (path)
            m_data.skipTemplates.push_back(*path);
        if (!node || i >= node->size())
            continue;
        const json::Node at = *std::next(node->children().begin(), static_cast<std::ptrdiff_t>(i));
        if (!path)
            m_findings.error(at, fault);
        else if (path->segments.empty())
            m_findings.warning(at, "No GET or HEAD is judged at all");
    }
}

void RulesReader::readOverride(MemberReader& document)
{
    const auto node = document.object("override");
    if (!node)
        return;
    MemberReader members(*node, m_findings);
    RulesOverride override;
    if (!node->find("mode"))
        members.demand("mode");
    override.mode = readMode(members, RuleMode::Report);
    if (node->find("mode") && override.mode == RuleMode::Enforce)
        m_findings.warning(*node->find("mode"), "An override to enforce changes nothing");
    const auto until = members.string("until");
    if (!node->find("until"))
        members.demand("until");
    if (!until)
        return;
    const auto instant = isDateTime(*until) ? parseUtc(*until) : std::nullopt;
    if (!instant)
        m_findings.error(*node->find("until"), "\"until\" must be an RFC 3339 time");
    else
        override.until = *instant;
    m_data.override = override;
}

RuleMode RulesReader::readMode(MemberReader& members, RuleMode usual)
{
    const auto word = members.string("mode");
    if (!word)
        return usual;
    const auto mode = ruleModeOf(*word);
    if (!mode)
        m_findings.error(*members.node().find("mode"),
                         "Unknown mode " + quoted(*word) + ": enforce, warn, report or off");
    return mode.value_or(usual);
}

void RulesReader::readPolicy(MemberReader& members, RequestPolicy& policy, std::string_view bodyMember)
{
    if (const auto bytes = members.count(bodyMember)) {
        policy.maxBody = *bytes;
        if (*bytes == 0)
            m_findings.warning(*members.node().find(bodyMember), "No request with a body passes");
    }
    if (const auto types = members.array("content_types"))
        readContentTypes(*types, policy);
    if (const auto headers = members.array("required_headers"))
        readHeaders(*headers, policy);
    if (const auto limits = members.object("json_limits"))
        readJsonLimits(*limits, policy);
}

void RulesReader::readContentTypes(const json::Node& types, RequestPolicy& policy)
{
    policy.contentTypes.clear();
    for (const json::Node type : types.children()) {
        const std::string text = type.string();
        const auto media = MediaType::parse(text);
        if (!media || media->name.size() != text.size()) {
            m_findings.error(type, "A content type is type/subtype without parameters");
            continue;
        }
        std::string name = lowerCase(text);
        if (name.find('*') != std::string::npos)
            m_findings.warning(type, "Content types are compared exactly, so '*' stands for itself");
        if (std::find(policy.contentTypes.begin(), policy.contentTypes.end(), name) !=
            policy.contentTypes.end())
            m_findings.warning(type, "Listed before");
        else
            policy.contentTypes.push_back(std::move(name));
    }
    if (types.size() == 0)
        m_findings.warning(types, "No request with a body passes");
}

void RulesReader::readHeaders(const json::Node& headers, RequestPolicy& policy)
{
    policy.requiredHeaders.clear();
    std::set<std::string> seen;
    for (const json::Node node : headers.children()) {
        if (!node.isObject()) {
            m_findings.error(node, "A required header must be an object with a name");
            continue;
        }
        MemberReader members(node, m_findings);
        RequiredHeader header;
        const auto name = members.string("name");
        if (!node.find("name"))
            members.demand("name");
        else if (name && !http::isToken(*name))
            m_findings.error(*node.find("name"), "A header's name is a token of RFC 9110");
        header.name = name.value_or("");
        header.mode = readMode(members, RuleMode::Enforce);
        if (!seen.insert(lowerCase(header.name)).second)
            m_findings.warning(node, "Listed before");
        policy.requiredHeaders.push_back(std::move(header));
    }
}

void RulesReader::readJsonLimits(const json::Node& limits, RequestPolicy& policy)
{
    MemberReader members(limits, m_findings);
    const auto take = [this, &members](std::string_view name, std::size_t& limit) {
        const auto value = members.count(name);
        if (!value)
            return;
        limit = static_cast<std::size_t>(*value);
        if (limit == 0)
            m_findings.warning(*members.node().find(name), "A limit of 0 lets hardly any JSON pass");
    };
    take("depth", policy.jsonLimits.depth);
    take("keys", policy.jsonLimits.keys);
    take("array_items", policy.jsonLimits.arrayItems);
    take("key_bytes", policy.jsonLimits.keyBytes);
}

void RulesReader::readEndpoints(MemberReader& document)
{
    const auto endpoints = document.array("endpoints");
    if (!endpoints)
        return;
    m_data.endpoints.reserve(endpoints->size());
    for (const json::Node node : endpoints->children()) {
        if (node.isObject())
            readEndpoint(node);
        else
            m_findings.error(node, "An endpoint must be an object");
    }
}

void RulesReader::readEndpoint(const json::Node& node)
{
    MemberReader members(node, m_findings);
    EndpointRule endpoint;
    endpoint.policy = m_data.defaults;
    readId(members, endpoint);
    readMethods(members, endpoint);
    endpoint.policy.mode = readMode(members, RuleMode::Enforce);
    readPolicy(members, endpoint.policy, EndpointBodyMember);
    endpoint.policy.hardCap = std::max(endpoint.policy.maxBody, m_data.defaults.maxBody);
    if (const auto fields = members.array("fields"))
        endpoint.policy.fields = readFields(*fields, m_findings);
    place(members, endpoint);
    m_data.endpoints.push_back(std::move(endpoint));
}

void RulesReader::readId(MemberReader& members, EndpointRule& endpoint)
{
    const auto id = members.string("id");
    const auto at = members.node().find("id");
    if (!at)
        members.demand("id");
    if (!id)
        return;
    endpoint.id = *id;
    if (id->empty() || id->size() > LongestId || !isFitForHeader(*id))
        m_findings.error(*at, "An id has 1 to 128 printable ASCII characters without ';', ',' and '\"'");
    else if (*id == "framing" || *id == "path" || id->starts_with("header:"))
        m_findings.error(*at, "framing, path and header:… name checks that no endpoint decides");
    else if (!m_ids.insert(*id).second)
        m_findings.error(*at, "An earlier endpoint has the id " + quoted(*id));
}

void RulesReader::readMethods(MemberReader& members, EndpointRule& endpoint)
{
    const auto methods = members.array("methods");
    if (!methods)
        return;
    endpoint.methodSet = 0;
    for (const json::Node method : methods->children()) {
        const std::string word = method.string();
        const MethodSet bit = methodBit(word);
        if (!method.isString())
            m_findings.error(method, "A method must be a string");
        else if (bit == 0)
            m_findings.warning(method, "No request has the method " + quoted(word) + "; case counts");
        endpoint.methods.push_back(word);
        endpoint.methodSet = static_cast<MethodSet>(endpoint.methodSet | bit);
    }
    if (endpoint.methodSet == 0)
        m_findings.warning(*methods, "No request matches this endpoint");
    endpoint.policy.judgedMethods =
        static_cast<MethodSet>(endpoint.policy.judgedMethods | endpoint.methodSet);
}

void RulesReader::place(MemberReader& members, EndpointRule& endpoint)
{
    if (const auto match = members.string("match")) {
        if (*match == "exact")
            endpoint.match = PathMatch::Exact;
        else if (*match != "prefix")
            m_findings.error(*members.node().find("match"), "\"match\" is prefix or exact");
    }
    const auto text = members.string("path");
    const auto at = members.node().find("path");
    if (!at)
        members.demand("path");
    if (!text)
        return;
    endpoint.path = *text;
    std::string fault;
    const auto path = PathTemplate::parse(*text, fault);
    if (!path) {
        m_findings.error(*at, fault);
        return;
    }
    if (const auto other = m_data.table.clash(*path, endpoint.match, endpoint.methodSet))
        m_findings.error(*at, "The endpoint " + quoted(m_data.endpoints[*other].id) +
                                  " has the same path, match and methods");
    m_data.table.add(*path, endpoint.match, endpoint.methodSet, m_data.endpoints.size());
    warnOfEndpoint(*at, *path, endpoint);
}

void RulesReader::warnOfEndpoint(const json::Node& at, const PathTemplate& path, const EndpointRule& endpoint)
{
    const MethodSet reading = static_cast<MethodSet>(methodBit("GET") | methodBit("HEAD"));
    const auto covers = [&path](const PathTemplate& skip) { return skip.covers(path); };
    const bool skipped = std::any_of(m_data.skipTemplates.begin(), m_data.skipTemplates.end(), covers);
    if (skipped && (endpoint.methodSet & reading) != 0)
        m_findings.warning(at, "GET and HEAD are not judged here: a skip path covers it");
    std::string literal;
    for (const PathTemplate::Segment& segment : path.segments) {
        if (segment.parameter)
            break;
        literal.append("/").append(segment.literal);
    }
    if (isReservedPath(literal))
        m_findings.warning(at, "Built-in rules alone judge this path, so that it can always be repaired");
}

} // namespace gatehouse
