#include "profiletoken.h"

#include "connectiontext.h"
#include "credentials.h"
#include "gatewaysignin.h"
#include "httpfetcher.h"
#include "waitfor.h"

#include <QEventLoop>

#include <vector>

namespace gatehouse
{
namespace
{

/// Passes everything on, and remembers what is being written.
class SettlingCredentials : public Credentials
{
public:
    explicit SettlingCredentials(Credentials& kept) : m_kept(kept) {}

    QFuture<Outcome<QString>> read(const SecretAddress& address) override { return m_kept.read(address); }
    QFuture<Outcome<void>> write(const SecretAddress& address, const QString& secret) override
    {
        return remembered(m_kept.write(address, secret));
    }
    QFuture<Outcome<void>> remove(const SecretAddress& address) override
    {
        return remembered(m_kept.remove(address));
    }

    void settle()
    {
        for (const QFuture<Outcome<void>>& change : std::exchange(m_changes, {}))
            waitFor(change).ok();
    }

private:
    QFuture<Outcome<void>> remembered(QFuture<Outcome<void>> change)
    {
        m_changes.push_back(change);
        return change;
    }

    Credentials& m_kept;
    std::vector<QFuture<Outcome<void>>> m_changes;
};

CommandFailure noToken(const Profile& profile, const std::optional<Problem>& problem)
{
    std::string sentence =
        "The profile " + profile.name.toStdString() +
        " could not sign in; do so in the console, set GATEHOUSE_TOKEN, or give --token-file";
    if (problem) {
        std::string why = connectionProblemText(*problem).toStdString();
        if (why.ends_with('.'))
            why.pop_back();
        sentence += " (" + why + ')';
    }
    return CommandFailure::failed(sentence + '.');
}

} // namespace

std::variant<QByteArray, CommandFailure> profileToken(const Profile& profile, Credentials& credentials)
{
    HttpFetcher http;
    SettlingCredentials settling(credentials);
    GatewaySignIn signIn(profile, http, settling);
    QByteArray token;
    QEventLoop loop;
    QObject::connect(&signIn, &GatewaySignIn::tokenChanged, &loop,
                     [&token](const QByteArray& granted) { token = granted; });
    const auto isUnderWay = [&signIn] { return signIn.state() == GatewaySignIn::State::SigningIn; };
    QObject::connect(&signIn, &GatewaySignIn::stateChanged, &loop, [&loop, isUnderWay] {
        if (!isUnderWay())
            loop.quit();
    });
    signIn.start();
    if (isUnderWay())
        loop.exec();
    settling.settle();
    if (token.isEmpty())
        return noToken(profile, signIn.problem());
    return token;
}

} // namespace gatehouse
