#include "profileformat.h"
#include "profileproblem.h"
#include "profilewords.h"

#include "jsontree.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

json::Limits profileLimits()
{
    json::Limits limits;
    limits.depth = 32;
    limits.keys = 1000;
    limits.arrayItems = 1000;
    limits.keyBytes = 256;
    limits.bytes = 1U << 20U;
    return limits;
}

/// Reads members one after the other and keeps the first that cannot be used.
class Reader
{
public:
    Reader(json::Node object, QString path, const QString& file, std::optional<Problem>& problem)
        : m_object(object)
        , m_path(std::move(path))
        , m_file(file)
        , m_problem(problem)
    {
    }

    QString text(std::string_view name)
    {
        const auto member = m_object.find(name);
        if (!member || member->isNull())
            return {};
        if (!member->isString())
            refuse(name, *member);
        return QString::fromStdString(member->string());
    }

    bool flag(std::string_view name, bool otherwise)
    {
        const auto member = m_object.find(name);
        if (!member || member->isNull())
            return otherwise;
        if (!member->isBoolean())
            refuse(name, *member);
        return member->boolean().value_or(otherwise);
    }

    /// A word of a table; one that it does not have is refused.
    template <class Enum, std::size_t Count>
    Enum word(std::string_view name, const WordTable<Enum, Count>& table, Enum otherwise)
    {
        const QString written = text(name);
        if (written.isEmpty())
            return otherwise;
        const auto known = wordValue(table, written);
        if (!known)
            refuse(name, *m_object.find(name));
        return known.value_or(otherwise);
    }

    QUrl address(std::string_view name)
    {
        const QString written = text(name);
        const QUrl url(written, QUrl::StrictMode);
        const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (!written.isEmpty() && (!url.isValid() || !isWeb || url.host().isEmpty()))
            refuse(name, *m_object.find(name));
        return url;
    }

    template <class Function>
    void object(std::string_view name, Function read)
    {
        const auto member = m_object.find(name);
        if (!member || member->isNull())
            return;
        if (!member->isObject())
            return refuse(name, *member);
        Reader inner(*member, path(name) + u'.', m_file, m_problem);
        read(inner);
    }

    template <class Function>
    void items(std::string_view name, Function read)
    {
        const auto member = m_object.find(name);
        if (!member || member->isNull())
            return;
        if (!member->isArray())
            return refuse(name, *member);
        for (const json::Node item : member->children()) {
            if (!item.isObject())
                return refuse(name, item);
            Reader inner(item, path(name) + u'.', m_file, m_problem);
            read(inner);
        }
    }

    void refuse(std::string_view name, const json::Node& node)
    {
        if (!m_problem)
            m_problem = Problem{ProfileProblem::WrongValue,
                                {m_file.toStdString(), path(name).toStdString()},
                                json::placeText(node.position())};
    }

private:
    QString path(std::string_view name) const
    {
        return m_path + QString::fromUtf8(name.data(), qsizetype(name.size()));
    }

    json::Node m_object;
    QString m_path;
    const QString& m_file;
    std::optional<Problem>& m_problem;
};

void readGateway(Reader& reader, Profile& profile)
{
    profile.gateway.url = reader.address("url");
    profile.gateway.signIn = reader.word("sign_in", signInWords, SignIn::None);
    profile.gateway.user = reader.text("user");
}

void readPostgres(Reader& reader, Profile& profile)
{
    profile.postgres.conninfo = reader.text("conninfo");
    profile.postgres.replica = reader.text("replica");
    profile.postgres.direct = reader.text("direct");
    profile.postgres.org = reader.text("org");
}

void readMembers(Reader& reader, json::Node root, Profile& profile)
{
    profile.name = reader.text("name");
    if (profile.name.isEmpty())
        profile.name = profile.slug;
    // None or an unknown word is production, the careful side: never an error.
    profile.environment =
        wordValue(environmentWords, reader.text("environment")).value_or(Environment::Production);
    profile.readOnly = reader.flag("read_only", profile.environment == Environment::Production);
    profile.watched = reader.flag("watched", false);
    profile.color = reader.text("color");
    static const QRegularExpression colorPattern(u"^#[0-9a-fA-F]{6}$"_s);
    if (!profile.color.isEmpty() && !colorPattern.match(profile.color).hasMatch())
        reader.refuse("color", *root.find("color"));
    reader.object("gateway", [&profile](Reader& inner) { readGateway(inner, profile); });
    reader.object("postgres", [&profile](Reader& inner) { readPostgres(inner, profile); });
    reader.items("traces", [&profile](Reader& inner) {
        profile.traces.append({inner.word("kind", traceWords, TraceSourceKind::Otlp), inner.text("url")});
    });
    reader.items("metrics", [&profile](Reader& inner) {
        profile.metrics.append(
            {inner.word("kind", metricsWords, MetricsKind::Prometheus), inner.address("url")});
    });
    reader.object("audit", [&profile](Reader& inner) {
        profile.auditServerRequired = inner.flag("server_required", false);
    });
}

} // namespace

Outcome<StoredProfile> readProfile(const QString& slug, const QString& file, std::string text)
{
    const auto tree = json::parse(std::move(text), profileLimits(), json::Strictness::strict());
    if (!tree)
        return Problem{ProfileProblem::NotJson,
                       {file.toStdString()},
                       tree.problem().place,
                       json::describeJsonProblem(tree.problem())};
    const json::Node root = tree->root();
    std::optional<Problem> problem;
    Reader reader(root, {}, file, problem);
    if (!root.isObject())
        return Problem{ProfileProblem::NotJson, {file.toStdString()}, json::placeText(root.position())};

    StoredProfile stored;
    stored.profile.slug = slug;
    const auto version = root.find("version");
    const auto number = version ? version->integer() : std::optional<std::int64_t>(1);
    if (!number || *number < 1 || *number > 1'000'000)
        reader.refuse("version", *version);
    stored.version = static_cast<int>(number.value_or(1));
    readMembers(reader, root, stored.profile);
    if (problem)
        return *problem;
    return stored;
}

} // namespace gatehouse
