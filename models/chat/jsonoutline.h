#pragma once

#include "jsontree.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <unordered_set>
#include <vector>

namespace gatehouse
{

/// A JSON value as lines that fold: what a card of a tool call shows. One line a value; a
/// folded object or array shows the beginning of what is in it and how much more there is.
class JsonOutline
{
public:
    struct Line {
        std::uint32_t node = 0;
        int depth = 0;
        bool canFold = false;
        bool isFolded = false;
        QString name;  ///< of a member, or "[3]" of an item; empty for the whole value
        QString value; ///< a scalar as JSON has it, or a folded value's preview
    };

    /// Text that is no JSON is one line, as it is.
    explicit JsonOutline(std::string text);

    /// Lines as they are folded now; at most MostLines, after which the rest is one line.
    const std::vector<Line>& lines() const { return m_lines; }
    void toggle(std::uint32_t node);
    void unfold(std::uint32_t node);
    bool isJson() const { return m_tree.has_value(); }
    /// The value as it was sent.
    const std::string& text() const { return m_text; }

    static constexpr std::size_t MostLines = 2000;
    /// The beginning of a value on one line, at most about `characters` long.
    static QString preview(json::Node node, int characters = 160);

private:
    void rebuild();
    Line lineOf(json::Node node, int depth) const;

    std::string m_text;
    std::optional<json::Tree> m_tree;
    std::unordered_set<std::uint32_t> m_open;
    std::vector<Line> m_lines;
};

} // namespace gatehouse
