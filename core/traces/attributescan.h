#pragma once

#include "attributebytes.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse
{

/// What AttributeList gives, for those who go over millions: an attribute whose lengths take a byte each, as
/// nearly all do, is told apart by its tags alone; any other is read as AttributeList reads it.
class AttributeScan
{
public:
    /// The attributes of a message that keeps them in this field, below 16.
    AttributeScan(std::string_view message, std::uint32_t field)
        : m_rest(message)
        , m_tag(static_cast<char>(field << 3U | 2U))
        , m_field(field)
    {
    }

    bool next() { return takePlain() || takeAny(); }
    std::string_view key() const { return m_key; }
    /// The value is a text, and this is it.
    bool isText() const { return m_isText; }
    std::string_view text() const { return m_text; }
    AttributeValue value() const { return AttributeValue(m_value); }
    /// The value if it is a whole number and nothing else.
    std::optional<std::int64_t> integer() const
    {
        std::uint64_t number = 0;
        if (m_value.size() < 2 || m_value[0] != integerField ||
            proto::readVarint(m_value.substr(1), number) != m_value.size() - 1)
            return std::nullopt;
        return static_cast<std::int64_t>(number);
    }
    /// Other fields stood between the attributes so far, or behind them.
    bool metOthers() const { return m_metOthers; }

private:
    static constexpr char firstField = 0x0A; ///< 1, bytes
    static constexpr char secondField = 0x12;
    static constexpr char integerField = 0x18; ///< of AnyValue

    static std::size_t lengthAt(std::string_view bytes, std::size_t at)
    {
        return static_cast<std::uint8_t>(bytes[at]); // of more than a byte if it is 0x80 or above
    }

    bool takePlain()
    {
        if (m_rest.size() < 6 || m_rest[0] != m_tag)
            return false;
        const std::size_t length = lengthAt(m_rest, 1);
        if (length < 4 || length >= 0x80 || length + 2 > m_rest.size() || m_rest[2] != firstField)
            return false;
        const std::string_view pair = m_rest.substr(2, length);
        const std::size_t keyLength = lengthAt(pair, 1);
        if (keyLength + 4 > length || pair[keyLength + 2] != secondField ||
            lengthAt(pair, keyLength + 3) != length - keyLength - 4)
            return false;
        m_key = pair.substr(2, keyLength);
        setValue(pair.substr(keyLength + 4));
        m_rest.remove_prefix(length + 2);
        return true;
    }

    bool takeAny();

    void setValue(std::string_view value)
    {
        m_value = value;
        m_isText = value.size() >= 2 && value[0] == firstField && lengthAt(value, 1) == value.size() - 2 &&
                   value.size() < 0x80;
        m_text = m_isText ? value.substr(2) : std::string_view();
    }

    std::string_view m_rest;
    char m_tag;
    std::uint32_t m_field;
    bool m_isText = false;
    bool m_metOthers = false;
    std::string_view m_key = {};
    std::string_view m_value = {};
    std::string_view m_text = {};
};

} // namespace gatehouse
