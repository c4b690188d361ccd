#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Appends fields of a protobuf message (encoding of proto3: varint, fixed64, length-delimited, fixed32),
/// without an object for each message. Whoever writes a nested message gives its size first.
class ProtobufWriter
{
public:
    explicit ProtobufWriter(std::string& out) : m_out(out) {}

    void varint(std::uint32_t field, std::uint64_t value)
    {
        tag(field, 0);
        appendVarint(value);
    }
    void fixed64(std::uint32_t field, std::uint64_t value)
    {
        tag(field, 1);
        appendLittleEndian(value, sizeof value);
    }
    void number(std::uint32_t field, double value) { fixed64(field, std::bit_cast<std::uint64_t>(value)); }
    void fixed32(std::uint32_t field, std::uint32_t value)
    {
        tag(field, 5);
        appendLittleEndian(value, sizeof value);
    }
    void bytes(std::uint32_t field, std::string_view value)
    {
        beginMessage(field, value.size());
        m_out.append(value);
    }
    /// What follows, `size` bytes of it, is the nested message.
    void beginMessage(std::uint32_t field, std::size_t size)
    {
        tag(field, 2);
        appendVarint(size);
    }

    static constexpr std::size_t varintSize(std::uint64_t value)
    {
        return (static_cast<std::size_t>(std::bit_width(value | 1U)) + 6) / 7;
    }
    /// Of a field with so many bytes, its tag and length included; for field numbers below 16.
    static constexpr std::size_t bytesSize(std::size_t size) { return 1 + varintSize(size) + size; }

private:
    void tag(std::uint32_t field, std::uint32_t wireType) { appendVarint(field << 3U | wireType); }
    void appendVarint(std::uint64_t value)
    {
        for (; value >= 0x80U; value >>= 7U)
            m_out += static_cast<char>(value | 0x80U);
        m_out += static_cast<char>(value);
    }
    void appendLittleEndian(std::uint64_t value, std::size_t size)
    {
        for (std::size_t i = 0; i < size; ++i, value >>= 8U)
            m_out += static_cast<char>(value);
    }

    std::string& m_out;
};

} // namespace gatehouse
