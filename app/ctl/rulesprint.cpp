#include "rulesprint.h"

#include "commandline.h"
#include "textdiff.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

/// Values of a terminal's line; whole ones are in the JSON.
constexpr std::size_t longestValue = 60;

std::string shortened(const std::string& json)
{
    std::string line = onOneLine(json);
    if (line.size() <= longestValue)
        return line;
    std::size_t end = longestValue;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
        --end;
    line.resize(end);
    return line + "…";
}

void writeVersionNumber(json::Writer& out, const std::optional<qint64>& version)
{
    if (version)
        out.number(*version);
    else
        out.null();
}

std::string changeLine(const RulesChange& change)
{
    std::string line =
        "  " + std::string(nameOf(change.kind)) + ' ' + onOneLine(change.to.value_or(*change.from));
    if (change.kind == RulesChange::Kind::Moved)
        return line + "  from " + onOneLine(*change.from) + '\n';
    line += "  ";
    if (change.before)
        line += shortened(*change.before);
    if (change.before && change.after)
        line += " → ";
    if (change.after)
        line += shortened(*change.after);
    return line + '\n';
}

std::string changeLines(const std::vector<RulesChange>& changes)
{
    std::string lines;
    for (const RulesChange& change : changes)
        lines += changeLine(change);
    return lines;
}

std::string nameOfSource(const RulesText& rules)
{
    const bool isLive = rules.source == "live" && rules.version;
    return onOneLine(rules.source) +
           (isLive ? " (version " + std::to_string(*rules.version) + ')' : std::string());
}

/// A terminal obeys control characters, a diff needs its line ends.
std::string printable(const std::string& text)
{
    std::string lines;
    for (const std::string_view line : linesOf(text))
        lines += onOneLine(line) + '\n';
    return lines;
}

std::string padded(std::string text, std::size_t width)
{
    if (text.size() < width)
        text.resize(width, ' ');
    return text;
}

} // namespace

void writeSource(json::Writer& out, const RulesText& rules)
{
    out.beginObject();
    out.key("source").string(rules.source);
    writeVersionNumber(out.key("version"), rules.version);
    out.key("hash");
    if (rules.hash.empty())
        out.null();
    else
        out.string(rules.hash);
    out.endObject();
}

void writeDiff(json::Writer& out, const json::Tree& a, const json::Tree& b)
{
    writeRulesDiff(out, rulesDiff(a, b));
    out.key("text").string(unifiedDiff(textDiff(a.text(), b.text()), a.text(), b.text()));
}

void writeStored(json::Writer& out, const StoredRules& rules)
{
    out.beginObject();
    out.key("version").number(rules.version);
    out.key("hash").string(rules.hash.toStdString());
    out.key("etag").string(rules.etag.toStdString());
    out.key("updatedBy").string(rules.updatedBy.toStdString());
    out.key("updatedAt").string(formatUtc(rules.updatedAt));
    out.endObject();
}

void writeConflict(json::Writer& out, const RulesConflict& conflict)
{
    if (conflict.isGone()) {
        out.null();
        return;
    }
    out.beginObject();
    out.key("version").number(conflict.version);
    out.key("hash").string(conflict.hash.toStdString());
    out.key("updatedBy").string(conflict.updatedBy.toStdString());
    out.key("updatedAt").string(formatUtc(conflict.updatedAt));
    out.endObject();
}

std::string historyJson(const RulesHistoryPage& page)
{
    json::Writer out;
    out.beginObject().key("history").beginArray();
    for (const RulesVersion& version : page.versions) {
        out.beginObject();
        out.key("version").number(version.version);
        writeVersionNumber(out.key("parentVersion"), version.parent);
        out.key("hash").string(version.hash.toStdString());
        out.key("author").string(version.author.toStdString());
        out.key("reason").string(version.reason.toStdString());
        out.key("createdAt").string(formatUtc(version.createdAt));
        out.endObject();
    }
    out.endArray().key("nextCursor");
    if (page.nextCursor.isEmpty())
        out.null();
    else
        out.string(page.nextCursor.toStdString());
    out.endObject();
    return out.take();
}

std::string diffTable(const RulesText& before, const json::Tree& a, const RulesText& after,
                      const json::Tree& b)
{
    const RulesDiff diff = rulesDiff(a, b);
    std::string table;
    if (diff.isSame())
        table += "Both say the same.\n";
    if (!diff.document.empty())
        table += "document\n" + changeLines(diff.document);
    for (const EndpointChange& endpoint : diff.endpoints)
        table += "endpoint " + onOneLine(endpoint.id) + ' ' + std::string(nameOf(endpoint.kind)) + '\n' +
                 changeLines(endpoint.changes);
    const std::string lines = unifiedDiff(textDiff(a.text(), b.text()), a.text(), b.text());
    if (lines.empty())
        return table;
    return table + "\n--- " + nameOfSource(before) + "\n+++ " + nameOfSource(after) + '\n' + printable(lines);
}

std::string historyTable(const RulesHistoryPage& page)
{
    if (page.versions.isEmpty())
        return "No rules were ever stored.\n";
    std::size_t width = 6;
    for (const RulesVersion& version : page.versions)
        width = std::max(width, version.author.toStdString().size());
    std::string table;
    for (const RulesVersion& version : page.versions) {
        table += padded('v' + std::to_string(version.version), 8) + formatUtc(version.createdAt) + "  ";
        table += padded(onOneLine(version.author.toStdString()), width + 2);
        table += onOneLine(version.reason.toStdString()) + '\n';
    }
    return table + (page.nextCursor.isEmpty() ? "" : "… and older ones: --limit says how many\n");
}

std::string findingsTable(const std::vector<RulesFinding>& findings)
{
    std::string table;
    for (const RulesFinding& finding : findings) {
        table += std::to_string(finding.line) + ':' + std::to_string(finding.column) + ": ";
        table += nameOf(finding.severity);
        table += ": ";
        table += onOneLine(finding.message);
        if (!finding.pointer.empty())
            table += " (" + onOneLine(finding.pointer) + ')';
        table += '\n';
    }
    return table;
}

std::string byWhomAndWhen(const QString& who, UtcTime when)
{
    return onOneLine(who.toStdString()) + " at " + formatUtc(when);
}

} // namespace gatehouse
