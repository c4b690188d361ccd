#include "confighint.h"

#include "jsontree.h"
#include "jsonwriter.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestName = 128;
constexpr std::size_t longestMessage = 8192; ///< NOTIFY carries less

} // namespace

bool isConfigName(std::string_view name)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-';
    };
    return !name.empty() && name.size() <= longestName && std::all_of(name.begin(), name.end(), allowed);
}

std::optional<ConfigHint> ConfigHint::read(std::string_view message)
{
    if (message.size() > longestMessage)
        return {};
    const auto tree = json::parse(std::string(message), json::Limits::rules());
    if (!tree)
        return {};
    const json::Node root = tree->root();
    const auto service = root.find("service");
    const auto key = root.find("key");
    if (!key || !isConfigName(key->string()) || (service && !isConfigName(service->string())))
        return {};
    ConfigHint hint;
    hint.key = key->string();
    if (service)
        hint.service = service->string();
    if (const auto version = root.find("version"))
        hint.version = version->integer();
    return hint;
}

std::string ConfigHint::text() const
{
    json::Writer out;
    out.beginObject();
    out.key("service").string(service);
    out.key("key").string(key);
    if (version)
        out.key("version").number(*version);
    out.endObject();
    return out.take();
}

} // namespace gatehouse
