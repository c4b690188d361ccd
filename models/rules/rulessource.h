#pragma once

#include "instancerow.h"
#include "outcome.h"
#include "rulesconflict.h"
#include "rulesfinding.h"
#include "rulesversion.h"
#include "storedrules.h"
#include "utctime.h"
#include "verdict.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gatehouse
{

class HttpFetcher;
enum class CallKind : std::uint8_t;
struct HttpReply;
struct HttpRequest;

/// The rules of one gateway over its HTTP calls (GATEWAY §1, §4): read, changed under the precondition that
/// nobody else was faster, tried out. Lives in the GUI thread, where the futures end. Cancelling one aborts
/// its request; a change may have been made all the same. Destroying the source cancels all.
///
/// Problems: RulesCallProblem and ConnectionProblem, in words by rulesCallProblemText(). A change whose
/// answer was lost is OutcomeUnknown of either: nothing here is ever sent twice, so read before sending it
/// again.
///
/// (Without Q_OBJECT, as it has no signals: moc's one file would bring all models of rules into
/// gatehousectl.)
class RulesSource : public QObject
{
    Q_DISABLE_COPY_MOVE(RulesSource)

public:
    static constexpr int LongestReason = 500; ///< characters
    static constexpr int MostVersions = 200;  ///< of one page

    /// What becomes of a change: it is stored; somebody was faster; or the rules are refused, and why, each
    /// finding with its place in the text.
    using ChangeAnswer = std::variant<StoredRules, RulesConflict, std::vector<RulesFinding>>;
    /// What the gateway would answer, or why it refuses the draft.
    using ExplainAnswer = std::variant<Verdict, std::vector<RulesFinding>>;

    /// The fetcher outlives this; it has the token. The address may have a path that the calls are below.
    RulesSource(HttpFetcher& http, const QUrl& gateway, QObject* parent = nullptr);
    ~RulesSource() override;

    /// What is stored; nothing where no rules are yet, and then the built-in ones hold.
    QFuture<Outcome<std::optional<StoredRules>>> live();
    /// Stores the text, whose bytes stay as they are, if `expected` is still the ETag (StoredRules::etag);
    /// an empty one: if nothing is stored. Text that is no JSON is refused here, with its place.
    QFuture<Outcome<ChangeAnswer>> apply(const std::string& text, const QString& reason,
                                         const QByteArray& expected);
    /// Stores an old version anew, as a new one.
    QFuture<Outcome<ChangeAnswer>> rollback(qint64 version, const QString& reason,
                                            const QByteArray& expected);

    /// Newest first, at most `limit` (1 to MostVersions) from the cursor on. Without rules an empty page.
    QFuture<Outcome<RulesHistoryPage>> history(int limit, const QString& cursor = {});
    /// One version with its text.
    QFuture<Outcome<RulesVersion>> version(qint64 version);
    /// Which instance serves which version, the newest first.
    QFuture<Outcome<QList<InstanceRow>>> instances();

    /// The verdict on a raw request, by the gateway itself: under its live rules, or under the draft (which
    /// need be no JSON), now or as at that time.
    QFuture<Outcome<ExplainAnswer>> explain(const QByteArray& request,
                                            const std::optional<std::string>& draft = {},
                                            std::optional<UtcTime> at = {});

private:
    template <class T>
    QFuture<Outcome<T>> ask(CallKind kind, const HttpRequest& request,
                            std::function<Outcome<T>(const HttpReply&)> read);
    QFuture<Outcome<ChangeAnswer>> change(HttpRequest request, const QString& reason,
                                          const QByteArray& expected, const std::string& text);
    HttpRequest request(const QByteArray& method, const QString& path, const QString& query = {}) const;

    HttpFetcher& m_http;
    QUrl m_gateway;
    std::string m_host; ///< host:port, for problems
};

} // namespace gatehouse
