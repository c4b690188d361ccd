#include "oauthanswers.h"

#include "jsonwriter.h"

namespace gatehouse
{
namespace
{

http::Response granted(const std::string& accessToken, std::chrono::seconds expiresIn,
                       std::string_view lastName, const std::string& lastValue)
{
    json::Writer out;
    out.beginObject();
    out.key("access_token").string(accessToken);
    out.key("token_type").string("bearer");
    out.key("expires_in").number(expiresIn.count());
    out.key(lastName).string(lastValue);
    out.endObject();
    http::Response answer = http::jsonResponse(200, out.take());
    answer.setField("Cache-Control", "no-store");
    answer.setField("Pragma", "no-cache");
    return answer;
}

} // namespace

http::Response oauthError(std::string_view error, std::string_view description)
{
    json::Writer out;
    out.beginObject();
    out.key("error").string(error);
    out.key("error_description").string(description);
    out.endObject();
    http::Response answer = http::jsonResponse(400, out.take());
    answer.setField("Cache-Control", "no-store");
    answer.setField("Pragma", "no-cache");
    return answer;
}

http::Response tokenAnswer(const std::string& accessToken, std::chrono::seconds expiresIn,
                           const std::string& refreshToken)
{
    return granted(accessToken, expiresIn, "refresh_token", refreshToken);
}

http::Response guestAnswer(const std::string& accessToken, std::chrono::seconds expiresIn,
                           const std::string& guestId)
{
    return granted(accessToken, expiresIn, "guest_id", guestId);
}

http::Response tooManyTries(std::chrono::seconds wait)
{
    http::Response answer = http::detailResponse(429, "Rate limit exceeded");
    answer.setField("Retry-After", std::to_string(wait.count()));
    return answer;
}

} // namespace gatehouse
