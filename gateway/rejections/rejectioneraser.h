#pragma once

#include "pgpool.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gatehouse
{

/// What became of the records that contain a text.
struct ErasedRejections {
    std::int64_t records = 0;
    bool complete = true; ///< false: the time was over before all had been looked at
};

/// Deletes the records that contain the text as it is, escaped as JSON once or twice (a body is a text in the
/// record), with `\u` for all beyond ASCII too, or percent-encoded. Newest first, some at a time, until
/// `limit`.
Async<Outcome<ErasedRejections>> eraseRejections(PgTransaction& transaction, std::string text,
                                                 Deadline limit);

/// The forms of the text that are looked for, each once.
std::vector<std::string> recordedForms(const std::string& text);

} // namespace gatehouse
