#include "rulespolicy.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

constexpr std::array<std::string_view, 4> ModeWords = {"enforce", "warn", "report", "off"};
constexpr std::array<std::string_view, 7> MethodWords = {"GET",   "HEAD",   "POST",   "PUT",
                                                         "PATCH", "DELETE", "OPTIONS"};

} // namespace

std::optional<RuleMode> ruleModeOf(std::string_view word)
{
    const auto* const found = std::find(ModeWords.begin(), ModeWords.end(), word);
    if (found == ModeWords.end())
        return std::nullopt;
    return static_cast<RuleMode>(found - ModeWords.begin());
}

std::string_view nameOf(RuleMode mode)
{
    return ModeWords[static_cast<std::size_t>(mode)];
}

MethodSet methodBit(std::string_view method)
{
    const auto* const found = std::find(MethodWords.begin(), MethodWords.end(), method);
    if (found == MethodWords.end())
        return 0;
    return static_cast<MethodSet>(1U << static_cast<unsigned>(found - MethodWords.begin()));
}

MethodSet methodsWithBody()
{
    return static_cast<MethodSet>(methodBit("POST") | methodBit("PUT") | methodBit("PATCH"));
}

bool RequestPolicy::requiresField() const
{
    return std::any_of(fields.begin(), fields.end(), [](const FieldRule& field) { return field.required; });
}

} // namespace gatehouse
