#pragma once

#include "outcome.h"
#include "trace.h"
#include "tracebuilder.h"
#include "traceformat.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// How much of a file is read.
struct TraceFileLimits {
    std::size_t bytes = std::size_t{4} << 30U; ///< of the file, and of what it unpacks to
    TraceLimits traces = {};
};

/// What a file of traces held.
struct TraceFile {
    TraceFormat format = TraceFormat::OtlpJson; ///< of its first document
    std::vector<std::shared_ptr<const Trace>> traces = {};
    std::uint64_t unreadableDocuments = 0; ///< lines, documents, frames and gzip members that were not read
    std::uint64_t otherSignals = 0;        ///< lists of logs, metrics and profiles that were passed over
};

/// Opens a file (`-` is standard input) of any format we read, found out by its content, gzipped or not
/// (CONTRACTS §5, "Damaged input" and "Formats read"). A file that is no trace is refused with NotATrace
/// after its first 64 KiB. Problems are those of TraceProblem.
Outcome<TraceFile> readTraceFile(const std::string& name, const TraceFileLimits& limits = {});

/// The same for bytes that are here already.
Outcome<TraceFile> readTraceBytes(std::string_view bytes, const TraceFileLimits& limits = {});

} // namespace gatehouse
