#include "profiletester.h"

#include "connectionproblem.h"
#include "connectiontext.h"
#include "conninfo.h"
#include "httpfetcher.h"
#include "profiletext.h"
#include "sqlpool.h"

#include <QJsonDocument>
#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

/// Which of the two chat tables the search path leads to: 0, 1 or 2 of them.
constexpr auto countTables = "SELECT (to_regclass('chat_sessions') IS NOT NULL)::int + "
                             "(to_regclass('chat_messages') IS NOT NULL)::int";

bool looksLikeHtml(const HttpReply& reply)
{
    return reply.contentType.toLower().contains("html") || reply.body.trimmed().startsWith('<');
}

} // namespace

QString gatewayReplyText(const HttpReply& reply, ProfileTester::Verdict& verdict)
{
    using Verdict = ProfileTester::Verdict;
    verdict = Verdict::Fails;
    if (reply.status >= 300 && reply.status < 400)
        return ProfileTester::tr("The gateway sends us on to %1. Use that address if it is the gateway's.")
            .arg(reply.location.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    if (reply.status == 401 || reply.status == 403)
        return ProfileTester::tr("The gateway asks who we are (HTTP %1). Choose how to sign in.")
            .arg(reply.status);
    if (looksLikeHtml(reply))
        return ProfileTester::tr(
                   "A web page answers at this address (HTTP %1), not a gateway. Check the port and "
                   "whether a path is missing.")
            .arg(reply.status);
    if (reply.status == 404)
        return ProfileTester::tr(
            "Something answers here but knows no /health (HTTP 404). Check the address.");
    if (!QJsonDocument::fromJson(reply.body).isObject())
        return ProfileTester::tr("What answers at /health (HTTP %1) is not a gateway's health report.")
            .arg(reply.status);
    const auto ms = static_cast<double>(reply.roundTrip.count()) / 1000.0;
    if (reply.status == 200) {
        verdict = Verdict::Works;
        return ProfileTester::tr("The gateway answers, in %1 ms.").arg(QLocale().toString(ms, 'f', 1));
    }
    verdict = Verdict::WorksPartly;
    return ProfileTester::tr("The gateway answers, and says that it is not well (HTTP %1).")
        .arg(reply.status);
}

ProfileTester::ProfileTester(QObject* parent) : QObject(parent)
{
    connect(&m_reply, &QFutureWatcherBase::finished, this, &ProfileTester::takeReply);
    connect(&m_tokens, &QFutureWatcherBase::finished, this, &ProfileTester::takeTokens);
    connect(&m_tables, &QFutureWatcherBase::finished, this, &ProfileTester::takeTables);
}

ProfileTester::~ProfileTester()
{
    m_reply.cancel();
    m_tokens.cancel();
    m_tables.cancel();
}

void ProfileTester::test(const Profile& profile, const Secrets& secrets)
{
    m_reply.cancel();
    m_tokens.cancel();
    m_tables.cancel();
    m_waiting = 2;
    m_gateway = profile.gateway;
    m_gatewayPassword = secrets.gateway;
    testGateway(profile);
    testPostgres(profile, secrets.postgres);
}

void ProfileTester::testGateway(const Profile& profile)
{
    if (profile.gateway.url.isEmpty())
        return partDone(Part::Gateway, Verdict::NotSet,
                        tr("No gateway is named: Health and Rules will have nothing to show."));
    QUrl health = profile.gateway.url;
    health.setPath(health.path().endsWith(u'/') ? health.path() + u"health"_s : health.path() + u"/health"_s);
    m_http = std::make_unique<HttpFetcher>();
    m_reply.setFuture(m_http->get(health));
}

void ProfileTester::takeReply()
{
    if (m_reply.isCanceled() || m_reply.future().resultCount() == 0)
        return;
    const Outcome<HttpReply> reply = m_reply.result();
    if (!reply)
        return partDone(Part::Gateway, Verdict::Fails, connectionProblemText(reply.problem()));
    Verdict verdict = Verdict::Fails;
    const QString sentence = gatewayReplyText(*reply, verdict);
    if (!testSignIn(verdict))
        partDone(Part::Gateway, verdict, sentence);
}

/// False if there is nothing to try.
bool ProfileTester::testSignIn(Verdict verdict)
{
    if (verdict == Verdict::Fails || m_gateway.signIn == SignIn::None)
        return false;
    const QString password = std::exchange(m_gatewayPassword, {});
    m_signIn = std::make_unique<SignInCalls>(m_gateway.url);
    if (m_gateway.signIn == SignIn::Guest)
        m_tokens.setFuture(m_signIn->guest());
    else if (m_gateway.signIn == SignIn::Oidc)
        partDone(Part::Gateway, Verdict::Fails,
                 connectionProblemText(Problem{ConnectionProblem::SignInUnsupported}));
    else if (password.isEmpty())
        partDone(Part::Gateway, Verdict::WorksPartly,
                 tr("The gateway answers; enter the password to try the sign-in too."));
    else
        m_tokens.setFuture(m_signIn->password(m_gateway.user, password));
    return true;
}

void ProfileTester::takeTokens()
{
    if (m_tokens.isCanceled() || m_tokens.future().resultCount() == 0)
        return;
    const Outcome<GrantedTokens> tokens = m_signIn->read(m_tokens.result(), m_gateway.user);
    if (!tokens)
        return partDone(Part::Gateway, Verdict::Fails, connectionProblemText(tokens.problem()));
    if (!tokens->refresh.isEmpty())
        m_signIn->revoke(tokens->refresh);
    partDone(Part::Gateway, Verdict::Works,
             m_gateway.signIn == SignIn::Guest
                 ? tr("The gateway answers, and lets us in as a guest.")
                 : tr("The gateway answers, and lets %1 in.").arg(m_gateway.user));
}

void ProfileTester::testPostgres(const Profile& profile, const QString& password)
{
    if (profile.postgres.conninfo.isEmpty())
        return partDone(Part::PostgreSql, Verdict::NotSet,
                        tr("No PostgreSQL is named: Sessions will have nothing to show."));
    if (const auto read = readConninfo(profile.postgres.conninfo); !read)
        return partDone(Part::PostgreSql, Verdict::Fails, profileProblemText(read.problem()));
    PgOptions options;
    options.dsn = withPassword(profile.postgres.conninfo, password).toStdString();
    PgTransaction transaction;
    transaction.statementTimeout = std::chrono::seconds(5);
    transaction.organisation = profile.postgres.org.toStdString();
    m_pool = std::make_unique<SqlPool>(options, transaction);
    m_tables.setFuture(m_pool->run<int>([](PgConnection& connection) -> Outcome<int> {
        const Outcome<PgResult> result = connection.query(countTables);
        if (!result)
            return result.problem();
        return static_cast<int>(result->integer(0, 0));
    }));
}

void ProfileTester::takeTables()
{
    if (m_tables.isCanceled() || m_tables.future().resultCount() == 0)
        return;
    const Outcome<int> tables = m_tables.result();
    if (!tables)
        return partDone(Part::PostgreSql, Verdict::Fails, connectionProblemText(tables.problem()));
    if (*tables == 2)
        return partDone(Part::PostgreSql, Verdict::Works,
                        tr("PostgreSQL answers, and the conversations are there."));
    partDone(Part::PostgreSql, Verdict::WorksPartly,
             tr("PostgreSQL answers, but its schema has no chat_sessions and chat_messages this role can "
                "see. Check "
                "the database's name, and search_path."));
}

void ProfileTester::partDone(Part part, Verdict verdict, const QString& sentence)
{
    emit answered(part, verdict, sentence);
    if (--m_waiting == 0)
        emit finished();
}

} // namespace gatehouse
