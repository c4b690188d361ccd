#include "httphealthfeed.h"

#include "healthreader.h"
#include "httpfetcher.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace gatehouse
{
namespace
{

using namespace std::chrono_literals;

struct Endpoint {
    const char* path;
    std::chrono::milliseconds period;
    std::chrono::milliseconds deadline;
};

/// In the order they are tried. `/health/all` itself waits up to 5 s for its probes.
constexpr std::array endpoints = {
    Endpoint{"/health/detailed", 2s, 5s}, Endpoint{"/health/all", 10s, 8s},
    Endpoint{"/actuator/health", 2s, 5s}, Endpoint{"/health", 2s, 5s},
    Endpoint{"/healthz", 2s, 5s},         Endpoint{"/readyz?verbose", 2s, 5s},
    Endpoint{"/q/health", 2s, 5s},        Endpoint{"/metrics", 10s, 5s},
};

QUrl urlOf(const QUrl& gateway, const char* path)
{
    const QString text = QString::fromLatin1(path);
    QUrl url = gateway;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + text.section(u'?', 0, 0));
    url.setQuery(text.section(u'?', 1));
    url.setFragment({});
    return url;
}

std::optional<std::chrono::seconds> uptimeOf(const QByteArray& body)
{
    constexpr qsizetype worthReading = 1 << 20;
    if (body.size() > worthReading)
        return std::nullopt;
    const QJsonValue value = QJsonDocument::fromJson(body).object().value(QLatin1String("uptime_seconds"));
    constexpr double aCentury = 3.2e9;
    if (!value.isDouble() || !(value.toDouble() >= 0) || value.toDouble() > aCentury)
        return std::nullopt;
    return std::chrono::seconds(static_cast<qint64>(value.toDouble()));
}

} // namespace

HttpHealthFeed::HttpHealthFeed(HttpFetcher& http, const QUrl& gateway, QObject* parent)
    : HealthFeed(parent)
    , m_http(http)
    , m_gateway(gateway)
{
    connect(&m_reply, &QFutureWatcherBase::finished, this, &HttpHealthFeed::takeReply);
}

HttpHealthFeed::~HttpHealthFeed()
{
    drop();
}

void HttpHealthFeed::drop()
{
    m_reply.cancel();
    m_reply.setFuture({});
    if (m_promise)
        m_promise->finish();
    m_promise.reset();
}

QFuture<Outcome<HealthAnswer>> HttpHealthFeed::ask()
{
    drop();
    m_promise = std::make_unique<QPromise<Answer>>();
    m_promise->start();
    m_fallback.reset();
    m_first.reset();
    if (!m_isFound)
        m_current = 0;
    fetch();
    return m_promise->future();
}

void HttpHealthFeed::fetch()
{
    HttpLimits limits;
    limits.deadline = endpoints[m_current].deadline;
    m_reply.setFuture(m_http.get(urlOf(m_gateway, endpoints[m_current].path), limits));
}

void HttpHealthFeed::takeReply()
{
    if (!m_promise || m_promise->isCanceled() || m_reply.isCanceled() ||
        m_reply.future().resultCount() == 0) {
        drop();
        return;
    }
    const Outcome<HttpReply> reply = m_reply.result();
    if (!reply) {
        settle(reply.problem());
        return;
    }
    HealthAnswer answer = answerOf(*reply);
    if (m_isFound || !answer.reading.components.empty()) {
        // An endpoint that stopped speaking of health is looked for again at the next question.
        m_isFound = answer.reading.recognised();
        settle(std::move(answer));
        return;
    }
    if (!m_fallback && answer.reading.recognised()) {
        m_fallback = answer;
        m_fallbackAt = m_current;
    }
    if (!m_first)
        m_first = std::move(answer);
    if (++m_current < endpoints.size()) {
        fetch();
        return;
    }
    m_isFound = m_fallback.has_value();
    m_current = m_fallbackAt;
    settle(m_fallback ? *m_fallback : *m_first);
}

HealthAnswer HttpHealthFeed::answerOf(const HttpReply& reply) const
{
    HttpContext context;
    context.status = reply.status;
    context.contentType = reply.contentType.toStdString();
    const std::string_view body(reply.body.constData(), static_cast<std::size_t>(reply.body.size()));
    HealthAnswer answer;
    answer.reading = readHealth(body, context);
    answer.endpoint = QString::fromLatin1(endpoints[m_current].path);
    answer.period = endpoints[m_current].period;
    answer.roundTrip = reply.roundTrip;
    if (reply.serverDate && reply.serverDate->isValid())
        answer.serverTime = UtcTime(std::chrono::milliseconds(reply.serverDate->toMSecsSinceEpoch()));
    if (answer.reading.format == HealthFormat::GatewayDetailed)
        answer.uptime = uptimeOf(reply.body);
    return answer;
}

void HttpHealthFeed::settle(Answer answer)
{
    // The promise goes first: whoever hears of its end may ask again at once.
    const std::unique_ptr<QPromise<Answer>> promise = std::move(m_promise);
    promise->addResult(std::move(answer));
    promise->finish();
}

} // namespace gatehouse
