#include "jwtkeys.h"

#include "gatewayproblem.h"
#include "jsonproblem.h"
#include "jsontree.h"
#include "keyfile.h"

#include <algorithm>
#include <filesystem>

namespace gatehouse
{
namespace
{

constexpr std::size_t mostKeys = 32;
constexpr std::size_t longestKid = 128;

struct KeyEntry {
    std::string kid;
    JwtAlgorithm algorithm = JwtAlgorithm::HS256;
    std::string file;
    bool signs = false;
};

Problem refused(const std::string& why)
{
    return gatewayProblem(GatewayProblem::WrongValue, why, {why});
}

bool isKid(const std::string& text)
{
    return !text.empty() && text.size() <= longestKid &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
}

Outcome<KeyEntry> readEntry(const json::Node& node)
{
    KeyEntry entry;
    const auto kid = node.find("kid");
    const auto algorithm = node.find("alg");
    const auto file = node.find("key_file");
    const auto sign = node.find("sign");
    if (!kid || !kid->isString() || !isKid(kid->string()))
        return refused("a key has no kid of 1 to 128 printable characters");
    entry.kid = kid->string();
    const auto named = algorithm ? jwtAlgorithmNamed(algorithm->string()) : std::nullopt;
    if (!named)
        return refused("key " + entry.kid + ": alg must be HS256 or RS256");
    entry.algorithm = *named;
    entry.file = file ? file->string() : std::string();
    if (entry.file.empty() || entry.file.find('\0') != std::string::npos)
        return refused("key " + entry.kid + ": key_file is missing");
    if (sign && !sign->boolean())
        return refused("key " + entry.kid + ": sign must be true or false");
    entry.signs = sign && *sign->boolean();
    return entry;
}

std::string_view withoutFinalLineEnd(std::string_view text)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

Outcome<JwtKey> loadKey(const KeyEntry& entry, const std::filesystem::path& folder)
{
    const bool secret = entry.algorithm == JwtAlgorithm::HS256 || entry.signs;
    const std::string path = (folder / entry.file).string();
    const auto bytes = readKeyFile(path, secret ? KeyFile::Secret : KeyFile::Public);
    if (!bytes)
        return refused("key " + entry.kid + ": " + bytes.problem().detail);
    auto key = entry.algorithm == JwtAlgorithm::HS256 ? JwtKey::hs256(entry.kid, withoutFinalLineEnd(*bytes))
                                                      : JwtKey::rs256(entry.kid, *bytes, entry.signs);
    if (!key)
        return refused("key " + entry.kid + ": " + key.problem().detail);
    return key;
}

Outcome<std::vector<KeyEntry>> readEntries(const json::Tree& document)
{
    const auto list = document.root().find("keys");
    if (!list || !list->isArray() || list->size() == 0 || list->size() > mostKeys)
        return refused("it must be {\"keys\":[…]} with 1 to 32 keys");
    std::vector<KeyEntry> entries;
    for (const json::Node item : list->children()) {
        auto entry = readEntry(item);
        if (!entry)
            return entry.problem();
        const auto same = [&](const KeyEntry& other) { return other.kid == entry->kid; };
        if (std::any_of(entries.begin(), entries.end(), same))
            return refused("two keys have the kid " + entry->kid);
        entries.push_back(std::move(*entry));
    }
    const auto signs = [](const KeyEntry& entry) { return entry.signs; };
    if (std::count_if(entries.begin(), entries.end(), signs) != 1)
        return refused("exactly one key must have \"sign\":true");
    return entries;
}

} // namespace

JwtKeys::JwtKeys(std::vector<JwtKey> keys, std::size_t signing) : m_keys(std::move(keys)), m_signing(signing)
{
}

Outcome<JwtKeys> JwtKeys::read(const std::string& path)
{
    auto text = readKeyFile(path, KeyFile::Secret);
    if (!text)
        return text.problem();
    const auto document = json::parse(std::move(*text), json::Limits::rules(), json::Strictness::strict());
    if (!document)
        return refused(path + " is no JSON: " + json::describeJsonProblem(document.problem()));
    const auto entries = readEntries(*document);
    if (!entries)
        return entries.problem();
    const auto folder = std::filesystem::path(path).parent_path();
    std::vector<JwtKey> keys;
    std::size_t signing = 0;
    for (const KeyEntry& entry : *entries) {
        auto key = loadKey(entry, folder);
        if (!key)
            return key.problem();
        if (entry.signs)
            signing = keys.size();
        keys.push_back(std::move(*key));
    }
    return JwtKeys(std::move(keys), signing);
}

const JwtKey* JwtKeys::find(std::string_view kid) const
{
    const auto found =
        std::find_if(m_keys.begin(), m_keys.end(), [&](const JwtKey& key) { return key.kid() == kid; });
    return found == m_keys.end() ? nullptr : &*found;
}

} // namespace gatehouse
