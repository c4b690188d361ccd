#include "spanattributes.h"

#include "protobytes.h"
#include "utf8scan.h"

#include <algorithm>
#include <bit>

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

/// The fields of an AnyValue.
void appendValue(std::string& out, const SpanValue& value)
{
    if (const auto* text = std::get_if<std::string_view>(&value))
        proto::appendBytes(out, textOfValue, CleanText(shortened(*text)).view());
    else if (const auto* integer = std::get_if<std::int64_t>(&value))
        proto::appendNumber(out, integerOfValue, static_cast<std::uint64_t>(*integer));
    else if (const auto* number = std::get_if<double>(&value))
        proto::appendFixed64(out, numberOfValue, std::bit_cast<std::uint64_t>(*number));
    else
        proto::appendNumber(out, boolOfValue, std::get<bool>(value) ? 1 : 0);
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
    thread_local std::string anyValue; // of the size of the longest one so far: noting happens all the time
    anyValue.clear();
    appendValue(anyValue, value);
    if (m_bytes.empty())
        m_bytes.reserve(256);
    proto::appendTag(m_bytes, attributesOfSpan, proto::WireType::Bytes);
    proto::appendVarint(m_bytes, proto::sizeOfBytes(name.size()) + proto::sizeOfBytes(anyValue.size()));
    proto::appendBytes(m_bytes, keyOfPair, name);
    proto::appendBytes(m_bytes, valueOfPair, anyValue);
}

void SpanAttributes::remove(std::string_view name)
{
    proto::FieldCursor pairs(m_bytes);
    while (pairs.next()) {
        proto::FieldCursor pair(pairs.bytes());
        if (!pair.next() || pair.bytes() != name)
            continue;
        m_bytes.erase(static_cast<std::size_t>(pairs.whole().data() - m_bytes.data()), pairs.whole().size());
        --m_count;
        return;
    }
}

} // namespace gatehouse
