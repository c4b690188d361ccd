#pragma once

#include "healthreading.h"
#include "jsontree.h"

#include <span>
#include <string_view>

namespace gatehouse
{

/// Which of the JSON formats an object is, judged by its members first, by the spelling of its
/// status next, and by the Content-Type last. Unknown: none of them.
HealthFormat jsonHealthFormat(const json::Node& root, std::string_view contentType);

/// The members of the outermost object that list components.
std::span<const std::string_view> rootLists();

/// Whether the value is an object that states a status of its own.
bool statesStatus(const json::Node& value);

/// Whether the value is an object with a member that states a status: Spring's `details`.
bool listsStates(const json::Node& value);

} // namespace gatehouse
