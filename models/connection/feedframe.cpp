#include "feedframe.h"

#include "connectionproblem.h"
#include "fastjson.h"

#include <string>

namespace gatehouse
{
namespace
{

json::Limits frameLimits()
{
    json::Limits limits;
    limits.depth = 16;
    limits.keys = 64;
    limits.arrayItems = 1024;
    limits.keyBytes = 256;
    limits.bytes = largestFeedFrame;
    return limits;
}

/// Takes members out of an object and remembers the first that is not as it should be.
class MemberReader
{
public:
    explicit MemberReader(json::FastValue object) : m_object(object) {}

    std::string_view bytes(std::string_view name)
    {
        const auto member = m_object.find(name);
        if (member && member->isString() && !member->string().empty())
            return member->string();
        refuse(name);
        return {};
    }

    QString text(std::string_view name)
    {
        const std::string_view found = bytes(name);
        return QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()));
    }

    /// Null, or none, is an empty text.
    QString textOrNull(std::string_view name)
    {
        const auto member = m_object.find(name);
        return !member || member->isNull() ? QString() : text(name);
    }

    std::int64_t number(std::string_view name)
    {
        const auto member = m_object.find(name);
        const auto value = member ? member->integer() : std::nullopt;
        if (value && *value >= 0)
            return *value;
        refuse(name);
        return 0;
    }

    std::optional<std::int64_t> numberOrNull(std::string_view name)
    {
        const auto member = m_object.find(name);
        return !member || member->isNull() ? std::nullopt : std::optional(number(name));
    }

    void refuse(std::string_view name)
    {
        if (m_refused.empty())
            m_refused = name;
    }
    const std::string& refused() const { return m_refused; }

private:
    json::FastValue m_object;
    std::string m_refused;
};

Problem badFrame(const std::string& member)
{
    Problem problem{ConnectionProblem::BadFeedFrame};
    problem.args.push_back(member);
    return problem;
}

FeedPlace placeOf(MemberReader& data)
{
    return {data.text("instance"), data.number("seq")};
}

FeedRejection rejectionOf(MemberReader& data)
{
    FeedRejection rejection{data.text("id"), data.textOrNull("rule"), 0};
    const std::int64_t status = data.number("status");
    if (status < 100 || status > 999)
        data.refuse("status");
    else
        rejection.status = static_cast<int>(status);
    return rejection;
}

decltype(FeedFrame::what) contentOf(std::string_view type, MemberReader& data)
{
    if (type == "hello")
        return FeedHello{placeOf(data)};
    if (type == "gap")
        return FeedGap{placeOf(data)};
    if (type == "health")
        return FeedHealth{data.text("name"), data.textOrNull("from"), data.text("to")};
    if (type == "chat.message")
        return FeedMessage{data.text("session_id"), data.text("message_id"), data.text("role")};
    if (type == "config.updated")
        return FeedConfig{data.text("service"), data.text("key"), data.number("version")};
    if (type == "request.rejected")
        return rejectionOf(data);
    if (type == "instance")
        return FeedInstance{data.text("instance"), data.numberOrNull("served_version"), data.text("state")};
    return FeedOther{QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()))};
}

} // namespace

Outcome<FeedFrame> readFeedFrame(std::string_view text)
{
    json::FastJson reader;
    const auto document = reader.read(text, frameLimits());
    if (!document)
        return badFrame("JSON");
    if (!document->isObject())
        return badFrame("object");
    const auto dataValue = document->find("data");
    if (!dataValue || !dataValue->isObject())
        return badFrame("data");

    MemberReader outer(*document);
    MemberReader data(*dataValue);
    FeedFrame frame{outer.numberOrNull("seq"), {}, contentOf(outer.bytes("type"), data)};
    const auto at = parseUtc(outer.bytes("at"));
    if (!at)
        outer.refuse("at");
    frame.at = at.value_or(UtcTime());
    const bool countsOn =
        std::holds_alternative<FeedHello>(frame.what) || std::holds_alternative<FeedGap>(frame.what);
    // Only these two say in their data where the numbering stands.
    if (countsOn == frame.seq.has_value())
        outer.refuse("seq");
    if (!outer.refused().empty())
        return badFrame(outer.refused());
    if (!data.refused().empty())
        return badFrame("data." + data.refused());
    return frame;
}

} // namespace gatehouse
