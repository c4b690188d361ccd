#pragma once

#include "chatsource.h"

#include <QPromise>

#include <memory>

namespace gatehouse::test
{

/// Remembers what is asked and answers when the test says so.
class FakeChatSource : public ChatSource
{
public:
    template <class T>
    struct Asked {
        std::shared_ptr<QPromise<Outcome<T>>> promise;

        void answer(Outcome<T> outcome) const
        {
            promise->addResult(std::move(outcome));
            promise->finish();
        }
        bool isCanceled() const { return promise->isCanceled(); }
    };

    QFuture<Outcome<SessionPage>> sessions(const SessionQuery& query) override
    {
        queries << query;
        return ask(pages);
    }
    QFuture<Outcome<SessionOpening>> open(const SessionId& id, int /*tail*/) override
    {
        opened << QString::fromStdString(id.text());
        return ask(openings);
    }
    QFuture<Outcome<std::vector<MessageRecord>>> messages(const MessageQuery& query) override
    {
        messageQueries << query;
        return ask(bodies);
    }

    QList<SessionQuery> queries;
    QList<MessageQuery> messageQueries;
    QStringList opened;
    QList<Asked<SessionPage>> pages;
    QList<Asked<SessionOpening>> openings;
    QList<Asked<std::vector<MessageRecord>>> bodies;

private:
    template <class T>
    static QFuture<Outcome<T>> ask(QList<Asked<T>>& asked)
    {
        auto promise = std::make_shared<QPromise<Outcome<T>>>();
        promise->start();
        asked << Asked<T>{promise};
        return promise->future();
    }
};

inline SessionSummary summaryOf(const std::string& id, int minute)
{
    SessionSummary summary;
    summary.session.id = SessionId(id);
    summary.session.userId = "user-" + id;
    summary.session.title = "Title " + id;
    summary.session.createdAt = ChatTime("2026-03-01 06:00:00+00");
    char text[40];
    std::snprintf(text, sizeof text, "2026-03-01 %02d:%02d:00+00", 7 + minute / 60, minute % 60);
    summary.session.updatedAt = ChatTime(text);
    return summary;
}

inline MessageRecord messageOf(const std::string& id, const std::string& role, int second,
                               const std::string& text)
{
    MessageRecord message;
    message.id = MessageId(id);
    message.role = role;
    message.content = text;
    char time[40];
    std::snprintf(time, sizeof time, "2026-03-01 %02d:%02d:%02d+00", 6 + second / 3600, second / 60 % 60,
                  second % 60);
    message.createdAt = ChatTime(time);
    return message;
}

} // namespace gatehouse::test
