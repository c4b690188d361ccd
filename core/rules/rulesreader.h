#pragma once

#include "findinglist.h"
#include "rulesdata.h"

#include <set>
#include <string>

namespace gatehouse
{

/// How large a rules document may be: what the gateway lets into its configuration, and for
/// files a little more.
json::Limits rulesDocumentLimits();

/// Reads a whole document into `data`, collecting what there is to say. `data` is of use only
/// if nothing among it is an error.
class RulesReader
{
public:
    RulesReader(RulesData& data, FindingList& findings);
    void read();

private:
    void readRepeatedNames();
    void readVersion(MemberReader& document);
    void readSkipPaths(MemberReader& document);
    void readOverride(MemberReader& document);
    void readEndpoints(MemberReader& document);
    void readEndpoint(const json::Node& node);
    void readId(MemberReader& members, EndpointRule& endpoint);
    void readMethods(MemberReader& members, EndpointRule& endpoint);
    void place(MemberReader& members, EndpointRule& endpoint);
    void warnOfEndpoint(const json::Node& at, const PathTemplate& path, const EndpointRule& endpoint);

    /// The members that a document and an endpoint share.
    void readPolicy(MemberReader& members, RequestPolicy& policy, std::string_view bodyMember);
    void readContentTypes(const json::Node& types, RequestPolicy& policy);
    void readHeaders(const json::Node& headers, RequestPolicy& policy);
    void readJsonLimits(const json::Node& limits, RequestPolicy& policy);
    RuleMode readMode(MemberReader& members, RuleMode usual);

    RulesData& m_data;
    FindingList& m_findings;
    std::set<std::string, std::less<>> m_ids;
};

/// Paths that no rules but the built-in ones judge, so that none can lock out its own repair.
bool isReservedPath(std::string_view matched);

} // namespace gatehouse
