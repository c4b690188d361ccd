#include "eventmessage.h"

#include "confighint.h"
#include "jsontree.h"
#include "jsonwriter.h"
#include "queryparameters.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestId = 512;
constexpr std::size_t longestWord = 32;
constexpr std::size_t ownerDigits = 64;
constexpr std::int64_t largestNumber = std::int64_t(1) << 53U;

json::Limits messageLimits()
{
    json::Limits limits;
    limits.depth = 3;
    limits.keys = 16;
    limits.arrayItems = 16;
    limits.keyBytes = 64;
    limits.bytes = EventMessage::longest;
    return limits;
}

bool isId(const std::string& text)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    return !text.empty() && text.size() <= longestId && std::none_of(text.begin(), text.end(), isControl) &&
           isUtf8(text);
}

bool isMark(const std::string& text)
{
    return text.size() == ownerDigits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// Takes the members of an object that must be there; one that is not as it should be spoils them all.
class Members
{
public:
    explicit Members(json::Node object) : m_object(object), m_good(object.isObject()) {}

    bool good() const { return m_good; }

    std::string id(std::string_view name)
    {
        const auto member = m_object.find(name);
        std::string text = member && member->isString() ? member->string() : std::string();
        if (!isId(text))
            m_good = false;
        return text;
    }
    std::optional<std::string> idOrNull(std::string_view name)
    {
        if (isNull(name))
            return {};
        return id(name);
    }
    /// A configuration's service or key; an instance's name.
    std::string name(std::string_view member)
    {
        std::string text = id(member);
        if (!isConfigName(text))
            m_good = false;
        return text;
    }
    /// A state or role; a later version may have others than ours.
    std::string word(std::string_view member)
    {
        std::string text = id(member);
        if (text.size() > longestWord || !isConfigName(text))
            m_good = false;
        return text;
    }
    std::int64_t number(std::string_view name)
    {
        const auto member = m_object.find(name);
        const auto value = member ? member->integer() : std::nullopt;
        if (!value || *value < 0 || *value > largestNumber)
            m_good = false;
        return value.value_or(0);
    }
    std::optional<std::int64_t> numberOrNull(std::string_view name)
    {
        if (isNull(name))
            return {};
        return number(name);
    }

private:
    bool isNull(std::string_view name) const
    {
        const auto member = m_object.find(name);
        return member && member->isNull();
    }

    json::Node m_object;
    bool m_good;
};

/// The event written anew from its checked members; `data` says whether all were good.
GatewayEvent readData(EventType type, Members& data)
{
    switch (type) {
    case EventType::Health: {
        const std::string name = data.id("name");
        const std::string from = data.word("from");
        return GatewayEvent::health(name, from, data.word("to"));
    }
    case EventType::ChatMessage: {
        const std::string session = data.id("session_id");
        const std::string message = data.id("message_id");
        return GatewayEvent::chatMessage(session, message, data.word("role"), {});
    }
    case EventType::ConfigUpdated: {
        const std::string service = data.name("service");
        const std::string key = data.name("key");
        return GatewayEvent::configUpdated(service, key, data.numberOrNull("version"));
    }
    case EventType::RequestRejected: {
        const std::string id = data.id("id");
        const auto rule = data.idOrNull("rule");
        return GatewayEvent::requestRejected(id, rule, data.number("status"));
    }
    case EventType::Instance:
        break;
    }
    const std::string instance = data.name("instance");
    const auto version = data.numberOrNull("served_version");
    return GatewayEvent::instance(instance, version, data.word("state"));
}

std::optional<GatewayEvent> readEvent(const json::Node& root)
{
    const auto type = root.find("type");
    const auto at = root.find("at");
    const auto data = root.find("data");
    const auto owner = root.find("owner");
    if (!type || !type->isString() || !at || !at->isString() || !data)
        return {};
    const auto known = eventTypeNamed(type->string());
    const auto time = parseUtc(at->string());
    Members members(*data);
    if (!known || !time || !members.good())
        return {};
    GatewayEvent event = readData(*known, members);
    event.at = *time;
    if (owner)
        event.owner = owner->string();
    if (!members.good() || (owner && !isMark(event.owner)))
        return {};
    return event;
}

} // namespace

std::optional<EventMessage> EventMessage::read(std::string_view text)
{
    if (text.size() > longest)
        return {};
    const auto tree = json::parse(std::string(text), messageLimits(), json::Strictness::strict());
    if (!tree)
        return {};
    const json::Node root = tree->root();
    Members members(root);
    EventMessage message;
    message.instance = members.name("instance");
    message.number = static_cast<std::uint64_t>(members.number("number"));
    if (!members.good())
        return {};
    if (!root.find("type"))
        return message;
    message.event = readEvent(root);
    if (!message.event || message.number == 0)
        return {};
    return message;
}

std::string EventMessage::text() const
{
    json::Writer out;
    out.beginObject();
    out.key("instance").string(instance);
    out.key("number").number(number);
    if (event) {
        out.key("at").string(formatUtc(event->at));
        out.key("type").string(nameOf(event->type));
        out.key("data").raw(event->data);
        if (!event->owner.empty())
            out.key("owner").string(event->owner);
    }
    out.endObject();
    return out.take();
}

} // namespace gatehouse
