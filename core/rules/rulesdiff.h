#pragma once

#include "jsontree.h"
#include "jsonwriter.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// One thing in which two rules documents differ.
struct RulesChange {
    enum class Kind : std::uint8_t {
        Added,
        Removed,
        Changed,
        Moved ///< the same value, elsewhere among its neighbours
    };

    Kind kind = Kind::Changed;
    std::optional<std::string> from;   ///< RFC 6901, in the first document; nothing of what was added
    std::optional<std::string> to;     ///< in the second; nothing of what was removed
    std::optional<std::string> before; ///< JSON, to the byte; nothing of what was added or only moved
    std::optional<std::string> after;  ///< nothing of what was removed or only moved
};

/// What became of one endpoint. The order of endpoints decides nothing; Moved is for the reader.
struct EndpointChange {
    RulesChange::Kind kind = RulesChange::Kind::Changed;
    std::string id;                  ///< in the second document, of a removed one in the first
    std::optional<std::size_t> from; ///< which it is, counted from 0
    std::optional<std::size_t> to;
    std::vector<RulesChange> changes; ///< the whole endpoint of an added or removed one; none of a moved one
};

/// How two rules documents differ in what they say: blanks, escapes, the order of members and the way numbers
/// are written (RFC 8785) make no difference.
struct RulesDiff {
    std::vector<RulesChange> document;     ///< beside the endpoints
    std::vector<EndpointChange> endpoints; ///< in the order of the second document, then those removed

    bool isSame() const { return document.empty() && endpoints.empty(); }
};

std::string_view nameOf(RulesChange::Kind kind);

/// Endpoints are paired by `id`; one that lost its id to another but kept path, match and methods is the same
/// endpoint, changed. Fields are paired by `path`, required headers by `name`; other lists change whole.
/// Takes any two documents, also such as lint refuses (an id that stands twice is paired in order, an object
/// with a repeated name changes whole), and is near linear in both.
RulesDiff rulesDiff(const json::Tree& a, const json::Tree& b);

/// The members `same`, `document` and `endpoints` of `rules diff`, into an open object.
void writeRulesDiff(json::Writer& out, const RulesDiff& diff);

} // namespace gatehouse
