#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse
{

/// The forms in which trace files are read (CONTRACTS §5).
enum class TraceFormat : std::uint8_t { OtlpJson, OtlpProto, Tempo, Jaeger, Zipkin };

/// The contract's word.
constexpr std::string_view wordFor(TraceFormat format)
{
    constexpr std::array<std::string_view, 5> words = {"otlp-json", "otlp-proto", "tempo", "jaeger",
                                                       "zipkin"};
    return words[static_cast<std::size_t>(format)];
}

/// What the JSON document that begins at the offset is by its first members; nothing if it is none of them,
/// or does not say so before the text ends.
std::optional<TraceFormat> formatOfDocument(std::string_view text, std::size_t offset = 0);

} // namespace gatehouse
