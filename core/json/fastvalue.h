#pragma once

#include "jsonpointer.h"
#include "jsontree.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace gatehouse::json
{

class FastTape;
class FastMembers;

/// A value of a document that FastJson has read: two words, copied freely, good until its
/// FastJson reads again or dies. Like Node, it never does harm when asked for what the value
/// is not. Finding a member looks at the names of one object; nothing is ever copied.
class FastValue
{
public:
    FastValue(const FastTape& tape, std::uint32_t index) : m_tape(&tape), m_index(index) {}

    Kind kind() const;
    bool isObject() const { return kind() == Kind::Object; }
    bool isArray() const { return kind() == Kind::Array; }
    bool isString() const { return kind() == Kind::String; }
    bool isNumber() const { return kind() == Kind::Number; }
    bool isBoolean() const { return kind() == Kind::Boolean; }
    bool isNull() const { return kind() == Kind::Null; }
    bool isScalar() const { return !isObject() && !isArray(); }

    /// Members or items; 0 for a scalar.
    std::size_t size() const;
    /// Members or items in the order of the document, to loop over.
    FastMembers members() const;
    /// The member of that name (unescaped) of an object.
    std::optional<FastValue> find(std::string_view name) const;
    /// The item of an array, counted from 0. Walks over those before it.
    std::optional<FastValue> item(std::size_t wanted) const;
    /// The value the pointer leads to from here; the empty pointer leads to this one.
    std::optional<FastValue> resolve(const JsonPointer& pointer) const;

    /// The unescaped value of a string, UTF-8, NULs and all; empty for anything else.
    std::string_view string() const;
    /// The nearest double; nothing where that is not finite (1e400) or this is no number.
    std::optional<double> number() const;
    /// The exact value of an integral number (7, 7.0, 70e-1) that fits in 64 bits with sign.
    /// Decided by the text and not by the double: 1.00000000000000000001 has none.
    std::optional<std::int64_t> integer() const;
    std::optional<bool> boolean() const;

    /// The value's bytes as the document has them (see FastJson::read for how long). The first
    /// call in a document costs one pass of the scanner over it.
    std::string_view text() const;

    friend bool operator==(const FastValue&, const FastValue&) = default;

private:
    const FastTape* m_tape;
    std::uint32_t m_index;
};

/// A member of an object, or an item of an array, which has no name.
struct FastMember {
    std::string_view name; ///< unescaped
    FastValue value;
};

/// The members or items of a value, to loop over.
class FastMembers
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = FastMember;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = FastMember;

        Iterator(const FastTape& tape, std::uint32_t index, bool named)
            : m_tape(&tape)
            , m_index(index)
            , m_named(named)
        {
        }
        FastMember operator*() const;
        Iterator& operator++();
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const FastTape* m_tape;
        std::uint32_t m_index; ///< of the name if there is one, else of the value
        bool m_named;
    };

    FastMembers(Iterator begin, Iterator end) : m_begin(begin), m_end(end) {}
    Iterator begin() const { return m_begin; }
    Iterator end() const { return m_end; }

private:
    Iterator m_begin;
    Iterator m_end;
};

} // namespace gatehouse::json
