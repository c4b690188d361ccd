#pragma once

#include "jsontree.h"
#include "utctime.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

// What a JSON object of any health format says beside its status.

/// A string's value or any other value's JSON, shortened.
std::string shortText(const json::Node& value);

/// The object's own words: `detail`, `message`, `error`, `output` and their like.
std::string plainWords(const json::Node& object);

/// Its own words, else those in its details, else the details themselves.
std::string wordsOf(const json::Node& object);

/// The status as written, for one that is no word we know.
std::string strangeWord(const json::Node& object);

/// The first of the members that is there, as a time; without an offset it is UTC.
std::optional<UtcTime> firstTime(const json::Node& object, std::initializer_list<std::string_view> names);

} // namespace gatehouse
