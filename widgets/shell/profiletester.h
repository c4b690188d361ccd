#pragma once

#include "profile.h"

#include "httpreply.h"
#include "outcome.h"
#include "signincalls.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace gatehouse
{

class HttpFetcher;
class SqlPool;

/// Tries what a profile points to and says of each part, in a sentence, what works or what to do.
class ProfileTester : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileTester)

public:
    enum class Part { Gateway, PostgreSql };
    enum class Verdict { Works, WorksPartly, Fails, NotSet };

    explicit ProfileTester(QObject* parent = nullptr);
    ~ProfileTester() override;

    /// What is typed and not in the profile; neither is kept here.
    struct Secrets {
        QString postgres;
        QString gateway;
    };
    /// Begins anew; a test under way is dropped. Signing in leaves nothing behind but a guest's number.
    void test(const Profile& profile, const Secrets& secrets);

signals:
    void answered(gatehouse::ProfileTester::Part part, gatehouse::ProfileTester::Verdict verdict,
                  const QString& sentence);
    void finished();

private:
    void testGateway(const Profile& profile);
    void testPostgres(const Profile& profile, const QString& password);
    void takeReply();
    bool testSignIn(Verdict verdict);
    void takeTokens();
    void takeTables();
    void partDone(Part part, Verdict verdict, const QString& sentence);

    std::unique_ptr<HttpFetcher> m_http;
    std::unique_ptr<SqlPool> m_pool;
    std::unique_ptr<SignInCalls> m_signIn;
    QFutureWatcher<Outcome<HttpReply>> m_reply;
    QFutureWatcher<Outcome<HttpReply>> m_tokens;
    GatewayAddress m_gateway;
    QString m_gatewayPassword; ///< until it is used
    QFutureWatcher<Outcome<int>> m_tables;
    int m_waiting = 0;
};

/// The sentence for what a gateway answered to GET /health.
QString gatewayReplyText(const HttpReply& reply, ProfileTester::Verdict& verdict);

} // namespace gatehouse
