#include "rulessource.h"

#include "httpfetcher.h"
#include "jsontree.h"
#include "jsonwriter.h"
#include "rulesanswers.h"
#include "rulescallproblem.h"
#include "ruleslint.h"
#include "rulesquestion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

const QString configPath = u"/api/v1/configs/validation.rules"_s;

// A gateway judges and stores large rules for some seconds.
constexpr std::chrono::seconds deadline(20);
constexpr qint64 largest = qint64{24} * 1024 * 1024;

HttpLimits limits()
{
    HttpLimits limits;
    limits.deadline = deadline;
    limits.bodyBytes = largest;
    limits.sentBytes = largest;
    return limits;
}

std::string hostOf(const QUrl& url)
{
    const int usual = url.scheme() == u"https" ? 443 : 80;
    return (url.host() + u':' + QString::number(url.port(usual))).toStdString();
}

qsizetype characters(const QString& text)
{
    return text.toUcs4().size();
}

bool isJson(const std::string& text)
{
    return json::parse(text).ok();
}

template <class T>
QFuture<Outcome<T>> ready(Outcome<T> outcome)
{
    return QtFuture::makeReadyFuture(std::move(outcome));
}

/// It said that the change was made, and then nothing we understand.
Problem unknownOutcome(const Problem& unreadable)
{
    Problem unknown{RulesCallProblem::OutcomeUnknown, {unreadable.args.front()}};
    unknown.detail = unreadable.detail;
    return unknown;
}

/// Of a POST that only asks, nothing is unknown but the answer.
Problem asOfReading(const Problem& problem)
{
    if (problem.code != ConnectionProblem::OutcomeUnknown)
        return problem;
    Problem lost{ConnectionProblem::ConnectionLost, problem.args};
    lost.detail = problem.detail;
    return lost;
}

Problem asOfChanging(const Problem& problem)
{
    return problem;
}

QByteArray bodyOf(json::Writer& out)
{
    return QByteArray::fromStdString(out.take());
}

} // namespace

RulesSource::RulesSource(HttpFetcher& http, const QUrl& gateway, QObject* parent)
    : QObject(parent)
    , m_http(http)
    , m_gateway(gateway)
    , m_host(hostOf(gateway))
{
}

RulesSource::~RulesSource() = default;

HttpRequest RulesSource::request(const QByteArray& method, const QString& path, const QString& query) const
{
    HttpRequest made;
    made.method = method;
    made.url = m_gateway;
    QString base = m_gateway.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    made.url.setPath(base + path);
    made.url.setQuery(query);
    made.url.setFragment({});
    return made;
}

template <class T>
QFuture<Outcome<T>> RulesSource::ask(CallKind kind, const HttpRequest& request,
                                     std::function<Outcome<T>(const HttpReply&)> read)
{
    auto* question = new RulesQuestion<T>(m_http.send(request, limits()), std::move(read),
                                          kind == CallKind::Reads ? asOfReading : asOfChanging, this);
    return question->future();
}

QFuture<Outcome<std::optional<StoredRules>>> RulesSource::live()
{
    using Answer = Outcome<std::optional<StoredRules>>;
    return ask<std::optional<StoredRules>>(
        CallKind::Reads, request("GET", configPath), [host = m_host](const HttpReply& reply) -> Answer {
            if (saysNothingStored(reply))
                return std::optional<StoredRules>();
            if (reply.status != 200)
                return problemOfAnswer(reply, CallKind::Reads, host);
            auto rules = readStoredRules(reply, host);
            return rules ? Answer(std::optional(*std::move(rules))) : Answer(rules.problem());
        });
}

QFuture<Outcome<RulesSource::ChangeAnswer>> RulesSource::apply(const std::string& text, const QString& reason,
                                                               const QByteArray& expected)
{
    // What is no JSON would be read as other members of the body.
    if (!isJson(text))
        return ready<ChangeAnswer>(ChangeAnswer(lintRules(text)));
    json::Writer out;
    out.beginObject();
    out.key("reason").string(reason.toStdString());
    out.key("value").raw(text);
    out.endObject();
    HttpRequest put = request("PUT", configPath);
    put.body = bodyOf(out);
    return change(std::move(put), reason, expected, text);
}

QFuture<Outcome<RulesSource::ChangeAnswer>> RulesSource::rollback(qint64 version, const QString& reason,
                                                                  const QByteArray& expected)
{
    json::Writer out;
    out.beginObject();
    out.key("version").number(version);
    out.key("reason").string(reason.toStdString());
    out.endObject();
    HttpRequest post = request("POST", configPath + u"/rollback"_s);
    post.body = bodyOf(out);
    return change(std::move(post), reason, expected, {});
}

QFuture<Outcome<RulesSource::ChangeAnswer>> RulesSource::change(HttpRequest request, const QString& reason,
                                                                const QByteArray& expected,
                                                                const std::string& text)
{
    if (reason.isEmpty() || characters(reason) > LongestReason)
        return ready<ChangeAnswer>(
            Problem{RulesCallProblem::BadReason, {m_host, std::to_string(LongestReason)}});
    request.headers = {{"Content-Type", "application/json"}};
    if (expected.isEmpty())
        request.headers.append(HttpHeader{"If-None-Match", "*"});
    else
        request.headers.append(HttpHeader{"If-Match", expected});
    using Answer = Outcome<ChangeAnswer>;
    return ask<ChangeAnswer>(
        CallKind::Changes, request, [host = m_host, text](const HttpReply& reply) -> Answer {
            if (reply.status == 200 || reply.status == 201) {
                auto stored = readStoredRules(reply, host);
                return stored ? Answer(ChangeAnswer(*std::move(stored)))
                              : Answer(unknownOutcome(stored.problem()));
            }
            if (reply.status == 412) {
                auto conflict = readRulesConflict(reply, host);
                return conflict ? Answer(ChangeAnswer(*std::move(conflict))) : Answer(conflict.problem());
            }
            if (!holdsFindings(reply))
                return problemOfAnswer(reply, CallKind::Changes, host);
            auto findings = readFindings(reply, text, host);
            return findings ? Answer(ChangeAnswer(*std::move(findings))) : Answer(findings.problem());
        });
}

QFuture<Outcome<RulesHistoryPage>> RulesSource::history(int limit, const QString& cursor)
{
    QString query = u"limit=%1"_s.arg(std::clamp(limit, 1, MostVersions));
    if (!cursor.isEmpty())
        query += u"&cursor="_s + QString::fromLatin1(QUrl::toPercentEncoding(cursor));
    using Answer = Outcome<RulesHistoryPage>;
    return ask<RulesHistoryPage>(CallKind::Reads, request("GET", configPath + u"/history"_s, query),
                                 [host = m_host](const HttpReply& reply) -> Answer {
                                     if (saysNothingStored(reply))
                                         return RulesHistoryPage();
                                     if (reply.status != 200)
                                         return problemOfAnswer(reply, CallKind::Reads, host);
                                     return readRulesHistory(reply, host);
                                 });
}

QFuture<Outcome<RulesVersion>> RulesSource::version(qint64 version)
{
    using Answer = Outcome<RulesVersion>;
    return ask<RulesVersion>(CallKind::Reads, request("GET", configPath + u"/history/%1"_s.arg(version)),
                             [host = m_host](const HttpReply& reply) -> Answer {
                                 if (reply.status != 200)
                                     return problemOfAnswer(reply, CallKind::Reads, host);
                                 return readRulesVersion(reply, host);
                             });
}

QFuture<Outcome<QList<InstanceRow>>> RulesSource::instances()
{
    using Answer = Outcome<QList<InstanceRow>>;
    return ask<QList<InstanceRow>>(CallKind::Reads, request("GET", u"/api/v1/instances"_s),
                                   [host = m_host](const HttpReply& reply) -> Answer {
                                       if (reply.status != 200)
                                           return problemOfAnswer(reply, CallKind::Reads, host);
                                       return readInstances(reply, host);
                                   });
}

QFuture<Outcome<RulesSource::ExplainAnswer>> RulesSource::explain(const QByteArray& request,
                                                                  const std::optional<std::string>& draft,
                                                                  std::optional<UtcTime> at)
{
    json::Writer out;
    out.beginObject();
    out.key("request").string(request.toBase64().toStdString());
    if (draft)
        out.key("rules").string(*draft); // as text, so that its places stay what they are
    if (at)
        out.key("at").string(formatUtc(*at));
    out.endObject();
    HttpRequest post = this->request("POST", u"/api/v1/validation/explain"_s);
    post.headers = {{"Content-Type", "application/json"}};
    post.body = bodyOf(out);
    using Answer = Outcome<ExplainAnswer>;
    return ask<ExplainAnswer>(
        CallKind::Reads, post, [host = m_host, draft](const HttpReply& reply) -> Answer {
            if (reply.status == 200) {
                auto verdict = readVerdict(reply, host);
                return verdict ? Answer(ExplainAnswer(*std::move(verdict))) : Answer(verdict.problem());
            }
            if (!holdsFindings(reply))
                return problemOfAnswer(reply, CallKind::Reads, host);
            auto findings = readFindings(reply, draft.value_or(std::string()), host);
            return findings ? Answer(ExplainAnswer(*std::move(findings))) : Answer(findings.problem());
        });
}

} // namespace gatehouse
