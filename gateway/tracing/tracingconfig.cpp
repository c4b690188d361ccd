#include "tracingconfig.h"

#include "httpsyntax.h"
#include "requestpath.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace gatehouse
{
namespace
{

/// The variable for traces alone, else the one for all signals.
std::string either(const EnvironmentReader& environment, const char* kin)
{
    const std::string own = std::string("OTEL_EXPORTER_OTLP_TRACES_") + kin;
    return environment.value(own) ? own : std::string("OTEL_EXPORTER_OTLP_") + kin;
}

template <class Number>
std::optional<Number> readNumber(std::string_view text)
{
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return {};
    return number;
}

void readCount(EnvironmentReader& environment, const std::string& name, std::int64_t most, std::int64_t& into)
{
    const std::string* text = environment.value(name);
    const auto number = text ? readNumber<std::int64_t>(*text) : std::optional(into);
    if (!number || *number < 1 || *number > most)
        return environment.fail(name, "it must be a number from 1 to " + std::to_string(most));
    into = *number;
}

void readMilliseconds(EnvironmentReader& environment, const std::string& name,
                      std::chrono::milliseconds& into)
{
    constexpr std::int64_t hour = 3'600'000;
    std::int64_t count = into.count();
    readCount(environment, name, hour, count);
    into = std::chrono::milliseconds(count);
}

/// `name=value` pairs, percent-encoded, as headers and resource attributes are given.
std::vector<std::pair<std::string, std::string>> readPairs(EnvironmentReader& environment,
                                                           const std::string& name)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const std::string& element : environment.list(name)) {
        const auto equals = element.find('=');
        std::string value;
        const bool good = equals != element.npos && percentDecode(element.substr(equals + 1), value);
        const std::string key(http::trimmed(std::string_view(element).substr(0, equals)));
        if (!good || key.empty()) {
            environment.fail(name, "it must be name=value pairs separated by commas");
            break;
        }
        pairs.emplace_back(key, std::string(http::trimmed(value)));
    }
    return pairs;
}

void readHeaders(EnvironmentReader& environment, TracingConfig& config)
{
    const std::string name = either(environment, "HEADERS");
    config.headers = readPairs(environment, name);
    for (const auto& [header, value] : config.headers)
        if (!http::isToken(header) || !http::isFieldValue(value))
            environment.fail(name, "it holds what cannot be a header");
}

void readProtocol(EnvironmentReader& environment, TracingConfig& config)
{
    const std::string name = either(environment, "PROTOCOL");
    const std::string* protocol = environment.value(name);
    if (protocol && *protocol == "grpc")
        config.protocol = TracingConfig::Protocol::Grpc;
    else if (protocol && *protocol != "http/protobuf")
        environment.fail(name, "it must be http/protobuf or grpc");
    const std::string compression = either(environment, "COMPRESSION");
    const std::string* coding = environment.value(compression);
    if (coding && *coding != "none")
        environment.fail(compression, "it must be none");
}

void readEndpoint(EnvironmentReader& environment, TracingConfig& config)
{
    const std::string name = either(environment, "ENDPOINT");
    const std::string* endpoint = environment.value(name);
    if (!endpoint)
        return;
    const bool grpc = config.protocol == TracingConfig::Protocol::Grpc;
    std::string_view rest = *endpoint;
    const std::string* insecure = environment.value(either(environment, "INSECURE"));
    if (rest.starts_with("http://"))
        rest.remove_prefix(7);
    else if (rest.starts_with("https://")) {
        config.tls = true;
        rest.remove_prefix(8);
    } else if (grpc && rest.find("://") == rest.npos) {
        config.tls = !insecure || *insecure != "true";
    } else {
        return environment.fail(name, "it must begin with http:// or https://");
    }
    if (config.tls && !grpc)
        return environment.fail(name, "https is served with OTEL_EXPORTER_OTLP_PROTOCOL=grpc only");
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto authority = Authority::read(rest.substr(0, slash));
    config.path = rest.substr(slash);
    const auto plain = [](unsigned char c) { return c > ' ' && c < 127 && c != '#'; };
    if (!authority || !std::all_of(config.path.begin(), config.path.end(), plain))
        return environment.fail(name, "it must be an address such as http://127.0.0.1:4318");
    config.host = authority->host;
    config.port = authority->port.empty() ? (grpc ? "4317" : "4318") : authority->port;
    if (name == "OTEL_EXPORTER_OTLP_ENDPOINT") {
        while (config.path.ends_with('/'))
            config.path.pop_back();
        config.path += "/v1/traces";
    } else if (config.path.empty()) {
        config.path = "/";
    }
    config.exports = true;
}

void readSampler(EnvironmentReader& environment, TracingConfig& config)
{
    const std::string* name = environment.value("OTEL_TRACES_SAMPLER");
    if (!name)
        return;
    const auto sampler = TraceSampler::named(*name);
    if (!sampler)
        return environment.fail("OTEL_TRACES_SAMPLER",
                                "it must be always_on, always_off, traceidratio, parentbased_always_on, "
                                "parentbased_always_off or parentbased_traceidratio");
    config.sampler = *sampler;
    const std::string* argument = environment.value("OTEL_TRACES_SAMPLER_ARG");
    if (!argument || sampler->root != TraceSampler::Root::Ratio)
        return;
    const auto ratio = readNumber<double>(*argument);
    if (!ratio || !(*ratio >= 0 && *ratio <= 1))
        return environment.fail("OTEL_TRACES_SAMPLER_ARG", "it must be a number from 0 to 1");
    config.sampler.ratio = *ratio;
}

void readSizes(EnvironmentReader& environment, TracingConfig& config)
{
    auto queue = static_cast<std::int64_t>(config.queueSpans);
    auto batch = static_cast<std::int64_t>(config.batchSpans);
    readCount(environment, "OTEL_BSP_MAX_QUEUE_SIZE", 1'000'000, queue);
    readCount(environment, "OTEL_BSP_MAX_EXPORT_BATCH_SIZE", 10'000, batch);
    config.queueSpans = static_cast<std::size_t>(queue);
    config.batchSpans = static_cast<std::size_t>(std::min(batch, queue));
    readMilliseconds(environment, "OTEL_BSP_SCHEDULE_DELAY", config.delay);
    readMilliseconds(environment, either(environment, "TIMEOUT"), config.timeout);
    readMilliseconds(environment, "TRACE_SLOW_MS", config.slow);
}

void readResource(EnvironmentReader& environment, TracingConfig& config)
{
    for (auto& [name, value] : readPairs(environment, "OTEL_RESOURCE_ATTRIBUTES")) {
        if (name == "service.name")
            config.serviceName = value;
        else
            config.resource.emplace_back(name, value);
    }
    environment.text("OTEL_SERVICE_NAME", config.serviceName);
}

} // namespace

TracingConfig TracingConfig::read(EnvironmentReader& environment)
{
    TracingConfig config;
    readProtocol(environment, config);
    readEndpoint(environment, config);
    readHeaders(environment, config);
    readSampler(environment, config);
    readSizes(environment, config);
    readResource(environment, config);
    const std::string* disabled = environment.value("OTEL_SDK_DISABLED");
    const std::string* exporter = environment.value("OTEL_TRACES_EXPORTER");
    if (exporter && *exporter != "otlp" && *exporter != "none")
        environment.fail("OTEL_TRACES_EXPORTER", "it must be otlp or none");
    config.exports = config.exports && !(disabled && *disabled == "true") &&
                     !(exporter && *exporter == "none") && !config.sampler.off();
    return config;
}

} // namespace gatehouse
