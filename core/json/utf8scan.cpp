#include "utf8scan.h"

namespace gatehouse::json
{
namespace
{

constexpr char32_t Replacement = 0xFFFD;

unsigned byteAt(std::string_view text, std::size_t offset)
{
    return static_cast<unsigned char>(text[offset]);
}

Utf8Step broken(std::size_t length, Utf8Fault fault)
{
    return {length, fault, Replacement};
}

/// What a second byte outside its bounds means; both bytes look like UTF-8 otherwise.
Utf8Fault faultOfSecondByte(unsigned lead)
{
    if (lead == 0xE0 || lead == 0xF0)
        return Utf8Fault::Overlong;
    return lead == 0xED ? Utf8Fault::Surrogate : Utf8Fault::Invalid;
}

struct Lead {
    std::size_t length; ///< 0: no character begins so
    unsigned low;       ///< bounds of the second byte (RFC 3629 section 4)
    unsigned high;
};

Lead leadOf(unsigned byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {2, 0x80, 0xBF};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {3, byte == 0xE0 ? 0xA0U : 0x80U, byte == 0xED ? 0x9FU : 0xBFU};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {4, byte == 0xF0 ? 0x90U : 0x80U, byte == 0xF4 ? 0x8FU : 0xBFU};
    return {0, 0, 0};
}

} // namespace

Utf8Step utf8At(std::string_view text, std::size_t offset)
{
    const unsigned first = byteAt(text, offset);
    if (first < 0x80)
        return {1, Utf8Fault::None, first};
    const Lead lead = leadOf(first);
    if (lead.length == 0)
        return broken(1, first == 0xC0 || first == 0xC1 ? Utf8Fault::Overlong : Utf8Fault::Invalid);
    if (offset + 1 >= text.size())
        return broken(1, Utf8Fault::Invalid);
    const unsigned second = byteAt(text, offset + 1);
    if (second < lead.low || second > lead.high)
        return broken(1, (second & 0xC0U) == 0x80U ? faultOfSecondByte(first) : Utf8Fault::Invalid);
    char32_t codePoint = first & (0x7FU >> lead.length);
    codePoint = (codePoint << 6U) | (second & 0x3FU);
    for (std::size_t i = 2; i < lead.length; ++i) {
        if (offset + i >= text.size() || (byteAt(text, offset + i) & 0xC0U) != 0x80U)
            return broken(i, Utf8Fault::Invalid);
        codePoint = (codePoint << 6U) | (byteAt(text, offset + i) & 0x3FU);
    }
    return {lead.length, Utf8Fault::None, codePoint};
}

void appendUtf8(std::string& out, char32_t codePoint)
{
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF))
        codePoint = Replacement;
    const auto tail = [&out, codePoint](unsigned shift) {
        out.push_back(static_cast<char>(0x80U | ((codePoint >> shift) & 0x3FU)));
    };
    if (codePoint < 0x80) {
        out.push_back(static_cast<char>(codePoint));
    } else if (codePoint < 0x800) {
        out.push_back(static_cast<char>(0xC0U | (codePoint >> 6U)));
        tail(0);
    } else if (codePoint < 0x10000) {
        out.push_back(static_cast<char>(0xE0U | (codePoint >> 12U)));
        tail(6);
        tail(0);
    } else {
        out.push_back(static_cast<char>(0xF0U | (codePoint >> 18U)));
        tail(12);
        tail(6);
        tail(0);
    }
}

} // namespace gatehouse::json
