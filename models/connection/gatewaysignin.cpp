#include "gatewaysignin.h"

#include "connectionproblem.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace gatehouse
{
namespace
{

/// Somewhere in the last third of its life, and not at one moment with all other consoles.
std::chrono::milliseconds renewalOf(std::chrono::seconds lifetime)
{
    constexpr std::chrono::milliseconds longest = std::chrono::hours(24 * 7);
    const double part = 0.7 + 0.15 * QRandomGenerator::global()->generateDouble();
    const std::chrono::milliseconds due(
        static_cast<qint64>(part * static_cast<double>(std::chrono::milliseconds(lifetime).count())));
    return std::min(due, longest);
}

/// Neither waiting nor another password helps.
bool isLasting(const Problem& problem)
{
    return problem.code == ConnectionProblem::SignInPasswordsOff ||
           problem.code == ConnectionProblem::SignInUnavailable ||
           problem.code == ConnectionProblem::TokenOverPlainHttp ||
           problem.code == ConnectionProblem::BadAddress;
}

} // namespace

GatewaySignIn::GatewaySignIn(const Profile& profile, HttpFetcher& http, Credentials& credentials,
                             QObject* parent)
    : GatewaySignIn(profile, http, credentials, Timings(), parent)
{
}

GatewaySignIn::GatewaySignIn(const Profile& profile, HttpFetcher& http, Credentials& credentials,
                             Timings timings, QObject* parent)
    : QObject(parent)
    , m_profile(profile)
    , m_http(http)
    , m_calls(profile.gateway.url)
    , m_secrets(credentials, profile)
    , m_timings(timings)
    , m_delay(timings.firstRetry, timings.longestRetry)
    , m_user(profile.gateway.user)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &GatewaySignIn::renew);
    connect(&m_secret, &QFutureWatcherBase::finished, this, &GatewaySignIn::takeSecret);
    connect(&m_reply, &QFutureWatcherBase::finished, this, &GatewaySignIn::takeReply);
    connect(&m_http, &HttpFetcher::tokenRefused, this, &GatewaySignIn::takeRefusal);
}

GatewaySignIn::~GatewaySignIn()
{
    m_secret.cancel();
    m_reply.cancel();
}

void GatewaySignIn::addTrustedCertificates(const QList<QSslCertificate>& certificates)
{
    m_calls.http().addTrustedCertificates(certificates);
}

void GatewaySignIn::start()
{
    if (m_profile.gateway.url.isEmpty() || m_profile.gateway.signIn == SignIn::None)
        return;
    if (m_profile.gateway.signIn == SignIn::Oidc) {
        m_problem = Problem{ConnectionProblem::SignInUnsupported};
        return say(State::Failed);
    }
    say(State::SigningIn);
    renew();
}

void GatewaySignIn::renew()
{
    if (m_step != Step::Idle)
        return;
    m_timer.stop();
    if (m_profile.gateway.signIn == SignIn::Guest)
        ask(Step::Guest, m_calls.guest());
    else
        read(Step::ReadToken);
}

void GatewaySignIn::read(Step step)
{
    m_step = step;
    m_secret.setFuture(step == Step::ReadToken ? m_secrets.readToken() : m_secrets.readPassword());
}

void GatewaySignIn::ask(Step step, const QFuture<Outcome<HttpReply>>& reply)
{
    m_step = step;
    m_reply.setFuture(reply);
}

void GatewaySignIn::takeSecret()
{
    if (m_step != Step::ReadToken && m_step != Step::ReadPassword)
        return; // somebody typed a password meanwhile, or signed out
    const Step step = std::exchange(m_step, Step::Idle);
    const bool hasAnswer = m_secret.future().resultCount() > 0;
    const QString secret = hasAnswer && m_secret.result().ok() ? *m_secret.result() : QString();
    if (step == Step::ReadToken) {
        // Another console may have renewed it: using one's own again would end the whole sign-in.
        if (!secret.isEmpty())
            m_refresh = secret.toLatin1();
        if (m_refresh.isEmpty())
            read(Step::ReadPassword);
        else
            ask(Step::Refresh, m_calls.refresh(m_refresh));
    } else if (secret.isEmpty()) {
        needPassword();
    } else {
        ask(Step::KeptPassword, m_calls.password(m_user, secret));
    }
}

void GatewaySignIn::takeReply()
{
    const Step step = std::exchange(m_step, Step::Idle);
    if (step == Step::Idle || m_reply.future().resultCount() == 0)
        return; // signed out meanwhile
    const Outcome<GrantedTokens> tokens = m_calls.read(m_reply.result(), m_user);
    if (tokens)
        take(*tokens);
    else
        fail(step, tokens.problem());
    m_passwordToKeep.clear();
}

void GatewaySignIn::take(const GrantedTokens& tokens)
{
    keep(tokens);
    m_access = tokens.access;
    m_problem.reset();
    m_delay.reset();
    m_sinceGranted.start();
    m_expiry.setRemainingTime(tokens.lifetime);
    m_timer.start(renewalOf(tokens.lifetime));
    m_http.setBearerToken(m_access, m_profile.gateway.url);
    emit tokenChanged(m_access);
    say(State::SignedIn);
}

void GatewaySignIn::keep(const GrantedTokens& tokens)
{
    m_refresh = tokens.refresh;
    if (!tokens.refresh.isEmpty())
        write(m_secrets.writeToken(tokens.refresh));
    if (!m_passwordToKeep.isEmpty())
        write(m_secrets.writePassword(m_passwordToKeep));
}

void GatewaySignIn::write(const QFuture<Outcome<void>>& done)
{
    auto* watcher = new QFutureWatcher<Outcome<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const bool hasFailed = watcher->future().resultCount() > 0 && !watcher->result().ok();
        if (hasFailed && !std::exchange(m_saidNotKept, true))
            emit notKept(watcher->result().problem());
    });
    watcher->setFuture(done);
}

void GatewaySignIn::fail(Step step, const Problem& problem)
{
    if (step == Step::TypedPassword) {
        m_problem = problem;
        say(State::PasswordNeeded);
    } else if (problem.code == ConnectionProblem::SignInRefused) {
        refuse(step, problem);
    } else if (isLasting(problem)) {
        clearToken();
        m_problem = problem;
        m_timer.start(m_timings.lookAgain);
        say(State::Failed);
    } else {
        // Again with the same token within 30 s is forgiven: its answer may have been lost.
        retry(problem, m_delay.next());
    }
}

void GatewaySignIn::refuse(Step step, const Problem& problem)
{
    m_problem = problem;
    if (step == Step::Refresh) {
        m_refresh.clear();
        write(m_secrets.removeToken());
        read(Step::ReadPassword);
    } else if (step == Step::KeptPassword) {
        write(m_secrets.removePassword());
        needPassword();
    } else {
        retry(problem, m_timings.lookAgain); // no guests today
    }
}

void GatewaySignIn::retry(const Problem& problem, std::chrono::milliseconds wait)
{
    m_problem = problem;
    m_timer.start(wait);
    // As long as the token is good nobody has to know.
    if (m_access.isEmpty() || m_expiry.hasExpired())
        say(State::Retrying);
}

void GatewaySignIn::needPassword()
{
    clearToken();
    say(State::PasswordNeeded);
}

void GatewaySignIn::clearToken()
{
    if (m_access.isEmpty())
        return;
    m_access.clear();
    m_http.setBearerToken({});
    emit tokenChanged({});
}

void GatewaySignIn::signIn(const QString& user, const QString& password, Keep keep)
{
    if (m_step == Step::TypedPassword || m_profile.gateway.signIn != SignIn::Password)
        return;
    m_timer.stop();
    m_secret.cancel();
    m_reply.cancel();
    m_problem.reset();
    m_user = user;
    if (keep == Keep::PasswordToo)
        m_passwordToKeep = password;
    ask(Step::TypedPassword, m_calls.password(user, password));
    say(State::SigningIn);
}

void GatewaySignIn::signOut()
{
    if (m_state == State::NotNeeded)
        return;
    m_timer.stop();
    m_step = Step::Idle;
    m_secret.cancel();
    m_reply.cancel();
    m_problem.reset();
    if (!m_refresh.isEmpty())
        m_calls.revoke(m_refresh);
    m_refresh.clear();
    m_secrets.removeToken();
    m_secrets.removePassword();
    clearToken();
    say(State::SignedOut);
}

void GatewaySignIn::takeRefusal(const QByteArray& token)
{
    // Only the newest counts, and while something is under way, or waits to be tried again, nothing else is.
    if (token.isEmpty() || token != m_access || m_step != Step::Idle || m_problem)
        return;
    if (m_sinceGranted.hasExpired(m_timings.fresh.count()))
        renew();
    else if (m_timer.remainingTime() > m_timings.fresh.count())
        m_timer.start(m_timings.fresh);
}

void GatewaySignIn::say(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace gatehouse
