#pragma once

#include "problem.h"
#include "searchtext.h"

#include <QString>

#include <cstdint>
#include <string_view>

namespace gatehouse
{

// What the list of traces says, in the user's language, zone and number format.

/// "18:29:05.123", with the date if it is not `now`'s day; "no time" for 0.
QString traceTimeText(std::uint64_t unixNano, std::uint64_t nowUnixNano);
/// With date, all nine digits and zone; "no time" for 0.
QString exactTraceTimeText(std::uint64_t unixNano);
/// Now, in nanoseconds since 1970.
std::uint64_t nowUnixNano();

/// What the root of a trace is called, masked and on one line, or words for no name.
QString rootText(std::string_view rootName);
/// The same of a service.
QString serviceText(std::string_view service);

/// A sentence on what is wrong with a text of the search form.
QString searchTextErrorText(const SearchTextError& error);
/// A sentence on why a file could not be read and what to do. `name` is the file's.
QString traceProblemText(const Problem& problem, const QString& name);

} // namespace gatehouse
