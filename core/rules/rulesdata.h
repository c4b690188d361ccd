#pragma once

#include "endpointtable.h"
#include "jsontree.h"
#include "rulespolicy.h"

#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// A rules document, compiled. Lives and stays unchanged behind RulesDocument.
struct RulesData {
    explicit RulesData(json::Tree document) : tree(std::move(document)) {}

    json::Tree tree;                    ///< the text, and the nodes that constants of fields point at
    std::vector<std::string> skipPaths; ///< as the rules have them
    std::vector<PathTemplate> skipTemplates;
    RequestPolicy defaults;
    std::optional<RulesOverride> override;
    std::vector<EndpointRule> endpoints;
    EndpointTable table;
};

} // namespace gatehouse
