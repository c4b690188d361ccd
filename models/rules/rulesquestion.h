#pragma once

#include "httpreply.h"
#include "outcome.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <functional>
#include <utility>

namespace gatehouse
{

/// One question of RulesSource under way: what the reply becomes when it is there. Cancelling the future
/// aborts the request, which a continuation would not; dying cancels the future. Deletes itself.
template <class T>
class RulesQuestion : public QObject
{
    Q_DISABLE_COPY_MOVE(RulesQuestion)

public:
    using Read = std::function<Outcome<T>(const HttpReply&)>;

    using Translate = Problem (*)(const Problem&);

    RulesQuestion(const QFuture<Outcome<HttpReply>>& reply, Read read, Translate lost, QObject* parent)
        : QObject(parent)
        , m_read(std::move(read))
        , m_lost(lost)
    {
        m_promise.start();
        connect(&m_asker, &QFutureWatcherBase::canceled, this, [this] { deleteLater(); });
        m_asker.setFuture(m_promise.future());
        connect(&m_reply, &QFutureWatcherBase::finished, this, [this] { take(); });
        m_reply.setFuture(reply);
    }

    ~RulesQuestion() override
    {
        m_reply.disconnect(this);
        m_asker.disconnect(this);
        m_reply.cancel();
    }

    QFuture<Outcome<T>> future() const { return m_promise.future(); }

private:
    void take()
    {
        deleteLater();
        if (m_promise.isCanceled() || m_reply.future().resultCount() == 0)
            return;
        const Outcome<HttpReply> reply = m_reply.result();
        m_promise.addResult(reply ? m_read(*reply) : Outcome<T>(m_lost(reply.problem())));
        m_promise.finish();
    }

    Read m_read;
    Translate m_lost; ///< what it means that no answer came
    QPromise<Outcome<T>> m_promise;
    QFutureWatcher<Outcome<T>> m_asker;
    QFutureWatcher<Outcome<HttpReply>> m_reply;
};

} // namespace gatehouse
