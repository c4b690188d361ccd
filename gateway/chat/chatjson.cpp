#include "chatjson.h"

#include "contractcolumns.h"
#include "gatewayproblem.h"
#include "jsonbody.h"

namespace gatehouse
{

void beginSession(json::Writer& out, const StoredSession& session)
{
    out.beginObject();
    out.key("id").string(session.id);
    out.key("user_id").string(session.userId);
    out.key("persona").string(session.persona);
    writeText(out, "title", session.title);
    out.key("created_at").string(session.createdAt);
    out.key("updated_at").string(session.updatedAt);
    writeJson(out, "metadata", session.metadata);
}

void writeMessage(json::Writer& out, const StoredMessage& message)
{
    out.beginObject();
    out.key("id").string(message.id);
    out.key("session_id").string(message.sessionId);
    out.key("role").string(message.role);
    out.key("content").string(message.content);
    writeJson(out, "tool_calls", message.toolCalls);
    writeJson(out, "tool_results", message.toolResults);
    out.key("created_at").string(message.createdAt);
    writeJson(out, "metadata", message.metadata);
    out.endObject();
}

void writeMessages(json::Writer& out, const std::vector<StoredMessage>& messages)
{
    out.key("messages").beginArray();
    for (const StoredMessage& message : messages)
        writeMessage(out, message);
    out.endArray();
}

http::Response sessionNotFound()
{
    return http::detailResponse(404, "Session not found");
}

std::optional<http::Response> refuseUnstorable(const Problem& problem,
                                               const std::vector<std::pair<const char*, PgValue>>& members)
{
    const bool untranslatable =
        problem.code == GatewayProblem::Statement && !problem.args.empty() && problem.args[0] == "22P05";
    if (!untranslatable)
        return {};
    std::vector<FieldError> errors;
    for (const auto& [name, value] : members)
        if (value && value->find("\\u0000") != value->npos)
            errors.push_back({name, std::string("Invalid value for field '") + name + "'", {}});
    if (errors.empty())
        return {};
    return validationError(errors);
}

} // namespace gatehouse
