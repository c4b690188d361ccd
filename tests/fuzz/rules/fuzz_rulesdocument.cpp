#include "requestcheck.h"
#include "ruleslint.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

// Any text as rules: lint and compile agree, findings stand in order, and what compiles judges a request and
// finds its own endpoints.
namespace
{

using namespace gatehouse;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

constexpr std::string_view request = "POST /a/b HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                     "Content-Length: 30\r\n\r\n{\"v\":[1,\"x\",{\"a\":null}],\"w\":2}";

void judge(const RulesDocument& rules)
{
    for (const EndpointRule& endpoint : rules.endpoints()) {
        require(!endpoint.id.empty());
        require(endpoint.policy.hardCap >= endpoint.policy.maxBody);
    }
    const auto verdict = checkRequest(rules, request, UtcTime{});
    require(verdict.ok());
    require(verdict->reject == !verdict->body.empty());
    require(verdictJson(*verdict) == verdictJson(*checkRequest(rules, request, UtcTime{})));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto findings = lintRules(text);
    for (std::size_t i = 1; i < findings.size(); ++i)
        require(findings[i - 1].offset <= findings[i].offset);
    for (const RulesFinding& finding : findings)
        require(finding.pointer.empty() || finding.pointer.front() == '/');
    const auto rules = RulesDocument::compile(text);
    require(rules.ok() == !holdsError(findings));
    if (rules)
        judge(**rules);
    return 0;
}
