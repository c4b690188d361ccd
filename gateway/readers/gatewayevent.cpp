#include "gatewayevent.h"

#include "jsonwriter.h"
#include "sha256.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace gatehouse
{
namespace
{

constexpr std::array<std::string_view, eventTypeCount> names = {"health", "chat.message", "config.updated",
                                                                "request.rejected", "instance"};

/// Writes the data of an event, and remembers which of its members are ids.
class DataWriter
{
public:
    explicit DataWriter(EventType type)
    {
        m_event.type = type;
        m_event.at = utcNow();
        m_out.beginObject();
    }
    DataWriter& id(std::string_view name, std::string_view value)
    {
        m_event.ids.emplace_back(value);
        return word(name, value);
    }
    DataWriter& word(std::string_view name, std::string_view value)
    {
        m_out.key(name).string(value);
        return *this;
    }
    DataWriter& number(std::string_view name, std::optional<std::int64_t> value)
    {
        if (value)
            m_out.key(name).number(*value);
        else
            none(name);
        return *this;
    }
    DataWriter& none(std::string_view name)
    {
        m_out.key(name).null();
        return *this;
    }
    GatewayEvent take()
    {
        m_out.endObject();
        m_event.data = m_out.take();
        return std::move(m_event);
    }

private:
    GatewayEvent m_event;
    json::Writer m_out;
};

} // namespace

std::string_view nameOf(EventType type)
{
    return names[static_cast<std::size_t>(type)];
}

std::optional<EventType> eventTypeNamed(std::string_view name)
{
    const auto* const found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return {};
    return static_cast<EventType>(std::distance(names.begin(), found));
}

GatewayEvent GatewayEvent::health(std::string_view name, std::string_view from, std::string_view to)
{
    return DataWriter(EventType::Health).id("name", name).word("from", from).word("to", to).take();
}

GatewayEvent GatewayEvent::chatMessage(std::string_view sessionId, std::string_view messageId,
                                       std::string_view role, std::string owner)
{
    GatewayEvent event = DataWriter(EventType::ChatMessage)
                             .id("session_id", sessionId)
                             .id("message_id", messageId)
                             .word("role", role)
                             .take();
    event.owner = std::move(owner);
    return event;
}

GatewayEvent GatewayEvent::configUpdated(std::string_view service, std::string_view key,
                                         std::optional<std::int64_t> version)
{
    return DataWriter(EventType::ConfigUpdated)
        .id("service", service)
        .id("key", key)
        .number("version", version)
        .take();
}

GatewayEvent GatewayEvent::requestRejected(std::string_view id, const std::optional<std::string>& rule,
                                           std::int64_t status)
{
    DataWriter data(EventType::RequestRejected);
    data.id("id", id);
    if (rule)
        data.id("rule", *rule);
    else
        data.none("rule");
    return data.number("status", status).take();
}

GatewayEvent GatewayEvent::instance(std::string_view instance, std::optional<std::int64_t> servedVersion,
                                    std::string_view state)
{
    return DataWriter(EventType::Instance)
        .id("instance", instance)
        .number("served_version", servedVersion)
        .word("state", state)
        .take();
}

std::string ownerMark(std::string_view userId)
{
    return sha256Hex("gatehouse event owner\n" + std::string(userId));
}

} // namespace gatehouse
