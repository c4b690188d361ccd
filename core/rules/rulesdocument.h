#pragma once

#include "outcome.h"
#include "rulespolicy.h"
#include "rulesproblem.h"
#include "utctime.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

struct RulesData;

/// A rules document (CONTRACTS §3), compiled: immutable, so any number of threads share one.
class RulesDocument
{
public:
    /// Refused, with a RulesProblem, is a text of which lintRules() finds an error.
    static Outcome<std::shared_ptr<const RulesDocument>> compile(std::string text);
    /// The document `{}`: what reserved paths are judged by, whatever the rules say.
    static const RulesDocument& builtIn();

    explicit RulesDocument(std::unique_ptr<const RulesData> data);
    ~RulesDocument();
    RulesDocument(const RulesDocument&) = delete;
    RulesDocument& operator=(const RulesDocument&) = delete;

    /// To the byte as it was compiled.
    const std::string& text() const;
    const std::vector<EndpointRule>& endpoints() const;
    const std::vector<std::string>& skipPaths() const;
    /// What a request is judged by that no endpoint matches.
    const RequestPolicy& defaults() const;
    const std::optional<RulesOverride>& modeOverride() const;

    /// `matched` below is a path in normal form, RequestPath::matched.

    /// Whether nothing behind check 3 is judged.
    bool skips(std::string_view method, std::string_view matched) const;
    /// The endpoint that decides; null if none matches, and for reserved paths.
    const EndpointRule* endpointFor(std::string_view method, std::string_view matched) const;
    /// What judges the path: the endpoint's policy, the defaults, or for reserved paths the
    /// built-in ones.
    const RequestPolicy& policyFor(std::string_view matched, const EndpointRule* endpoint) const;
    /// The mode at that instant: an override that is not over stands in for enforce.
    RuleMode modeAt(std::string_view matched, const RequestPolicy& policy, UtcTime at) const;

private:
    std::unique_ptr<const RulesData> m_data;
};

} // namespace gatehouse
