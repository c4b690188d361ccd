#include "rejection.h"

#include "jsonwriter.h"
#include "redact.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

constexpr std::size_t mostTarget = 2'048;
constexpr std::size_t mostValue = 256;

constexpr std::array<std::string_view, 18> harmless = {
    "accept",
    "accept-encoding",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "expect",
    "host",
    "origin",
    "referer",
    "sec-fetch-site",
    "traceparent",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "x-forwarded-for",
    "x-request-id",
};
constexpr std::array<std::string_view, 5> secrets = {"authorization", "cookie", "proxy-authorization",
                                                     "x-api-key", "x-auth-token"};

template <std::size_t N>
bool isAmong(const std::array<std::string_view, N>& names, std::string_view name)
{
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view known) { return http::equalsIgnoringCase(known, name); });
}

std::string keyedHash(std::string_view key, std::string_view value)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char*>(value.data()), value.size(), digest.data(), &size);
    constexpr std::string_view hex = "0123456789abcdef";
    constexpr std::size_t shown = 8;
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        text += hex[digest[i] >> 4U];
        text += hex[digest[i] & 15U];
    }
    return text;
}

/// At most so many bytes, cut at a character.
std::string_view cut(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
        --most;
    return text.substr(0, most);
}

/// What was cut cannot be read as JSON any more; masked as text it stays safe.
std::string maskedBody(std::string_view body, bool whole)
{
    return whole ? redactJson(body).text : redactText(body).text;
}

void writeOptional(json::Writer& out, std::string_view name, const std::optional<std::string>& text)
{
    out.key(name);
    if (text)
        out.string(*text);
    else
        out.null();
}

} // namespace

std::optional<std::string> recordedValue(const http::Field& field, std::string_view key)
{
    if (isAmong(secrets, field.name))
        return "hmac:" + keyedHash(key, field.value);
    if (isAmong(harmless, field.name))
        return redactText(cut(field.value, mostValue)).text;
    return {};
}

std::string Rejection::json(std::string_view key) const
{
    const std::string_view kept = cut(body, mostBody);
    const bool whole = kept.size() == body.size() && !bodyCut;
    json::Writer out;
    out.beginObject();
    out.key("id").string(id);
    out.key("at").string(at);
    out.key("instance").string(instance);
    out.key("request_id").string(requestId);
    writeOptional(out, "trace_id", traceId);
    out.key("client").string(redactText(client).text);
    out.key("method").string(method);
    out.key("path").string(redactText(cut(path, mostTarget)).text);
    out.key("headers").beginArray();
    for (const http::Field& field : fields) {
        const auto value = recordedValue(field, key);
        if (!value)
            continue;
        out.beginArray();
        out.string(field.name);
        out.string(*value);
        out.endArray();
    }
    out.endArray();
    out.key("request_body").string(maskedBody(kept, whole));
    out.key("truncated").boolean(!whole);
    writeOptional(out, "rule", rule);
    out.key("mode").string(nameOf(mode));
    out.key("check").string(nameOf(check));
    out.key("status").number(std::int64_t(status));
    out.key("body").string(redactJson(answer).text);
    out.endObject();
    return out.take();
}

} // namespace gatehouse
