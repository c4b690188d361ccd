#include "rulesfinding.h"

#include "jsonwriter.h"

#include <algorithm>

namespace gatehouse
{

std::string_view nameOf(RulesFinding::Severity severity)
{
    return severity == RulesFinding::Severity::Error ? "error" : "warning";
}

bool holdsError(const std::vector<RulesFinding>& findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const RulesFinding& finding) {
        return finding.severity == RulesFinding::Severity::Error;
    });
}

std::string findingsJson(const std::vector<RulesFinding>& findings)
{
    json::Writer out;
    out.beginObject().key("findings").beginArray();
    for (const RulesFinding& finding : findings) {
        out.beginObject();
        out.key("pointer").string(finding.pointer);
        out.key("severity").string(nameOf(finding.severity));
        out.key("message").string(finding.message);
        out.endObject();
    }
    out.endArray().endObject();
    return out.take();
}

} // namespace gatehouse
