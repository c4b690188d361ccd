#pragma once

#include "httpreply.h"
#include "instancerow.h"
#include "outcome.h"
#include "rulesconflict.h"
#include "rulesfinding.h"
#include "rulesversion.h"
#include "storedrules.h"
#include "verdict.h"

#include <QList>

#include <string>
#include <vector>

namespace gatehouse
{

/// What a gateway answers about its rules (GATEWAY §1, §2, §4), read strictly: a member that is missing,
/// stands twice or is of another kind gives RulesCallProblem::BadAnswer with its pointer, never half a
/// record. `host` is who answered, for the problems. Linear in the answer; HttpLimits bound its size.

/// Of a 200 or 201 with C; the tag is the ETag header's, or without a strong one made of version and hash.
Outcome<StoredRules> readStoredRules(const HttpReply& reply, const std::string& host);
/// Of a 412 with `current`.
Outcome<RulesConflict> readRulesConflict(const HttpReply& reply, const std::string& host);
Outcome<RulesHistoryPage> readRulesHistory(const HttpReply& reply, const std::string& host);
/// One version with its text.
Outcome<RulesVersion> readRulesVersion(const HttpReply& reply, const std::string& host);
Outcome<QList<InstanceRow>> readInstances(const HttpReply& reply, const std::string& host);
/// The shape of `rules check`.
Outcome<Verdict> readVerdict(const HttpReply& reply, const std::string& host);

/// Whether a 422 says that the rules are refused, with findings.
bool holdsFindings(const HttpReply& reply);
/// These, placed in the text that was sent; at most 1000.
Outcome<std::vector<RulesFinding>> readFindings(const HttpReply& reply, const std::string& sent,
                                                const std::string& host);

/// What the gateway asked for: nothing changes by it, or something may.
enum class CallKind : std::uint8_t { Reads, Changes };

/// What any other answer means.
Problem problemOfAnswer(const HttpReply& reply, CallKind kind, const std::string& host);
/// The answer says that no rules are stored.
bool saysNothingStored(const HttpReply& reply);

} // namespace gatehouse
