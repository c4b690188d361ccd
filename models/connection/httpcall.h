#pragma once

#include "bodydecoder.h"
#include "connectionproblem.h"
#include "httpreply.h"
#include "outcome.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QFutureWatcher>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QSslError>
#include <QTimer>

namespace gatehouse
{

/// One GET of HttpFetcher, from sending it to its outcome; deletes itself afterwards.
class HttpCall : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpCall)

public:
    HttpCall(QNetworkAccessManager& manager, const QNetworkRequest& request, const HttpLimits& limits,
             QObject* parent);
    ~HttpCall() override;

    QFuture<Outcome<HttpReply>> future() const { return m_promise.future(); }

private:
    using Answer = Outcome<HttpReply>;

    void readHead();
    void readBody();
    void keepCertificateErrors(const QList<QSslError>& errors);
    void finish();

    bool answered() const;
    bool bodyIsWhole() const;
    HttpReply reply();
    Problem problemOfReply() const;
    Problem certificateProblem() const;
    Problem problem(ConnectionProblem code, std::vector<std::string> more = {}) const;

    void settle(Answer answer);
    void cancel();
    void dropReply();

    HttpLimits m_limits;
    QPromise<Answer> m_promise;
    QFutureWatcher<Answer> m_watcher;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    QPointer<QNetworkReply> m_reply;
    QList<QSslError> m_certificateErrors;
    BodyDecoder m_body;
    bool m_headRead = false;
    bool m_settled = false;
};

} // namespace gatehouse
