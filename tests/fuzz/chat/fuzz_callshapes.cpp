// Columns of other people's tables: any bytes must be read or refused, never harm.
#include "callshapes.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto calls = gatehouse::readToolCalls(text);
    const auto results = gatehouse::readToolResults(text);
    if (calls.ok() != results.ok()) // both read the same document
        std::abort();
    int failed = 0;
    if (results)
        for (const auto& result : *results)
            failed += result.failed ? 1 : 0;
    if (failed != gatehouse::countFailedCalls(text))
        std::abort();
    if (const auto trace = gatehouse::traceIdOf(text); trace && trace->text().size() != 32)
        std::abort();
    (void)gatehouse::requestIdOf(text);
    return 0;
}
