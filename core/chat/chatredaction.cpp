#include "chatredaction.h"

#include "redact.h"

namespace gatehouse
{
namespace
{

int maskText(std::string& text)
{
    Redacted masked = redactText(text);
    text = std::move(masked.text);
    return static_cast<int>(masked.count);
}

int maskText(std::optional<std::string>& text)
{
    return text ? maskText(*text) : 0;
}

int maskJson(std::optional<std::string>& json)
{
    if (!json)
        return 0;
    Redacted masked = redactJson(*json);
    json = std::move(masked.text);
    return static_cast<int>(masked.count);
}

} // namespace

int redactRecord(SessionRecord& session)
{
    return maskText(session.userId) + maskText(session.persona) + maskText(session.title) +
           maskJson(session.metadata);
}

int redactRecord(MessageRecord& message)
{
    return maskText(message.role) + maskText(message.content) + maskJson(message.toolCalls) +
           maskJson(message.toolResults) + maskJson(message.metadata);
}

int redactRecord(SessionSummary& summary)
{
    return redactRecord(summary.session) + maskText(summary.lastMessage);
}

} // namespace gatehouse
