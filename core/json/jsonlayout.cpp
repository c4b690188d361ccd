#include "jsonlayout.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace gatehouse::json
{
namespace
{

constexpr std::size_t WidestLine = 100;

bool hasLines(std::string_view text)
{
    return text.find('\n') != text.npos;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
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

/// Reads a layout off a tree; what it saw first counts.
class LayoutFinder
{
public:
    explicit LayoutFinder(const Tree& tree) : m_text(tree.text())
    {
        m_layout.hasLines = json::hasLines(tree.root().text());
        m_layout.breaksAlways = m_layout.hasLines;
        const std::size_t end = m_text.find('\n');
        if (end != m_text.npos && end > 0 && m_text[end - 1] == '\r')
            m_layout.lineEnd = "\r\n";
        for (std::uint32_t index = 0; index < tree.size(); ++index)
            look(tree.node(index));
    }

    JsonLayout layout()
    {
        // What nobody shows: a document with lines is for people, who like blanks.
        const std::string usual = m_layout.hasLines ? " " : "";
        m_layout.afterColon = m_afterColon.value_or(m_afterComma.value_or(usual));
        m_layout.afterComma = m_afterComma.value_or(m_layout.afterColon);
        m_layout.insideObject = m_insideObject.value_or("");
        m_layout.unit = m_unit.value_or(m_layout.unit);
        return m_layout;
    }

private:
    void look(const Node& node)
    {
        if (node.hasName() && !m_afterColon) {
            const std::size_t colon = m_text.find(':', node.nameOffset() + node.nameLiteral().size());
            m_afterColon = m_text.substr(colon + 1, node.offset() - colon - 1);
            if (json::hasLines(*m_afterColon))
                m_afterColon.reset();
        }
        if (node.size() == 0)
            return;
        const Node first = *node.children().begin();
        const std::string_view inside = m_text.substr(node.offset() + 1, beginOf(first) - node.offset() - 1);
        if (json::hasLines(inside)) {
            lookAtIndent(node, inside);
            return;
        }
        m_layout.breaksAlways = false;
        if (node.isObject() && !m_insideObject)
            m_insideObject = inside;
        if (node.size() > 1 && !m_afterComma)
            lookAtComma(first, *std::next(node.children().begin()));
    }

    void lookAtIndent(const Node& node, std::string_view inside)
    {
        const std::string outer = JsonLayout::indentAt(m_text, node.offset());
        const std::string_view inner = inside.substr(inside.rfind('\n') + 1);
        if (!m_unit && inner.size() > outer.size() && inner.starts_with(outer))
            m_unit = inner.substr(outer.size());
    }

    void lookAtComma(const Node& first, const Node& second)
    {
        const std::size_t comma = m_text.find(',', endOf(first));
        const std::string_view gap = m_text.substr(comma + 1, beginOf(second) - comma - 1);
        if (!json::hasLines(gap))
            m_afterComma = gap;
    }

    std::string_view m_text;
    JsonLayout m_layout;
    std::optional<std::string> m_afterColon;
    std::optional<std::string> m_afterComma;
    std::optional<std::string> m_insideObject;
    std::optional<std::string> m_unit;
};

/// Writes a value in a layout, without recursing.
class LayoutWriter
{
public:
    LayoutWriter(const JsonLayout& layout, const Node& value, std::string_view indent, std::size_t column)
        : m_layout(layout)
        , m_root(value)
        , m_indent(indent)
        , m_column(column)
    {
        measure();
    }

    std::string write()
    {
        put(m_root);
        while (!m_open.empty()) {
            Frame& frame = m_open.back();
            if (frame.next == frame.end) {
                close();
                continue;
            }
            if (!frame.first)
                m_out.push_back(',');
            separate(frame);
            frame.first = false;
            const Node child = *frame.next++;
            if (child.hasName())
                m_out.append(child.nameLiteral()).append(":").append(m_layout.afterColon);
            put(child);
        }
        return std::move(m_out);
    }

private:
    struct Frame {
        Children::Iterator next;
        Children::Iterator end;
        bool object;
        bool broken; ///< each member on a line of its own
        bool first = true;
    };

    /// The width of each value on one line, children before parents.
    void measure()
    {
        const std::uint32_t base = m_root.index();
        const std::uint32_t end = base + countOf(m_root);
        m_widths.assign(end - base, 0);
        for (std::uint32_t index = end; index-- > base;) {
            const Node node = m_root.inSameTree(index);
            std::size_t& width = m_widths[index - base];
            if (node.isScalar()) {
                width = node.text().size();
            } else {
                width += 2 + (node.isObject() && node.size() > 0 ? 2 * m_layout.insideObject.size() : 0);
                if (node.size() > 1)
                    width += (node.size() - 1) * (1 + m_layout.afterComma.size());
            }
            if (index != base)
                m_widths[node.parent().index() - base] +=
                    width + (node.hasName() ? node.nameLiteral().size() + 1 + m_layout.afterColon.size() : 0);
        }
    }

    static std::uint32_t countOf(const Node& root)
    {
        // Nodes are in the order of the document: those below are the ones that begin in it.
        return root.following() - root.index();
    }

    std::size_t columnNow() const
    {
        const std::size_t line = m_out.rfind('\n');
        return line == m_out.npos ? m_column + m_out.size() : m_out.size() - line - 1;
    }

    void put(const Node& node)
    {
        if (node.isScalar() || node.size() == 0) {
            m_out.append(node.isObject() ? "{}" : node.isArray() ? "[]" : node.text());
            return;
        }
        const std::size_t width = m_widths[node.index() - m_root.index()];
        const bool inBroken = m_open.empty() || m_open.back().broken;
        const bool broken = m_layout.hasLines && inBroken &&
                            (m_layout.breaksAlways || (m_open.empty() && m_layout.breaksTop) ||
                             columnNow() + width > WidestLine);
        const Children children = node.children();
        m_out.push_back(node.isObject() ? '{' : '[');
        m_open.push_back({children.begin(), children.end(), node.isObject(), broken});
        m_level += broken ? 1 : 0;
    }

    void separate(const Frame& frame)
    {
        if (frame.broken)
            newLine();
        else if (!frame.first)
            m_out.append(m_layout.afterComma);
        else if (frame.object)
            m_out.append(m_layout.insideObject);
    }

    void close()
    {
        const Frame frame = m_open.back();
        m_open.pop_back();
        if (frame.broken) {
            --m_level;
            newLine();
        } else if (frame.object) {
            m_out.append(m_layout.insideObject);
        }
        m_out.push_back(frame.object ? '}' : ']');
    }

    void newLine()
    {
        m_out.append(m_layout.lineEnd).append(m_indent);
        for (std::size_t i = 0; i < m_level; ++i)
            m_out.append(m_layout.unit);
    }

    const JsonLayout& m_layout;
    Node m_root;
    std::string_view m_indent;
    std::size_t m_column;
    std::string m_out;
    std::vector<Frame> m_open;
    std::vector<std::size_t> m_widths;
    std::size_t m_level = 0;
};

} // namespace

JsonLayout JsonLayout::of(const Tree& tree)
{
    return LayoutFinder(tree).layout();
}

JsonLayout JsonLayout::like(const Node& other) const
{
    JsonLayout layout = *this;
    if (other.size() == 0)
        return layout;
    const std::string_view text = other.text();
    const std::string_view inside = text.substr(1, beginOf(*other.children().begin()) - other.offset() - 1);
    layout.breaksTop = json::hasLines(inside);
    if (other.isObject() && !layout.breaksTop)
        layout.insideObject = inside;
    return layout;
}

std::string JsonLayout::indentAt(std::string_view text, std::size_t offset)
{
    const std::size_t end = text.substr(0, offset).rfind('\n');
    const std::size_t begin = end == text.npos ? 0 : end + 1;
    std::size_t first = begin;
    while (first < text.size() && isBlank(text[first]))
        ++first;
    return std::string(text.substr(begin, first - begin));
}

std::string JsonLayout::write(const Node& value, std::string_view indent, std::size_t column) const
{
    return LayoutWriter(*this, value, indent, column).write();
}

} // namespace gatehouse::json
