#pragma once

#include "chatquery.h"
#include "outcome.h"

#include <QFuture>

namespace gatehouse
{

/// Where conversations come from. Answers arrive in the GUI thread's futures; cancelling one
/// stops the work behind it. What it hands out is for showing: people's data is masked.
class ChatSource
{
public:
    ChatSource() = default;
    ChatSource(const ChatSource&) = delete;
    ChatSource& operator=(const ChatSource&) = delete;
    virtual ~ChatSource() = default;

    virtual QFuture<Outcome<SessionPage>> sessions(const SessionQuery& query) = 0;
    /// All messages in outline and the last `tail` of them whole.
    virtual QFuture<Outcome<SessionOpening>> open(const SessionId& id, int tail) = 0;
    virtual QFuture<Outcome<std::vector<MessageRecord>>> messages(const MessageQuery& query) = 0;
};

} // namespace gatehouse
