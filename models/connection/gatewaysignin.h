#pragma once

#include "profile.h"
#include "retrydelay.h"
#include "signincalls.h"
#include "signinsecrets.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace gatehouse
{

/// Keeps somebody signed in at a profile's gateway (GATEWAY §3): as a guest, or with a password that is
/// asked for once. Renews the access token before it expires and when a call is told that it is none, one
/// renewal at a time; goes on through lost networks; keeps only the refresh token, in the keychain, and
/// the password there too if that was asked for. No secret reaches a Problem, a log or an argument.
class GatewaySignIn : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GatewaySignIn)

public:
    enum class State {
        NotNeeded,      ///< the profile names no sign-in, or no gateway
        SigningIn,      ///< for the first time, or with the password just typed
        SignedIn,       ///< renewed by itself
        Retrying,       ///< the token has expired, and the gateway does not answer
        PasswordNeeded, ///< problem() says why, if somebody was signed in or tried to be
        SignedOut,      ///< by hand
        Failed          ///< problem() says why; tried again now and then
    };
    Q_ENUM(State)
    enum class Keep { TokenOnly, PasswordToo };
    struct Timings {
        std::chrono::milliseconds firstRetry{1000};
        std::chrono::milliseconds longestRetry{30'000};
        /// A token as new as this that is refused is not renewed at once: it would not help.
        std::chrono::milliseconds fresh{10'000};
        std::chrono::milliseconds lookAgain{60'000}; ///< after what waiting hardly mends
    };

    /// `http` gets the token, for calls to the gateway alone; it and the credentials outlive this.
    GatewaySignIn(const Profile& profile, HttpFetcher& http, Credentials& credentials,
                  QObject* parent = nullptr);
    GatewaySignIn(const Profile& profile, HttpFetcher& http, Credentials& credentials, Timings timings,
                  QObject* parent = nullptr);
    ~GatewaySignIn() override;

    /// With what the keychain has.
    void start();
    /// Typed by a person: ends in SignedIn, or in PasswordNeeded with a problem.
    void signIn(const QString& user, const QString& password, Keep keep);
    /// Ends this sign-in everywhere, and forgets what the keychain has of it.
    void signOut();
    /// A call with this token was answered with 401, or the live feed with 4401.
    void takeRefusal(const QByteArray& token);

    State state() const { return m_state; }
    const std::optional<Problem>& problem() const { return m_problem; }
    /// Of the profile, or who signed in last; empty: not known yet.
    QString user() const { return m_user; }
    const Profile& profile() const { return m_profile; }
    /// Beside those of the system.
    void addTrustedCertificates(const QList<QSslCertificate>& certificates);

signals:
    void stateChanged();
    /// Empty: nobody is signed in any more.
    void tokenChanged(const QByteArray& token);
    /// The keychain did not take what would make the next start silent.
    void notKept(const gatehouse::Problem& problem);

private:
    enum class Step { Idle, ReadToken, Refresh, ReadPassword, KeptPassword, TypedPassword, Guest };

    void renew();
    void read(Step step);
    void ask(Step step, const QFuture<Outcome<HttpReply>>& reply);
    void takeSecret();
    void takeReply();
    void take(const GrantedTokens& tokens);
    void keep(const GrantedTokens& tokens);
    void fail(Step step, const Problem& problem);
    void refuse(Step step, const Problem& problem);
    void retry(const Problem& problem, std::chrono::milliseconds wait);
    void needPassword();
    void clearToken();
    void write(const QFuture<Outcome<void>>& done);
    void say(State state);

    Profile m_profile;
    HttpFetcher& m_http;
    SignInCalls m_calls;
    SignInSecrets m_secrets;
    Timings m_timings;
    RetryDelay m_delay;
    State m_state = State::NotNeeded;
    std::optional<Problem> m_problem;
    QString m_user;
    QString m_passwordToKeep; ///< while its sign-in is under way
    QByteArray m_access;
    QByteArray m_refresh;
    QDeadlineTimer m_expiry;
    QElapsedTimer m_sinceGranted;
    QTimer m_timer; ///< the next renewal, or the next try
    Step m_step = Step::Idle;
    QFutureWatcher<Outcome<QString>> m_secret;
    QFutureWatcher<Outcome<HttpReply>> m_reply;
    bool m_saidNotKept = false;
};

} // namespace gatehouse
