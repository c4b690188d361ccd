#include "chatdocument.h"

#include "jsonwriter.h"

namespace gatehouse
{
namespace
{

using json::Writer;

void text(Writer& writer, std::string_view name, std::string_view value)
{
    writer.key(name).string(value);
}

void textOrNull(Writer& writer, std::string_view name, const std::optional<std::string>& value)
{
    writer.key(name);
    if (value)
        writer.string(*value);
    else
        writer.null();
}

void column(Writer& writer, std::string_view name, const std::optional<std::string>& value)
{
    if (value)
        writer.key(name).raw(*value);
}

void sessionMembers(Writer& writer, const SessionRecord& session)
{
    text(writer, "id", session.id.text());
    text(writer, "userId", session.userId);
    text(writer, "persona", session.persona);
    textOrNull(writer, "title", session.title);
    text(writer, "createdAt", session.createdAt.outText());
    text(writer, "updatedAt", session.updatedAt.outText());
}

void message(Writer& writer, const MessageRecord& message)
{
    writer.beginObject();
    text(writer, "id", message.id.text());
    text(writer, "role", message.role);
    text(writer, "content", message.content);
    column(writer, "toolCalls", message.toolCalls);
    column(writer, "toolResults", message.toolResults);
    text(writer, "createdAt", message.createdAt.outText());
    column(writer, "metadata", message.metadata);
    writer.endObject();
}

} // namespace

std::string sessionListDocument(const std::vector<SessionSummary>& sessions,
                                const std::optional<std::string>& nextCursor)
{
    Writer writer;
    writer.beginObject().key("sessions").beginArray();
    for (const SessionSummary& summary : sessions) {
        writer.beginObject();
        sessionMembers(writer, summary.session);
        writer.key("messageCount").number(summary.messageCount);
        textOrNull(writer, "lastMessage", summary.lastMessage);
        writer.endObject();
    }
    writer.endArray();
    textOrNull(writer, "nextCursor", nextCursor);
    writer.endObject();
    return writer.take();
}

std::string sessionDocument(const SessionRecord& session, const std::vector<MessageRecord>& messages,
                            bool redacted, int redactions)
{
    Writer writer;
    writer.beginObject().key("session").beginObject();
    sessionMembers(writer, session);
    column(writer, "metadata", session.metadata);
    writer.endObject().key("messages").beginArray();
    for (const MessageRecord& each : messages)
        message(writer, each);
    writer.endArray();
    writer.key("redacted").boolean(redacted);
    writer.key("redactions").number(redactions);
    writer.endObject();
    return writer.take();
}

} // namespace gatehouse
