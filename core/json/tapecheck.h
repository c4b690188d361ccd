#pragma once

#include "fasttape.h"
#include "jsonlimits.h"
#include "nameset.h"

namespace gatehouse::json
{

/// What RFC 8259 leaves open, judged on a tape that simdjson wrote: depth, counts, length
/// and repetition of names. It only says that all is well; what is not, the scanner puts in words.
class TapeCheck
{
public:
    /// The document stays within the limits, and no object has a name twice.
    bool passes(const FastTape& tape, const Limits& limits);
    /// A name has a NUL in it. Only after passes() was true.
    bool hasNulInName() const { return m_hasNulInName; }

private:
    bool passesObject(const FastTape& tape, std::uint32_t index, const Limits& limits);

    NameSet m_names;
    bool m_hasNulInName = false;
};

} // namespace gatehouse::json
