#include "jsonoutline.h"

#include "chattext.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct OutlineWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::JsonOutline)
};

/// A scalar's text cut for the screen; the whole stays in the outline's text.
constexpr qsizetype longestScalar = 4000;

QString scalarText(json::Node node, qsizetype longest)
{
    const std::string_view raw = node.text();
    // Cut before converting: a text may be of a megabyte.
    const auto bytes = std::min(raw.size(), static_cast<std::size_t>(longest) * 4);
    QString text = node.isString() ? u'"' + QString::fromStdString(node.string().substr(0, bytes)) + u'"'
                                   : QString::fromUtf8(raw.data(), static_cast<qsizetype>(bytes));
    text = visibleText(text).replace(u'\n', u'⏎').replace(u'\t', u'⇥');
    return text.size() > longest ? text.left(longest) + u'…' : text;
}

QString briefly(json::Node node)
{
    if (node.isScalar())
        return scalarText(node, 60);
    if (node.size() == 0)
        return node.isObject() ? u"{}"_s : u"[]"_s;
    return node.isObject() ? u"{…}"_s : u"[…]"_s;
}

QString shownName(const std::string& name)
{
    return visibleText(QString::fromStdString(name)).simplified().left(120);
}

} // namespace

JsonOutline::JsonOutline(std::string text) : m_text(std::move(text))
{
    json::Limits limits;
    limits.bytes = 16U << 20U;
    if (auto tree = json::parse(m_text, limits, json::Strictness::lenient()))
        m_tree = std::move(*tree);
    rebuild();
}

QString JsonOutline::preview(json::Node node, int characters)
{
    if (node.isScalar())
        return scalarText(node, characters);
    if (node.size() == 0)
        return briefly(node);
    QString text = node.isObject() ? u"{ "_s : u"[ "_s;
    std::size_t shown = 0;
    for (const json::Node child : node.children()) {
        QString part = child.hasName() ? shownName(child.name()) + u": "_s : QString();
        // An array of objects tells most by the beginning of its first one.
        const bool goesIn = shown == 0 && node.isArray() && child.isObject() && child.size() > 0;
        part += goesIn ? preview(child, characters * 3 / 4) : briefly(child);
        if (shown > 0 && text.size() + part.size() > characters)
            break;
        text += (shown > 0 ? u", "_s : QString()) + part;
        ++shown;
    }
    if (shown < node.size())
        text += u", "_s + OutlineWords::tr("… %1 more")
                              .arg(QLocale().toString(static_cast<qulonglong>(node.size() - shown)));
    return text + (node.isObject() ? u" }"_s : u" ]"_s);
}

JsonOutline::Line JsonOutline::lineOf(json::Node node, int depth) const
{
    Line line;
    line.node = node.index();
    line.depth = depth;
    line.canFold = !node.isScalar() && node.size() > 0;
    line.isFolded = line.canFold && !m_open.contains(node.index());
    if (node.hasName())
        line.name = shownName(node.name());
    if (line.isFolded)
        line.value = preview(node);
    else
        line.value = node.isScalar() ? scalarText(node, longestScalar)
                     : line.canFold  ? (node.isObject() ? u"{"_s : u"["_s)
                                     : briefly(node);
    return line;
}

void JsonOutline::rebuild()
{
    m_lines.clear();
    if (!m_tree) {
        Line line;
        line.value = visibleText(QString::fromStdString(m_text)).left(longestScalar);
        m_lines.push_back(line);
        return;
    }
    struct Open {
        json::Children::Iterator next;
        json::Children::Iterator end;
        bool isArray;
        std::size_t item;
    };
    std::vector<Open> open;
    const auto add = [this, &open](json::Node node, const QString& itemName) {
        Line line = lineOf(node, static_cast<int>(open.size()));
        if (line.name.isEmpty())
            line.name = itemName;
        m_lines.push_back(line);
        if (line.canFold && !line.isFolded)
            open.push_back({node.children().begin(), node.children().end(), node.isArray(), 0});
    };
    add(m_tree->root(), {});
    while (!open.empty() && m_lines.size() < MostLines) {
        Open& level = open.back();
        if (level.next == level.end) {
            open.pop_back();
            continue;
        }
        const json::Node node = *level.next;
        ++level.next;
        add(node, level.isArray ? u"[%1]"_s.arg(level.item++) : QString());
    }
    if (!open.empty() && m_lines.size() >= MostLines) {
        Line rest;
        rest.value = OutlineWords::tr("… more than %1 lines; fold some, or copy the value")
                         .arg(QLocale().toString(static_cast<int>(MostLines)));
        m_lines.push_back(rest);
    }
}

void JsonOutline::toggle(std::uint32_t node)
{
    if (m_open.contains(node))
        m_open.erase(node);
    else
        m_open.insert(node);
    rebuild();
}

void JsonOutline::unfold(std::uint32_t node)
{
    if (m_open.insert(node).second)
        rebuild();
}

} // namespace gatehouse
