#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

/// The wire format of Protocol Buffers (protobuf.dev, "Encoding"), as far as OTLP needs it.
namespace gatehouse::proto
{

enum class WireType : std::uint8_t {
    Varint = 0,
    Fixed64 = 1,
    Bytes = 2,
    StartGroup = 3,
    EndGroup = 4,
    Fixed32 = 5
};

constexpr std::size_t longestVarint = 10;

/// Bytes read, or 0 if the text ends within the number or it has more than ten bytes.
inline std::size_t readVarint(std::string_view bytes, std::uint64_t& value)
{
    value = 0;
    const std::size_t end = bytes.size() < longestVarint ? bytes.size() : longestVarint;
    for (std::size_t at = 0; at < end; ++at) {
        const auto byte = static_cast<std::uint8_t>(bytes[at]);
        value |= std::uint64_t{byte & 0x7FU} << (7 * at);
        if (byte < 0x80)
            return at + 1;
    }
    return 0;
}

/// Bytes written: at most longestVarint.
inline std::size_t writeVarint(char* into, std::uint64_t value)
{
    std::size_t at = 0;
    for (; value >= 0x80; value >>= 7U)
        into[at++] = static_cast<char>(value | 0x80U);
    into[at++] = static_cast<char>(value);
    return at;
}

inline void appendVarint(std::string& out, std::uint64_t value)
{
    std::array<char, longestVarint> bytes;
    out.append(bytes.data(), writeVarint(bytes.data(), value));
}

inline void appendTag(std::string& out, std::uint32_t field, WireType type)
{
    appendVarint(out, (std::uint64_t{field} << 3U) | static_cast<std::uint64_t>(type));
}

inline void appendBytes(std::string& out, std::uint32_t field, std::string_view bytes)
{
    appendTag(out, field, WireType::Bytes);
    appendVarint(out, bytes.size());
    out.append(bytes);
}

/// What appendBytes() takes up, for field numbers below 16.
inline std::size_t sizeOfBytes(std::size_t bytes)
{
    std::array<char, longestVarint> length{};
    return 1 + writeVarint(length.data(), bytes) + bytes;
}

inline void appendNumber(std::string& out, std::uint32_t field, std::uint64_t value)
{
    appendTag(out, field, WireType::Varint);
    appendVarint(out, value);
}

inline void appendFixed64(std::string& out, std::uint32_t field, std::uint64_t value)
{
    appendTag(out, field, WireType::Fixed64);
    for (unsigned shift = 0; shift < 64; shift += 8)
        out.push_back(static_cast<char>(value >> shift));
}

inline void appendFixed32(std::string& out, std::uint32_t field, std::uint32_t value)
{
    appendTag(out, field, WireType::Fixed32);
    for (unsigned shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<char>(value >> shift));
}

/// Walks over the fields of one message. What it meets may be hostile: it never reads beyond its bytes, and
/// stops at the first field that is none.
class FieldCursor
{
public:
    explicit FieldCursor(std::string_view message) : m_rest(message) {}

    /// Goes to the next field; false at the end and at what is no field.
    bool next()
    {
        if (m_rest.empty())
            return false;
        const char* const begin = m_rest.data();
        std::uint64_t tag = 0;
        if (!takeVarint(tag) || tag >> 3U == 0 || tag >> 3U > 0x1FFFFFFFU ||
            !takeValue(static_cast<WireType>(tag & 7U)))
            return fail();
        m_field = static_cast<std::uint32_t>(tag >> 3U);
        m_type = static_cast<WireType>(tag & 7U);
        m_whole = {begin, static_cast<std::size_t>(m_rest.data() - begin)};
        return true;
    }
    bool failed() const { return m_failed; }

    std::uint32_t field() const { return m_field; }
    WireType type() const { return m_type; }
    bool is(std::uint32_t field, WireType type) const { return m_field == field && m_type == type; }
    /// Of a varint or a fixed number.
    std::uint64_t number() const { return m_number; }
    /// Of a field of bytes.
    std::string_view bytes() const { return m_bytes; }
    /// The field with its tag, as it was sent.
    std::string_view whole() const { return m_whole; }

private:
    bool fail()
    {
        m_failed = true;
        m_rest = {};
        return false;
    }
    bool takeVarint(std::uint64_t& value)
    {
        const std::size_t length = readVarint(m_rest, value);
        m_rest.remove_prefix(length);
        return length != 0;
    }
    bool takeFixed(std::size_t size)
    {
        if (m_rest.size() < size)
            return false;
        m_number = 0;
        for (std::size_t at = 0; at < size; ++at)
            m_number |= std::uint64_t{static_cast<std::uint8_t>(m_rest[at])} << (8 * at);
        m_rest.remove_prefix(size);
        return true;
    }
    bool takeBytes()
    {
        std::uint64_t length = 0;
        if (!takeVarint(length) || length > m_rest.size())
            return false;
        m_bytes = m_rest.substr(0, static_cast<std::size_t>(length));
        m_rest.remove_prefix(static_cast<std::size_t>(length));
        return true;
    }
    bool takeValue(WireType type)
    {
        switch (type) {
        case WireType::Varint:
            return takeVarint(m_number);
        case WireType::Fixed64:
            return takeFixed(8);
        case WireType::Bytes:
            return takeBytes();
        case WireType::Fixed32:
            return takeFixed(4);
        case WireType::StartGroup: // proto3 has no groups
        case WireType::EndGroup:
            break;
        }
        return false;
    }

    std::string_view m_rest;
    std::string_view m_bytes;
    std::string_view m_whole;
    std::uint64_t m_number = 0;
    std::uint32_t m_field = 0;
    WireType m_type = WireType::Varint;
    bool m_failed = false;
};

} // namespace gatehouse::proto
