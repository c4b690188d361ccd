#include "jsontree.h"

#include "jsonnumber.h"
#include "jsonscanner.h"
#include "jsonstring.h"

#include <algorithm>

namespace gatehouse::json
{
namespace
{

Kind kindOf(Token::Kind token)
{
    switch (token) {
    case Token::Kind::BeginObject:
        return Kind::Object;
    case Token::Kind::BeginArray:
        return Kind::Array;
    case Token::Kind::String:
        return Kind::String;
    case Token::Kind::Number:
        return Kind::Number;
    case Token::Kind::True:
    case Token::Kind::False:
        return Kind::Boolean;
    case Token::Kind::Name:
    case Token::Kind::EndObject:
    case Token::Kind::EndArray:
    case Token::Kind::Null:
    case Token::Kind::End:
    case Token::Kind::Fault:
        break;
    }
    return Kind::Null;
}

/// Puts tokens into records; the records' parents are its stack.
class TreeBuilder
{
public:
    explicit TreeBuilder(TreeData& data) : m_data(data) {}

    void take(const Token& token)
    {
        switch (token.kind) {
        case Token::Kind::Name:
            m_name = token;
            break;
        case Token::Kind::EndObject:
        case Token::Kind::EndArray:
            close(token);
            break;
        case Token::Kind::BeginObject:
        case Token::Kind::BeginArray:
            m_open = add(token);
            ++m_depth;
            break;
        case Token::Kind::String:
        case Token::Kind::Number:
        case Token::Kind::True:
        case Token::Kind::False:
        case Token::Kind::Null:
            add(token);
            break;
        case Token::Kind::End:
        case Token::Kind::Fault:
            break;
        }
    }

private:
    std::uint32_t add(const Token& token)
    {
        const auto index = static_cast<std::uint32_t>(m_data.nodes.size());
        TreeData::Record record;
        record.begin = static_cast<std::uint32_t>(token.begin);
        record.end = static_cast<std::uint32_t>(token.end);
        record.next = index + 1;
        record.parent = m_open;
        record.kind = kindOf(token.kind);
        record.escaped = token.escaped;
        if (m_name.kind == Token::Kind::Name)
            takeName(record);
        if (m_depth > 0)
            ++m_data.nodes[m_open].count;
        m_data.nodes.push_back(record);
        return index;
    }

    void takeName(TreeData::Record& record)
    {
        record.nameBegin = static_cast<std::uint32_t>(m_name.begin + 1);
        record.nameEnd = static_cast<std::uint32_t>(m_name.end - 1);
        record.nameEscaped = m_name.escaped;
        record.nameRepeated = m_name.repeated;
        m_data.repeatedNames += m_name.repeated ? 1 : 0;
        m_name = {};
    }

    void close(const Token& token)
    {
        TreeData::Record& record = m_data.nodes[m_open];
        record.end = static_cast<std::uint32_t>(token.end);
        record.next = static_cast<std::uint32_t>(m_data.nodes.size());
        m_open = record.parent;
        --m_depth;
    }

    TreeData& m_data;
    Token m_name; ///< of the value that comes next; of kind End if it has none
    std::uint32_t m_open = 0;
    std::size_t m_depth = 0;
};

} // namespace

Children Node::children() const
{
    const bool none = record().count == 0;
    return {{m_data, none ? record().next : m_index + 1}, {m_data, record().next}};
}

std::string_view Node::nameText() const
{
    return std::string_view(m_data->text).substr(record().nameBegin, record().nameEnd - record().nameBegin);
}

std::string_view Node::nameLiteral() const
{
    return hasName() ? std::string_view(m_data->text).substr(nameOffset(), nameText().size() + 2)
                     : std::string_view();
}

std::string Node::name() const
{
    return record().nameEscaped ? unescaped(nameText()) : std::string(nameText());
}

bool Node::nameIs(std::string_view name) const
{
    if (!hasName())
        return false;
    return record().nameEscaped ? unescaped(nameText()) == name : nameText() == name;
}

std::optional<Node> Node::find(std::string_view name) const
{
    for (const Node child : children())
        if (child.nameIs(name))
            return child;
    return std::nullopt;
}

std::optional<Node> Node::item(std::size_t wanted) const
{
    if (!isArray() || wanted >= size())
        return std::nullopt;
    return *std::next(children().begin(), static_cast<std::ptrdiff_t>(wanted));
}

std::optional<Node> Node::resolve(const JsonPointer& pointer) const
{
    std::optional<Node> node = *this;
    for (const JsonPointer::Segment& segment : pointer.segments()) {
        if (node->isArray())
            node = segment.index ? node->item(*segment.index) : std::nullopt;
        else
            node = node->isObject() ? node->find(segment.name) : std::nullopt;
        if (!node)
            break;
    }
    return node;
}

std::optional<Node> Node::resolve(std::string_view pointer) const
{
    const auto parsed = JsonPointer::parse(pointer);
    return parsed ? resolve(*parsed) : std::nullopt;
}

JsonPointer Node::pointer() const
{
    std::vector<Node> path;
    for (Node node = *this; !node.isRoot(); node = node.parent())
        path.push_back(node);
    JsonPointer pointer;
    for (auto node = path.rbegin(); node != path.rend(); ++node) {
        if (node->hasName())
            pointer.append(node->name());
        else
            pointer.append(node->place());
    }
    return pointer;
}

std::size_t Node::place() const
{
    std::size_t place = 0;
    if (!isRoot())
        for (auto sibling = parent().children().begin(); *sibling != *this; ++sibling)
            ++place;
    return place;
}

std::string_view Node::text() const
{
    return std::string_view(m_data->text).substr(record().begin, record().end - record().begin);
}

std::string Node::string() const
{
    if (!isString())
        return {};
    const std::string_view inside = text().substr(1, text().size() - 2);
    return record().escaped ? unescaped(inside) : std::string(inside);
}

bool Node::stringIs(std::string_view wanted) const
{
    if (!isString())
        return false;
    const std::string_view inside = text().substr(1, text().size() - 2);
    return record().escaped ? unescaped(inside) == wanted : inside == wanted;
}

std::optional<double> Node::number() const
{
    return isNumber() ? doubleOf(text()) : std::nullopt;
}

std::optional<std::int64_t> Node::integer() const
{
    return isNumber() ? integerOf(text()) : std::nullopt;
}

std::optional<bool> Node::boolean() const
{
    return isBoolean() ? std::optional(text() == "true") : std::nullopt;
}

Position Node::position() const
{
    return positionOf(m_data->text, record().begin);
}

std::optional<Node> Tree::nodeAt(std::size_t offset) const
{
    const auto startsAfter = [](std::size_t place, const TreeData::Record& record) {
        return place < record.begin;
    };
    const auto after = std::upper_bound(m_data->nodes.begin(), m_data->nodes.end(), offset, startsAfter);
    if (after == m_data->nodes.begin())
        return std::nullopt;
    // The last value that begins at or before the place, or one of those around it.
    auto index = static_cast<std::uint32_t>(after - m_data->nodes.begin() - 1);
    while (index != 0 && m_data->nodes[index].end <= offset)
        index = m_data->nodes[index].parent;
    return m_data->nodes[index].end > offset ? std::optional(node(index)) : std::nullopt;
}

Outcome<Tree> parse(std::string text, const Limits& limits, Strictness strictness)
{
    const auto data = std::make_shared<TreeData>();
    data->text = std::move(text);
    Scanner scanner(data->text, limits, strictness);
    TreeBuilder builder(*data);
    Token token = scanner.next();
    for (; token.kind != Token::Kind::End && token.kind != Token::Kind::Fault; token = scanner.next())
        builder.take(token);
    if (token.kind == Token::Kind::Fault)
        return scanner.problem();
    return Tree(data);
}

} // namespace gatehouse::json
