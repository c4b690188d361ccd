#pragma once

#include "outcome.h"
#include "spanrecord.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse
{

/// Who sends the spans.
struct TelemetrySource {
    std::vector<std::pair<std::string, std::string>> resource = {}; ///< service.name, …; each name once
    std::string scope = {};                                         ///< the instrumentation's name
    std::string scopeVersion = {};
};

/// An ExportTraceServiceRequest of OTLP 1.x in protobuf. Text that is no UTF-8, which protobuf forbids,
/// has U+FFFD in place of each bad byte.
std::string encodeSpans(const TelemetrySource& source, std::span<const SpanRecord> spans);

/// What a collector said to a request that it took (ExportTraceServiceResponse.partial_success).
struct ExportReceipt {
    std::int64_t rejected = 0; ///< spans it did not take; never sent again
    std::string message = {};  ///< why, or a warning
};

/// An ExportTraceServiceResponse; nothing if it is none. An empty one means all was taken.
std::optional<ExportReceipt> readExportReceipt(std::string_view bytes);

} // namespace gatehouse
