#include "writeprecondition.h"

#include "configjson.h"
#include "erroranswers.h"
#include "jsonwriter.h"

namespace gatehouse
{
namespace
{

http::Response badPrecondition(std::string_view message)
{
    return codedResponse(400, "INVALID_PRECONDITION", message);
}

http::Response preconditionRequired()
{
    return codedResponse(428, "PRECONDITION_REQUIRED",
                         "Send If-Match with the ETag that was read, or If-None-Match: * to create");
}

} // namespace

std::optional<http::Response> WritePrecondition::read(const http::RequestHead& head, WritePrecondition& into)
{
    const auto match = head.fieldValues("if-match");
    const auto noneMatch = head.fieldValues("if-none-match");
    if (!match.empty() && !noneMatch.empty())
        return badPrecondition("If-Match and If-None-Match exclude each other");
    const auto tags = EntityTags::read(match.empty() ? noneMatch : match);
    if (!tags)
        return badPrecondition("If-Match takes entity tags in quotes, as the ETag has them");
    into.m_creates = match.empty() && tags->isAny();
    into.m_tags = *tags;
    // A star beside If-Match names no version.
    if (!into.m_creates && (match.empty() || tags->isAny() || tags->empty()))
        return preconditionRequired();
    return {};
}

bool WritePrecondition::holds(const std::optional<StoredConfig>& current) const
{
    if (m_creates)
        return !current;
    return current && m_tags.holdsStrong(current->tag());
}

http::Response preconditionFailed(const std::optional<StoredConfig>& current)
{
    json::Writer out;
    out.beginObject();
    out.key("error").string("PRECONDITION_FAILED");
    out.key("message").string(current ? "The configuration is another version than the one expected"
                                      : "There is no such configuration");
    out.key("current");
    if (current) {
        out.beginObject();
        out.key("version").number(current->version);
        out.key("hash").string(current->hash);
        out.key("updated_by").string(current->updatedBy);
        out.key("updated_at").string(current->updatedAt);
        out.endObject();
    } else {
        out.null();
    }
    out.endObject();
    http::Response answer = http::jsonResponse(412, out.take());
    if (current)
        answer.setField("ETag", entityTag(*current));
    return answer;
}

} // namespace gatehouse
