#include "profileformat.h"
#include "profilewords.h"

#include "jsontree.h"
#include "jsonwriter.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace gatehouse
{
namespace
{

std::string quoted(QStringView text)
{
    json::Writer writer;
    writer.string(text.toUtf8().toStdString());
    return writer.take();
}

std::string flag(bool value)
{
    return value ? "true" : "false";
}

/// The members of an object in their order, each with its JSON text.
class Members
{
public:
    Members() = default;
    explicit Members(const std::optional<json::Node>& before)
    {
        if (!before || !before->isObject())
            return;
        for (const json::Node member : before->children())
            m_members.emplace_back(member.name(), std::string(member.text()));
    }

    void set(const std::string& name, std::string json)
    {
        const auto known = std::find_if(m_members.begin(), m_members.end(),
                                        [&name](const auto& member) { return member.first == name; });
        if (known != m_members.end())
            known->second = std::move(json);
        else
            m_members.emplace_back(name, std::move(json));
    }
    /// An empty text is no member.
    void setText(const std::string& name, QStringView text)
    {
        if (!text.isEmpty())
            set(name, quoted(text));
        else
            remove(name);
    }
    void remove(const std::string& name)
    {
        std::erase_if(m_members, [&name](const auto& member) { return member.first == name; });
    }
    bool empty() const { return m_members.empty(); }

    std::string text() const
    {
        json::Writer writer;
        writer.beginObject();
        for (const auto& [name, json] : m_members)
            writer.key(name).raw(json);
        writer.endObject();
        return writer.take();
    }

private:
    std::vector<std::pair<std::string, std::string>> m_members;
};

std::optional<json::Node> member(const std::optional<json::Node>& object, std::string_view name)
{
    return object ? object->find(name) : std::nullopt;
}

/// The items of a list of addresses; one that was there before keeps what else it says.
class Items
{
public:
    explicit Items(const std::optional<json::Node>& before) : m_before(before) {}

    void add(QStringView kind, const QString& url)
    {
        Members item(sameAddress(kind, url));
        item.setText("kind", kind);
        item.setText("url", url);
        m_items.push_back(item.text());
    }
    std::string text() const
    {
        json::Writer writer;
        writer.beginArray();
        for (const std::string& item : m_items)
            writer.raw(item);
        writer.endArray();
        return writer.take();
    }

private:
    std::optional<json::Node> sameAddress(QStringView kind, const QString& url) const
    {
        if (!m_before || !m_before->isArray())
            return {};
        for (const json::Node item : m_before->children()) {
            const auto kindThere = item.find("kind");
            const auto urlThere = item.find("url");
            if (kindThere && urlThere && kindThere->stringIs(kind.toUtf8().toStdString()) &&
                urlThere->stringIs(url.toStdString()))
                return item;
        }
        return {};
    }

    std::optional<json::Node> m_before;
    std::vector<std::string> m_items;
};

/// The same document with line breaks and two blanks a level, for people who look into it.
std::string indented(const std::string& compact)
{
    std::string result;
    std::size_t level = 0;
    bool isInString = false;
    const auto newLine = [&result, &level] { result += '\n' + std::string(level * 2, ' '); };
    for (std::size_t i = 0; i < compact.size(); ++i) {
        const char c = compact[i];
        if (isInString) {
            result += c;
            if (c == '\\' && i + 1 < compact.size())
                result += compact[++i];
            isInString = c != '"';
        } else if (c == '{' || c == '[') {
            result += c;
            ++level;
            if (i + 1 < compact.size() && compact[i + 1] != '}' && compact[i + 1] != ']')
                newLine();
        } else if (c == '}' || c == ']') {
            --level;
            if (result.back() != '{' && result.back() != '[')
                newLine();
            result += c;
        } else if (c == ',' || c == ':') {
            result += c;
            if (c == ',')
                newLine();
            else
                result += ' ';
        } else if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
            result += c;
            isInString = c == '"';
        }
    }
    return result + '\n';
}

void writePostgres(const Profile& profile, const std::optional<json::Node>& before, Members& root)
{
    Members postgres(member(before, "postgres"));
    postgres.setText("conninfo", profile.postgres.conninfo);
    postgres.setText("replica", profile.postgres.replica);
    postgres.setText("direct", profile.postgres.direct);
    postgres.setText("org", profile.postgres.org);
    if (postgres.empty())
        root.remove("postgres");
    else
        root.set("postgres", postgres.text());
}

void writeGateway(const Profile& profile, const std::optional<json::Node>& before, Members& root)
{
    Members gateway(member(before, "gateway"));
    gateway.setText("url", profile.gateway.url.toString(QUrl::FullyEncoded));
    gateway.setText("sign_in", wordText(signInWords, profile.gateway.signIn));
    gateway.setText("user", profile.gateway.user);
    root.set("gateway", gateway.text());
}

void writeLists(const Profile& profile, const std::optional<json::Node>& before, Members& root)
{
    Items traces(member(before, "traces"));
    for (const TraceAddress& address : profile.traces)
        traces.add(wordText(traceWords, address.kind), address.url);
    root.set("traces", traces.text());
    Items metrics(member(before, "metrics"));
    for (const MetricsAddress& address : profile.metrics)
        metrics.add(wordText(metricsWords, address.kind), address.url.toString(QUrl::FullyEncoded));
    root.set("metrics", metrics.text());
}

} // namespace

std::string writeProfile(const Profile& profile, const std::string& before)
{
    const auto tree = json::parse(before);
    const std::optional<json::Node> old = tree.ok() ? std::optional(tree->root()) : std::nullopt;
    Members root(old);
    root.set("version", std::to_string(StoredProfile::ProfileVersion));
    root.setText("name", profile.name);
    root.setText("environment", wordText(environmentWords, profile.environment));
    root.setText("color", profile.color);
    root.set("read_only", flag(profile.readOnly));
    root.set("watched", flag(profile.watched));
    writeGateway(profile, old, root);
    writePostgres(profile, old, root);
    writeLists(profile, old, root);
    Members audit(member(old, "audit"));
    audit.set("server_required", flag(profile.auditServerRequired));
    root.set("audit", audit.text());
    return indented(root.text());
}

} // namespace gatehouse
