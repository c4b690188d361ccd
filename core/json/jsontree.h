#pragma once

#include "jsonlimits.h"
#include "jsonpointer.h"
#include "jsonproblem.h"
#include "outcome.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::json
{

class Children;

enum class Kind : std::uint8_t { Object, Array, String, Number, Boolean, Null };

/// What a tree is made of: the text, and where in it each value stands. Nodes are in the
/// order of the document, so a value's first child is the node after it.
struct TreeData {
    struct Record {
        std::uint32_t begin = 0;     ///< first byte of the value
        std::uint32_t end = 0;       ///< one past its last
        std::uint32_t nameBegin = 0; ///< inside the quotes of a member's name; both 0 without one
        std::uint32_t nameEnd = 0;
        std::uint32_t next = 0;   ///< the node after this one and all below it
        std::uint32_t parent = 0; ///< the root is its own
        std::uint32_t count = 0;  ///< children
        Kind kind = Kind::Null;
        bool escaped : 1 = false; ///< a string with escapes
        bool nameEscaped : 1 = false;
        bool nameRepeated : 1 = false;
    };
    std::string text;
    std::vector<Record> nodes;
    std::size_t repeatedNames = 0;
};

/// A value of a tree: two words, copied freely, good as long as any copy of its tree lives.
/// Asking a value for what it is not gives nothing, zero or an empty text, never harm.
class Node
{
public:
    Node(const TreeData& data, std::uint32_t index) : m_data(&data), m_index(index) {}

    Kind kind() const { return record().kind; }
    bool isObject() const { return kind() == Kind::Object; }
    bool isArray() const { return kind() == Kind::Array; }
    bool isString() const { return kind() == Kind::String; }
    bool isNumber() const { return kind() == Kind::Number; }
    bool isBoolean() const { return kind() == Kind::Boolean; }
    bool isNull() const { return kind() == Kind::Null; }
    bool isScalar() const { return !isObject() && !isArray(); }

    /// Members or items; 0 for a scalar.
    std::size_t size() const { return record().count; }
    /// Members or items in the order of the document.
    Children children() const;
    /// The first member of that name (unescaped) of an object.
    std::optional<Node> find(std::string_view name) const;
    /// The item of an array, counted from 0. Walks over those before it.
    std::optional<Node> item(std::size_t wanted) const;
    /// The value an RFC 6901 pointer leads to from here; the empty pointer leads to this one.
    std::optional<Node> resolve(const JsonPointer& pointer) const;
    std::optional<Node> resolve(std::string_view pointer) const;
    /// The way from the root to here. Of two members with one name, it leads to the first.
    JsonPointer pointer() const;
    /// Which of its parent's members or items this is, counted from 0.
    std::size_t place() const;

    bool hasName() const { return record().nameBegin != 0; }
    /// A member's name, unescaped; empty for items and the root.
    std::string name() const;
    bool nameIs(std::string_view name) const;
    /// A member's name as the document has it, in its quotes, and the offset of the first of
    /// these; empty and 0 for items and the root.
    std::string_view nameLiteral() const;
    std::size_t nameOffset() const { return hasName() ? record().nameBegin - std::size_t{1} : 0; }
    /// The object has this name before already (only with RepeatedNames::Reported).
    bool repeatsName() const { return record().nameRepeated; }

    /// The value's bytes as the document has them, quotes, blanks inside and all.
    std::string_view text() const;
    /// The unescaped value of a string; empty for anything else.
    std::string string() const;
    /// True for a string equal to the text, without making a copy where it can.
    bool stringIs(std::string_view text) const;
    /// The nearest double; nothing where that is not finite (1e400) or this is no number.
    std::optional<double> number() const;
    /// The exact value of an integral number (7, 7.0, 70e-1) of at most 64 bits.
    std::optional<std::int64_t> integer() const;
    std::optional<bool> boolean() const;

    bool isRoot() const { return m_index == 0; }
    /// The object or array this is in; the root's is the root.
    Node parent() const { return {*m_data, record().parent}; }
    /// Offset of the value's first byte in the tree's text.
    std::size_t offset() const { return record().begin; }
    /// Number of this node in the order of the document, the root's is 0.
    std::uint32_t index() const { return m_index; }
    /// Number of the node after this one and all below it.
    std::uint32_t following() const { return record().next; }
    /// The node of that number of the same tree.
    Node inSameTree(std::uint32_t index) const { return {*m_data, index}; }
    Position position() const;

    friend bool operator==(const Node&, const Node&) = default;

private:
    const TreeData::Record& record() const { return m_data->nodes[m_index]; }
    std::string_view nameText() const;

    const TreeData* m_data;
    std::uint32_t m_index;
};

/// The members or items of a node, to loop over.
class Children
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Node;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = Node;

        Iterator() = default;
        Iterator(const TreeData* data, std::uint32_t index) : m_data(data), m_index(index) {}
        Node operator*() const { return {*m_data, m_index}; }
        Iterator& operator++()
        {
            m_index = m_data->nodes[m_index].next;
            return *this;
        }
        Iterator operator++(int)
        {
            const Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const TreeData* m_data = nullptr;
        std::uint32_t m_index = 0;
    };

    Children(Iterator begin, Iterator end) : m_begin(begin), m_end(end) {}
    Iterator begin() const { return m_begin; }
    Iterator end() const { return m_end; }

private:
    Iterator m_begin;
    Iterator m_end;
};

/// A document and its structure. Lossless: the text is kept to the byte, values are spans
/// of it, numbers stay text until asked. Immutable and shared, so copies are cheap and may
/// cross threads.
class Tree
{
public:
    explicit Tree(std::shared_ptr<const TreeData> data) : m_data(std::move(data)) {}

    /// Not of a temporary tree, which would leave nothing for the node to look at.
    Node root() const& { return {*m_data, 0}; }
    Node root() const&& = delete;
    Node node(std::uint32_t index) const& { return {*m_data, index}; }
    Node node(std::uint32_t index) const&& = delete;
    /// Values in the document, the root included.
    std::size_t size() const { return m_data->nodes.size(); }
    /// The whole document, blanks around the value included.
    const std::string& text() const { return m_data->text; }
    /// Members whose name their object has before already (only with RepeatedNames::Reported).
    std::size_t repeatedNames() const { return m_data->repeatedNames; }
    /// The innermost value that covers the byte, for editors; nothing beside the root value.
    std::optional<Node> nodeAt(std::size_t offset) const;

private:
    std::shared_ptr<const TreeData> m_data;
};

/// Reads a document (RFC 8259, strictly; see Scanner). Needs 32 bytes a value besides the
/// text, and never recurses. A Problem is a JsonProblem with its place, "line 3 column 7".
Outcome<Tree> parse(std::string text, const Limits& limits = {}, Strictness strictness = {});

} // namespace gatehouse::json
