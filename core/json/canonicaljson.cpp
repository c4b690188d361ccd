#include "canonicaljson.h"

#include "jsonnumber.h"
#include "jsonstring.h"
#include "sha256.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace gatehouse::json
{
namespace
{

struct NamedChild {
    std::string name;
    std::uint32_t index;
};

/// In canonical order; members of one name stay in the order of the document.
std::vector<NamedChild> sortedMembers(const Node& object)
{
    std::vector<NamedChild> members;
    members.reserve(object.size());
    for (const Node member : object.children())
        members.push_back({member.name(), member.index()});
    const auto before = [](const NamedChild& a, const NamedChild& b) { return utf16Less(a.name, b.name); };
    std::stable_sort(members.begin(), members.end(), before);
    return members;
}

/// Whether a scanned literal, in its quotes, has a `\uXXXX` that is half a pair.
bool hasLoneSurrogate(std::string_view literal)
{
    const std::string_view inside = literal.substr(1, literal.size() - 2);
    std::size_t offset = inside.find('\\');
    while (offset != inside.npos) {
        const StringStep step = stringStepAt(inside, offset);
        // Half a pair is read as this; the escape of U+FFFD itself says so.
        if (step.codePoint == 0xFFFD && (inside[offset + 2] | 0x20) == 'd')
            return true;
        offset = inside.find('\\', offset + step.length);
    }
    return false;
}

std::optional<JsonProblem> faultOfNumber(const Node& number)
{
    const auto value = number.number();
    if (!value)
        return JsonProblem::NumberOutOfRange;
    return sameDecimal(number.text(), canonicalNumber(*value)) ? std::nullopt
                                                               : std::optional(JsonProblem::NumberChanges);
}

/// Names of an object after their first.
void markRepeated(const Node& object, std::vector<bool>& repeated)
{
    const std::vector<NamedChild> members = sortedMembers(object);
    for (std::size_t i = 1; i < members.size(); ++i)
        if (members[i].name == members[i - 1].name)
            repeated[members[i].index] = true;
}

class FaultFinder
{
public:
    FaultFinder(const Tree& tree, std::size_t most) : m_tree(tree), m_most(most), m_repeated(tree.size()) {}

    std::vector<CanonicalFault> find()
    {
        for (std::uint32_t index = 0; index < m_tree.size() && m_faults.size() < m_most; ++index) {
            const Node node = m_tree.node(index);
            if (node.isObject())
                markRepeated(node, m_repeated);
            lookAtName(node);
            if (node.isString() && hasLoneSurrogate(node.text()))
                add(JsonProblem::LoneSurrogate, node, node.offset());
            const auto fault = node.isNumber() ? faultOfNumber(node) : std::nullopt;
            if (fault)
                add(*fault, node, node.offset());
        }
        return std::move(m_faults);
    }

private:
    void lookAtName(const Node& node)
    {
        if (!node.hasName())
            return;
        if (m_repeated[node.index()])
            add(JsonProblem::RepeatedName, node, node.nameOffset());
        if (hasLoneSurrogate(node.nameLiteral()))
            add(JsonProblem::LoneSurrogate, node, node.nameOffset());
    }

    void add(JsonProblem code, const Node& node, std::size_t offset)
    {
        if (m_faults.size() < m_most)
            m_faults.push_back({code, node.pointer().text(), offset});
    }

    const Tree& m_tree;
    std::size_t m_most;
    std::vector<bool> m_repeated; ///< one a node
    std::vector<CanonicalFault> m_faults;
};

/// Writes the text without recursing; stops at the first thing that has none.
class CanonicalWriter
{
public:
    explicit CanonicalWriter(const Node& root) : m_root(root) {}

    Outcome<std::string> write()
    {
        value(m_root);
        while (!m_open.empty() && !m_problem) {
            Frame& frame = m_open.back();
            if (frame.next == frame.children.size()) {
                m_text.push_back(frame.object ? '}' : ']');
                m_open.pop_back();
                continue;
            }
            if (frame.next > 0)
                m_text.push_back(',');
            child(m_root.inSameTree(frame.children[frame.next++]), frame.object);
        }
        return m_problem ? Outcome<std::string>(*m_problem) : std::move(m_text);
    }

private:
    struct Frame {
        bool object;
        std::vector<std::uint32_t> children;
        std::size_t next = 0;
    };

    void child(const Node& node, bool named)
    {
        if (named) {
            if (hasLoneSurrogate(node.nameLiteral()))
                return refuse(JsonProblem::LoneSurrogate, node);
            appendCanonicalString(m_text, node.name());
            m_text.push_back(':');
        }
        value(node);
    }

    void value(const Node& node)
    {
        switch (node.kind()) {
        case Kind::Object:
            return object(node);
        case Kind::Array:
            m_text.push_back('[');
            m_open.push_back({false, {}, 0});
            for (const Node item : node.children())
                m_open.back().children.push_back(item.index());
            return;
        case Kind::String:
            if (hasLoneSurrogate(node.text()))
                return refuse(JsonProblem::LoneSurrogate, node);
            return appendCanonicalString(m_text, node.string());
        case Kind::Number:
            if (const auto number = node.number())
                m_text.append(canonicalNumber(*number));
            else
                refuse(JsonProblem::NumberOutOfRange, node);
            return;
        case Kind::Boolean:
        case Kind::Null:
            m_text.append(node.text());
        }
    }

    void object(const Node& node)
    {
        m_text.push_back('{');
        m_open.push_back({true, {}, 0});
        const std::vector<NamedChild> members = sortedMembers(node);
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i > 0 && members[i].name == members[i - 1].name)
                return refuse(JsonProblem::RepeatedName, node.inSameTree(members[i].index));
            m_open.back().children.push_back(members[i].index);
        }
    }

    void refuse(JsonProblem code, const Node& node)
    {
        if (m_problem)
            return;
        m_problem = Problem{code, {node.pointer().text()}, placeText(node.position()), {}};
        m_problem->detail = reasonOf(code);
    }

    Node m_root;
    std::string m_text;
    std::vector<Frame> m_open;
    std::optional<Problem> m_problem;
};

} // namespace

bool utf16Less(std::string_view a, std::string_view b)
{
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (left == a.end() || right == b.end())
        return left == a.end() && right != b.end();
    const auto first = static_cast<unsigned char>(*left);
    const auto second = static_cast<unsigned char>(*right);
    // Code points beyond U+FFFF are surrogates there, which come before U+E000 to U+FFFF.
    if (first >= 0xEE && second >= 0xEE && (first >= 0xF0) != (second >= 0xF0))
        return first >= 0xF0;
    return first < second;
}

void appendCanonicalString(std::string& out, std::string_view text)
{
    appendQuoted(out, text); // which escapes exactly what RFC 8785 does, and as it does
}

Outcome<std::string> canonicalText(const Node& value)
{
    return CanonicalWriter(value).write();
}

Outcome<std::string> canonicalHash(const Node& value)
{
    const auto text = canonicalText(value);
    if (!text)
        return text.problem();
    return sha256Hex(*text);
}

std::vector<CanonicalFault> canonicalFaults(const Tree& tree, std::size_t most)
{
    return FaultFinder(tree, most).find();
}

} // namespace gatehouse::json
