#include "spanattributes.h"

#include "protobufwriter.h"
#include "utf8scan.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::uint32_t attributesOfSpan = 9;
constexpr std::uint32_t keyOfPair = 1;
constexpr std::uint32_t valueOfPair = 2;
constexpr std::uint32_t textOfValue = 1;
constexpr std::uint32_t boolOfValue = 2;
constexpr std::uint32_t integerOfValue = 3;
constexpr std::uint32_t numberOfValue = 4;

std::string_view shortened(std::string_view text)
{
    if (text.size() <= SpanAttributes::longestText)
        return text;
    std::size_t end = SpanAttributes::longestText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

std::size_t sizeOf(const SpanValue& value)
{
    if (const auto* text = std::get_if<std::string_view>(&value))
        return ProtobufWriter::bytesSize(text->size());
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return 1 + ProtobufWriter::varintSize(static_cast<std::uint64_t>(*integer));
    return std::holds_alternative<double>(value) ? 9 : 2;
}

void write(ProtobufWriter& writer, const SpanValue& value)
{
    if (const auto* text = std::get_if<std::string_view>(&value))
        writer.bytes(textOfValue, *text);
    else if (const auto* integer = std::get_if<std::int64_t>(&value))
        writer.varint(integerOfValue, static_cast<std::uint64_t>(*integer));
    else if (const auto* number = std::get_if<double>(&value))
        writer.number(numberOfValue, *number);
    else
        writer.varint(boolOfValue, std::get<bool>(value) ? 1 : 0);
}

/// Reads a length of our own writing and goes past it.
std::size_t takeLength(std::string_view bytes, std::size_t& at)
{
    std::size_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        value |= std::size_t(byte & 0x7FU) << shift;
        if (byte < 0x80U)
            return value;
    }
}

} // namespace

CleanText::CleanText(std::string_view text) : m_view(text)
{
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
    if (std::all_of(text.begin(), text.end(), isAscii))
        return;
    m_copy.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const json::Utf8Step step = json::utf8At(text, at);
        if (step.fault == json::Utf8Fault::None) {
            m_copy.append(text.substr(at, step.length));
            at += step.length;
        } else {
            m_copy.append("\xEF\xBF\xBD");
            ++at;
        }
    }
    m_view = m_copy;
}

void SpanAttributes::put(std::string_view name, const SpanValue& value)
{
    remove(name);
    if (m_count == most)
        return;
    ++m_count;
    const auto* given = std::get_if<std::string_view>(&value);
    const CleanText text(given ? shortened(*given) : std::string_view());
    const SpanValue clean = given ? SpanValue(text.view()) : value;
    const std::size_t valueSize = sizeOf(clean);
    ProtobufWriter writer(m_bytes);
    if (m_bytes.empty())
        m_bytes.reserve(256);
    writer.beginMessage(attributesOfSpan,
                        ProtobufWriter::bytesSize(name.size()) + ProtobufWriter::bytesSize(valueSize));
    writer.bytes(keyOfPair, name);
    writer.beginMessage(valueOfPair, valueSize);
    write(writer, clean);
}

void SpanAttributes::remove(std::string_view name)
{
    for (std::size_t at = 0; at < m_bytes.size();) {
        const std::size_t begin = at++;
        const std::size_t length = takeLength(m_bytes, at);
        const std::size_t end = at + length;
        const std::size_t keyLength = takeLength(m_bytes, ++at);
        if (std::string_view(m_bytes).substr(at, keyLength) == name) {
            m_bytes.erase(begin, end - begin);
            --m_count;
            return;
        }
        at = end;
    }
}

} // namespace gatehouse
