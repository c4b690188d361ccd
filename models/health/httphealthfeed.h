#pragma once

#include "healthfeed.h"
#include "httpreply.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QUrl>

#include <memory>

namespace gatehouse
{

class HttpFetcher;

/// Readings of a gateway over HTTP. Finds out which health endpoint it has: `/health/detailed`,
/// `/health/all` (which probes on every call, so at most every 10 s), then the forms of others;
/// stays with the first that lists components and looks again when that one stops answering so.
class HttpHealthFeed : public HealthFeed
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpHealthFeed)

public:
    /// The fetcher outlives this.
    HttpHealthFeed(HttpFetcher& http, const QUrl& gateway, QObject* parent = nullptr);
    ~HttpHealthFeed() override;

    QFuture<Outcome<HealthAnswer>> ask() override;

private:
    using Answer = Outcome<HealthAnswer>;

    void fetch();
    void takeReply();
    HealthAnswer answerOf(const HttpReply& reply) const;
    void settle(Answer answer);
    void drop();

    HttpFetcher& m_http;
    QUrl m_gateway;
    std::size_t m_current = 0;              ///< the endpoint being asked
    bool m_isFound = false;                 ///< m_current is the gateway's
    std::optional<HealthAnswer> m_fallback; ///< recognised, but without components
    std::size_t m_fallbackAt = 0;
    std::optional<HealthAnswer> m_first; ///< what the first endpoint said, for the reason
    std::unique_ptr<QPromise<Answer>> m_promise;
    QFutureWatcher<Outcome<HttpReply>> m_reply;
};

} // namespace gatehouse
