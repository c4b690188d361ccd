#pragma once

#include "fastjson.h"
#include "fielderrors.h"

#include <optional>
#include <string>
#include <string_view>

/// The one place where the judge meets the reader of JSON bodies.
namespace gatehouse
{

using BodyValue = json::FastValue;

/// A JSON body under the limits of the rules. Each thread has one reader, so there is one such
/// body a thread at a time, read and judged in one go.
class BodyJson
{
public:
    /// Nothing, or the problem: "<reason> at line L column C" by json::describeJsonProblem().
    /// The body must stay where it is.
    std::optional<Problem> read(std::string_view body, const json::Limits& limits);

    const BodyValue& root() const { return *m_root; }
    /// Adds what is 422 in every body: numbers that are no finite double and names with a NUL,
    /// except those that have an error already.
    void addUnfit(FieldErrors& errors) const;

private:
    std::optional<BodyValue> m_root;
};

/// A value as an error shows it: scalars only.
std::optional<std::string> shownValue(const BodyValue& value);

} // namespace gatehouse
