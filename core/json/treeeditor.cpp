#include "treeeditor.h"

#include "jsonlayout.h"
#include "jsonstring.h"

#include <algorithm>
#include <vector>

namespace gatehouse::json
{
namespace
{

bool hasLines(std::string_view text)
{
    return text.find('\n') != text.npos;
}

/// Where a member begins with its name.
std::size_t beginOf(const Node& child)
{
    return child.hasName() ? child.nameOffset() : child.offset();
}

std::size_t endOf(const Node& node)
{
    return node.offset() + node.text().size();
}

std::vector<Node> childrenOf(const Node& node)
{
    const Children children = node.children();
    return {children.begin(), children.end()};
}

/// Bytes of the line before the offset.
std::size_t columnOf(std::string_view text, std::size_t offset)
{
    const std::size_t end = text.substr(0, offset).rfind('\n');
    return end == text.npos ? offset : offset - end - 1;
}

/// The blanks before a child: behind the bracket or the comma.
std::string_view gapBefore(std::string_view text, const Node& container, const std::vector<Node>& children,
                           std::size_t place)
{
    const std::size_t begin =
        place == 0 ? container.offset() + 1 : text.find(',', endOf(children[place - 1])) + 1;
    return text.substr(begin, beginOf(children[place]) - begin);
}

/// The blanks that set a new child apart from the one before it.
std::string gapFor(std::string_view text, const Node& container, const std::vector<Node>& children,
                   std::size_t place, const JsonLayout& layout)
{
    if (children.size() > 1)
        return std::string(gapBefore(text, container, children, place > 1 ? place - 1 : 1));
    const std::string_view first = gapBefore(text, container, children, 0);
    return hasLines(first) ? std::string(first) : layout.afterComma;
}

Problem refusal(JsonProblem code, const JsonPointer& pointer)
{
    Problem problem{code, {pointer.text()}, {}, {}};
    problem.detail = reasonOf(code);
    return problem;
}

/// A name and its colon, with blanks as a sibling has them.
std::string labelOf(std::string_view name, std::string_view text, const std::vector<Node>& siblings,
                    const JsonLayout& layout)
{
    std::string label;
    appendQuoted(label, name);
    std::string between = ":" + layout.afterColon;
    constexpr std::size_t Usual = 3; // more is a column of values, or a line end
    if (!siblings.empty()) {
        const Node& sibling = siblings.back();
        const std::size_t nameEnd = sibling.nameOffset() + sibling.nameLiteral().size();
        if (sibling.offset() - nameEnd <= Usual &&
            !hasLines(text.substr(nameEnd, sibling.offset() - nameEnd)))
            between = text.substr(nameEnd, sibling.offset() - nameEnd);
    }
    return label + between;
}

std::string written(const Node& value, const JsonLayout& layout, std::string_view indent, std::size_t column)
{
    const std::string_view text = value.text();
    return value.isScalar() || hasLines(text) ? std::string(text) : layout.write(value, indent, column);
}

/// The layout of a new child, after the one of its kind that is nearest before it.
JsonLayout layoutBeside(const JsonLayout& layout, const std::vector<Node>& siblings, std::size_t place,
                        Kind kind)
{
    const Node* nearest = nullptr;
    for (std::size_t i = 0; i < siblings.size(); ++i)
        if (siblings[i].kind() == kind && siblings[i].size() > 0 && (!nearest || i < place))
            nearest = &siblings[i];
    return nearest ? layout.like(*nearest) : layout;
}

} // namespace

TreeEditor::TreeEditor(Tree tree) : m_tree(std::move(tree)) {}

Outcome<TextChange> TreeEditor::replace(const Node& value, std::string_view json) const
{
    const auto parsed = parse(std::string(json));
    if (!parsed)
        return parsed.problem();
    const Node root = parsed->root();
    JsonLayout layout;
    if (root.size() > 0 && !hasLines(root.text())) {
        layout = JsonLayout::of(m_tree);
        if (value.kind() == root.kind())
            layout = layout.like(value);
    }
    const std::string& text = m_tree.text();
    return TextChange{
        value.offset(), std::string(value.text()),
        written(root, layout, JsonLayout::indentAt(text, value.offset()), columnOf(text, value.offset()))};
}

Outcome<TextChange> TreeEditor::insertMember(const Node& object, std::size_t place, std::string_view name,
                                             std::string_view json) const
{
    if (!object.isObject())
        return refusal(JsonProblem::NotAnObject, object.pointer());
    if (object.find(name))
        return refusal(JsonProblem::RepeatedName, object.pointer().child(name));
    return insert(object, place, name, json);
}

Outcome<TextChange> TreeEditor::insertItem(const Node& array, std::size_t place, std::string_view json) const
{
    if (!array.isArray())
        return refusal(JsonProblem::NotAnArray, array.pointer());
    return insert(array, place, std::nullopt, json);
}

Outcome<TextChange> TreeEditor::insert(const Node& container, std::size_t place,
                                       std::optional<std::string_view> name, std::string_view json) const
{
    const auto parsed = parse(std::string(json));
    if (!parsed)
        return parsed.problem();
    const JsonLayout layout = JsonLayout::of(m_tree);
    const std::string label =
        name ? labelOf(*name, m_tree.text(), childrenOf(container), layout) : std::string();
    if (container.size() == 0)
        return insertFirst(container, label, parsed->root(), layout);
    return insertBeside(container, std::min(place, container.size()), label, parsed->root(), layout);
}

TextChange TreeEditor::insertFirst(const Node& container, const std::string& label, const Node& value,
                                   const JsonLayout& layout) const
{
    const std::string& text = m_tree.text();
    const std::size_t offset = container.offset() + 1;
    const std::string inside = text.substr(offset, endOf(container) - offset - 1);
    const bool ownLine = hasLines(inside) || (layout.hasLines && (layout.breaksAlways || value.size() > 0));
    if (ownLine) {
        const std::string outer = JsonLayout::indentAt(text, container.offset());
        const std::string inner = outer + layout.unit;
        const std::string body = written(value, layout, inner, inner.size() + label.size());
        return {offset, inside, layout.lineEnd + inner + label + body + layout.lineEnd + outer};
    }
    const std::string pad = inside.empty() && container.isObject() ? layout.insideObject : inside;
    const std::size_t column = columnOf(text, offset) + pad.size() + label.size();
    const std::string indent = JsonLayout::indentAt(text, container.offset());
    return {offset, inside, pad + label + written(value, layout, indent, column) + pad};
}

TextChange TreeEditor::insertBeside(const Node& container, std::size_t place, const std::string& label,
                                    const Node& value, const JsonLayout& documentLayout) const
{
    const std::string& text = m_tree.text();
    const std::vector<Node> children = childrenOf(container);
    const JsonLayout layout = layoutBeside(documentLayout, children, place, value.kind());
    const std::string gap = gapFor(text, container, children, place, layout);
    const std::size_t offset = place == 0 ? beginOf(children.front()) : endOf(children[place - 1]);
    std::string indent = JsonLayout::indentAt(text, offset);
    std::size_t column = columnOf(text, offset) + label.size();
    if (place > 0 && hasLines(gap)) {
        indent = gap.substr(gap.rfind('\n') + 1);
        column = indent.size() + label.size();
    } else if (place > 0) {
        column += 1 + gap.size();
    }
    const std::string body = label + written(value, layout, indent, column);
    return {offset, {}, place == 0 ? body + "," + gap : "," + gap + body};
}

Outcome<TextChange> TreeEditor::remove(const Node& value) const
{
    if (value.isRoot())
        return refusal(JsonProblem::RootStays, value.pointer());
    const std::string& text = m_tree.text();
    const Node container = value.parent();
    const std::vector<Node> children = childrenOf(container);
    const std::size_t place = value.place();
    std::size_t begin = beginOf(value);
    std::size_t end = endOf(value);
    const bool isLast = place + 1 == children.size();
    const bool isLastOfLine =
        isLast || (place > 0 && !hasLines(gapBefore(text, container, children, place)) &&
                   hasLines(gapBefore(text, container, children, place + 1)));
    if (children.size() == 1) {
        begin = container.offset() + 1;
        end = endOf(container) - 1;
    } else if (isLastOfLine) {
        begin = endOf(children[place - 1]); // what follows stays on its own line
    } else {
        end = beginOf(children[place + 1]);
    }
    return TextChange{begin, text.substr(begin, end - begin), {}};
}

Outcome<TextChange> TreeEditor::rename(const Node& member, std::string_view name) const
{
    if (member.isRoot())
        return refusal(JsonProblem::RootStays, member.pointer());
    if (!member.hasName())
        return refusal(JsonProblem::NotAnObject, member.parent().pointer());
    if (!member.nameIs(name) && member.parent().find(name))
        return refusal(JsonProblem::RepeatedName, member.parent().pointer().child(name));
    std::string quoted;
    appendQuoted(quoted, name);
    if (member.nameIs(name))
        quoted = member.nameLiteral(); // in the document's own letters
    return TextChange{member.nameOffset(), std::string(member.nameLiteral()), quoted};
}

Outcome<TextChange> TreeEditor::move(const Node& value, std::size_t place) const
{
    if (value.isRoot())
        return refusal(JsonProblem::RootStays, value.pointer());
    const std::string& text = m_tree.text();
    const std::vector<Node> children = childrenOf(value.parent());
    const std::size_t from = value.place();
    const std::size_t to = std::min(place, children.size() - 1);
    const std::size_t low = std::min(from, to);
    const std::size_t high = std::max(from, to);
    std::vector<Node> order(children.begin() + static_cast<std::ptrdiff_t>(low),
                            children.begin() + static_cast<std::ptrdiff_t>(high) + 1);
    std::rotate(order.begin(), from < to ? order.begin() + 1 : order.end() - 1, order.end());
    std::string moved;
    for (std::size_t i = low; i <= high; ++i) {
        const Node& child = order[i - low];
        moved.append(text, beginOf(child), endOf(child) - beginOf(child));
        if (i < high)
            moved.append(text, endOf(children[i]), beginOf(children[i + 1]) - endOf(children[i]));
    }
    const std::size_t begin = beginOf(children[low]);
    return TextChange{begin, text.substr(begin, endOf(children[high]) - begin), moved};
}

Outcome<TextChange> TreeEditor::putAt(const JsonPointer& pointer, std::string_view json, bool pushes) const
{
    const Node root = m_tree.root();
    const auto there = root.resolve(pointer);
    const bool pushesItem = pushes && there && !there->isRoot() && there->parent().isArray();
    if (there && !pushesItem)
        return replace(*there, json);
    const auto container = root.resolve(pointer.parent());
    if (!container || container->isScalar())
        return refusal(JsonProblem::NoSuchValue, container ? pointer : pointer.parent());
    const JsonPointer::Segment& last = pointer.segments().back();
    if (container->isObject())
        return insertMember(*container, container->size(), last.name, json);
    const std::size_t place =
        last.name == "-" ? container->size() : last.index.value_or(container->size() + 1);
    if (place > container->size())
        return refusal(JsonProblem::NoSuchValue, pointer);
    return insertItem(*container, place, json);
}

Outcome<TextChange> TreeEditor::set(const JsonPointer& pointer, std::string_view json) const
{
    return putAt(pointer, json, false);
}

Outcome<TextChange> TreeEditor::add(const JsonPointer& pointer, std::string_view json) const
{
    return putAt(pointer, json, true);
}

Outcome<TextChange> TreeEditor::remove(const JsonPointer& pointer) const
{
    const Node root = m_tree.root();
    const auto there = root.resolve(pointer);
    return there ? remove(*there) : refusal(JsonProblem::NoSuchValue, pointer);
}

Outcome<TextChange> TreeEditor::rename(const JsonPointer& pointer, std::string_view name) const
{
    const Node root = m_tree.root();
    const auto there = root.resolve(pointer);
    return there ? rename(*there, name) : refusal(JsonProblem::NoSuchValue, pointer);
}

Outcome<TextChange> TreeEditor::move(const JsonPointer& pointer, std::size_t place) const
{
    const Node root = m_tree.root();
    const auto there = root.resolve(pointer);
    return there ? move(*there, place) : refusal(JsonProblem::NoSuchValue, pointer);
}

Outcome<Tree> changed(const Tree& tree, const TextChange& change, const Limits& limits, Strictness strictness)
{
    auto text = change.appliedTo(tree.text());
    if (!text)
        return refusal(JsonProblem::NoSuchValue, {});
    return parse(std::move(*text), limits, strictness);
}

} // namespace gatehouse::json
