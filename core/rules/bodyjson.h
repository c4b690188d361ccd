#pragma once

#include "fielderrors.h"
#include "jsontree.h"
#include "outcome.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The one place where the judge meets the reader of JSON bodies.
namespace gatehouse
{

using BodyValue = json::Node;

/// A JSON body under the limits of the rules.
class BodyJson
{
public:
    /// Nothing, or the problem: "<reason> at line L column C" by json::describeJsonProblem().
    std::optional<Problem> read(std::string_view body, const json::Limits& limits);

    BodyValue root() const { return m_tree->root(); }
    /// Adds what is 422 in every body: numbers that are no finite double and names with a NUL,
    /// except those that have an error already.
    void addUnfit(FieldErrors& errors) const;

private:
    std::optional<json::Tree> m_tree;
};

/// The value a pointer's segments lead to.
std::optional<BodyValue> resolve(const BodyValue& root, const std::vector<std::string>& segments);

/// A value as an error shows it: scalars only.
std::optional<std::string> shownValue(const BodyValue& value);

} // namespace gatehouse
