#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gatehouse::bench
{

constexpr std::size_t batchSpans = 512;

/// OTLP requests in protobuf as the batch processors of four services send them, in turn: of each trace of 20
/// spans five a service, five or six attributes each, a resource of eight. The same in every run.
std::vector<std::string> batches(std::size_t count);

std::string gzipped(const std::string& bytes);

} // namespace gatehouse::bench
