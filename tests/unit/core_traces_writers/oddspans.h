#pragma once

#include "tracebuilder.h"
#include "tracewriter.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace gatehouse::test
{

using Traces = std::vector<std::shared_ptr<const Trace>>;

/// How odd the spans are.
enum class Oddness {
    Carried, ///< what OTLP and Jaeger can say: every shape, but ids of whole bytes, times in µs, known values
    Zipkin,  ///< what Zipkin can say, in pieces
    Anything ///< ids that are none, times near 1970, attributes that formats have their own ideas of
};

/// Some traces of every shape of research/traces.md §3.7: missing parents, several roots, circles, doubled
/// ids, absent and backward times, children before their parents, 64-bit and 128-bit ids of one trace, empty
/// ids, repeated names of attributes, nested values, hostile texts.
Traces oddTraces(std::mt19937& random, Oddness oddness);

/// The document, whole.
std::string written(const Traces& traces, TraceOutput output);

} // namespace gatehouse::test
