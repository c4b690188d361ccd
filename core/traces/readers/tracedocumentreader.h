#pragma once

#include "jsoncursor.h"

#include <cstdint>
#include <string>

namespace gatehouse
{

/// What stood in a document beside its spans.
struct DocumentNotes {
    std::uint64_t otherSignals = 0; ///< lists of logs, metrics or profiles that were skipped
    bool holdsData = false;
    std::string refusal = {}; ///< a backend's error message
};

/// Reads one JSON document of a format from where the cursor stands to its end, and gives its spans to a
/// sink. A fault stays in the cursor; spans before it have been handed over.
class TraceDocumentReader
{
public:
    TraceDocumentReader() = default;
    TraceDocumentReader(const TraceDocumentReader&) = delete;
    TraceDocumentReader& operator=(const TraceDocumentReader&) = delete;
    virtual ~TraceDocumentReader() = default;

    /// False: the sink is full.
    [[nodiscard]] virtual bool read(JsonCursor& cursor, DocumentNotes& notes) = 0;
};

} // namespace gatehouse
