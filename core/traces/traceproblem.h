#pragma once

#include "problem.h"

#include <cstdint>

namespace gatehouse
{

/// What keeps a trace from being read. The `args` of each stand beside it.
enum class TraceProblem : std::uint8_t {
    NotATrace,  ///< nothing in its first 64 KiB is of a form that we read; none
    CutOff,     ///< the document ends too early; the byte offset where
    Malformed,  ///< it breaks its format's rules; the byte offset where
    TooLarge,   ///< more than the limits allow; how many spans were read
    NoSpans,    ///< asked for what only spans have; none
    Refused,    ///< a backend's answer with errors and no data; its message
    Unreadable, ///< the file cannot be read; the system's words, and its name as place
    Last = Unreadable
};

constexpr Subject subjectOf(TraceProblem)
{
    return Subject::Traces;
}

} // namespace gatehouse
