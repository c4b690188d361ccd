#include "signinsecrets.h"

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

SecretAddress addressOf(const Profile& profile, const QString& part)
{
    const QUrl& url = profile.gateway.url;
    const int port = url.port(url.scheme() == u"https" ? 443 : 80);
    return {profile.slug, part, url.host(), QString::number(port), profile.gateway.user};
}

} // namespace

SignInSecrets::SignInSecrets(Credentials& credentials, const Profile& profile)
    : m_credentials(credentials)
    , m_token(addressOf(profile, u"gateway"_s))
    , m_password(addressOf(profile, u"gateway-password"_s))
{
}

} // namespace gatehouse
