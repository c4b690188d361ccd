#include "healthreader.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace gatehouse;

namespace
{

void check(bool promise)
{
    if (!promise)
        std::abort();
}

/// What every reading promises, whatever the bytes.
void checkReading(const HealthReading& reading)
{
    check(reading.recognised() || (reading.status == HealthWord::Unknown && reading.components.empty()));
    for (const HealthComponent& component : reading.components) {
        check(!component.latencyMs || (std::isfinite(*component.latencyMs) && *component.latencyMs >= 0));
        check(component.name.size() <= 600 && component.detail.size() <= 2100);
    }
    // Our own JSON is no health document that could be taken for somebody's, but it must be JSON.
    check(!writeHealthJson(reading).empty());
}

} // namespace

/// The first byte chooses the context, the rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    static const HttpContext contexts[] = {{},
                                           {200, "application/json"},
                                           {503, "application/health+json"},
                                           {200, "text/plain; version=0.0.4"},
                                           {200, "application/openmetrics-text; version=1.0.0"},
                                           {500, "text/plain"},
                                           {404, "text/html"},
                                           {302, ""}};
    const std::string_view body(reinterpret_cast<const char*>(data) + 1, size - 1);
    checkReading(readHealth(body, contexts[data[0] % std::size(contexts)]));
    return 0;
}
