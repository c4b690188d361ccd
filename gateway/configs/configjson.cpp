#include "configjson.h"

#include "erroranswers.h"

namespace gatehouse
{

std::string entityTag(const StoredConfig& config)
{
    return '"' + config.tag() + '"';
}

void writeConfig(json::Writer& out, const StoredConfig& config)
{
    out.beginObject();
    out.key("service").string(config.key.service);
    out.key("key").string(config.key.key);
    out.key("version").number(config.version);
    out.key("hash").string(config.hash);
    out.key("value").raw(config.value);
    out.key("updated_by").string(config.updatedBy);
    out.key("updated_at").string(config.updatedAt);
    out.endObject();
}

http::Response configAnswer(int status, const StoredConfig& config)
{
    json::Writer out;
    writeConfig(out, config);
    http::Response answer = http::jsonResponse(status, out.take());
    answer.setField("ETag", entityTag(config));
    return answer;
}

void beginVersion(json::Writer& out, const ConfigVersion& version)
{
    out.beginObject();
    out.key("version").number(version.version);
    out.key("parent_version");
    if (version.parent)
        out.number(*version.parent);
    else
        out.null();
    out.key("hash").string(version.hash);
    out.key("author").string(version.author);
    out.key("reason").string(version.reason);
    out.key("created_at").string(version.createdAt);
}

http::Response configNotFound(const ConfigKey& key)
{
    return codedResponse(404, "CONFIG_NOT_FOUND", "Config " + key.key + " not found");
}

http::Response versionNotFound(const ConfigKey& key, std::string_view version)
{
    return codedResponse(404, "VERSION_NOT_FOUND",
                         "Version " + std::string(version) + " of " + key.key + " not found");
}

} // namespace gatehouse
