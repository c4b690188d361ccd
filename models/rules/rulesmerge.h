#pragma once

#include <QStringList>

#include <optional>
#include <string>

namespace gatehouse
{

/// What becomes of my changes when somebody else has stored another version meanwhile.
struct RulesMerge {
    /// Theirs with my changes; nothing where both changed the same, or a text is no JSON.
    std::optional<std::string> text;
    /// What both changed: ids of endpoints, and members of the document.
    QStringList overlaps;
};

/// Puts what changed from `base` to `mine` on `theirs`, endpoint by endpoint (paired by id) and member by
/// member of the document. What they did not change keeps the bytes of theirs. The order of endpoints decides
/// nothing and stays theirs; a new endpoint goes behind the last.
RulesMerge mergeRules(const std::string& base, const std::string& mine, const std::string& theirs);

} // namespace gatehouse
