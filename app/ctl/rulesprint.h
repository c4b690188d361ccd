#pragma once

#include "jsonwriter.h"
#include "rulesconflict.h"
#include "rulesdiff.h"
#include "rulesfinding.h"
#include "rulesversion.h"
#include "storedrules.h"

#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// A rules document that a command compares: of a file, of what is live, of a version.
struct RulesText {
    std::string source;            ///< the operand: a file's name, `live`, `v3`
    std::optional<qint64> version; ///< none of a file, and where nothing is stored
    std::string hash;              ///< RFC 8785; empty where the text has none
    std::string text;
};

/// What `rules diff` and the commands that change rules print: JSON, and for people.

/// `{"source","version","hash"}`.
void writeSource(json::Writer& out, const RulesText& rules);
/// `{"same","document","endpoints","text"}`, text as `diff -u` without its two lines of names.
void writeDiff(json::Writer& out, const json::Tree& a, const json::Tree& b);
/// `{"version","hash","etag","updatedBy","updatedAt"}`.
void writeStored(json::Writer& out, const StoredRules& rules);
/// `{"version","hash","updatedBy","updatedAt"}`, or null where nothing is stored any more.
void writeConflict(json::Writer& out, const RulesConflict& conflict);
/// `{"history":[{"version","parentVersion","hash","author","reason","createdAt"}],"nextCursor"}`.
std::string historyJson(const RulesHistoryPage& page);

/// What changed, an endpoint a paragraph, then the lines of text.
std::string diffTable(const RulesText& before, const json::Tree& a, const RulesText& after,
                      const json::Tree& b);
std::string historyTable(const RulesHistoryPage& page);
/// `LINE:COLUMN: error: MESSAGE (POINTER)` a line.
std::string findingsTable(const std::vector<RulesFinding>& findings);

/// "ann at 2026-03-01T06:02:20.632281Z".
std::string byWhomAndWhen(const QString& who, UtcTime when);

} // namespace gatehouse
