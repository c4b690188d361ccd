#pragma once

#include "connectionproblem.h"
#include "httpreply.h"
#include "httpresponsereader.h"
#include "outcome.h"
#include "preparedrequest.h"

#include <QAbstractSocket>
#include <QElapsedTimer>
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

#include <string>
#include <vector>

namespace gatehouse
{

/// One request of HttpFetcher on a connection of its own, from the name look-up to its outcome; deletes
/// itself afterwards. QNetworkAccessManager is not used: it sends a request again when a server
/// closes without an answer, and takes a chunked body that was cut for a whole one.
class HttpCall : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpCall)

public:
    HttpCall(PreparedRequest request, const HttpLimits& limits, QObject* parent);
    ~HttpCall() override;

    QFuture<Outcome<HttpReply>> future() const { return m_promise.future(); }

signals:
    /// The answer is a 401, and settled.
    void unauthorized();

private:
    using Answer = Outcome<HttpReply>;

    void connectSocket();
    void send();
    void read();
    void fail(QAbstractSocket::SocketError error);
    void take(HttpResponseReader::State state);

    HttpReply reply();
    Problem certificateProblem() const;
    Problem problem(ConnectionProblem code, std::vector<std::string> more = {}) const;
    /// What a problem is to whoever asked: behind the first byte of an unsafe request, OutcomeUnknown.
    Problem asAsked(Problem problem) const;

    void settle(Answer answer);
    void finish();

    PreparedRequest m_request;
    HttpLimits m_limits;
    QPromise<Answer> m_promise;
    QFutureWatcher<Answer> m_watcher;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    QSslSocket m_socket;
    QList<QSslError> m_certificateErrors;
    HttpResponseReader m_reader;
    bool m_sent = false; ///< the first byte at least
    bool m_settled = false;
};

} // namespace gatehouse
