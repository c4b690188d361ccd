#include "gatewayaccess.h"

#include "keychaincredentials.h"
#include "profileproblem.h"
#include "profilestore.h"
#include "profiletext.h"
#include "profiletoken.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr qint64 longestToken = 16 * 1024;

using Token = std::variant<QByteArray, CommandFailure>;

/// RFC 6750's characters and no others: what a header could not hold is no token.
bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || QByteArray("-._~+/=").contains(c);
    });
}

/// `place` names where it comes from; the text itself is never shown.
Token tokenIn(const QByteArray& text, const std::string& place)
{
    const QByteArray token = text.trimmed();
    if (isToken(token))
        return token;
    return CommandFailure::failed(place +
                                  " holds no access token: one line of letters, digits and -._~+/= only.");
}

Token tokenOfFile(const std::string& name)
{
    QFile file(QFile::decodeName(name.c_str()));
    if (!file.open(QIODevice::ReadOnly))
        return CommandFailure::failed("Cannot read " + name + ": " + file.errorString().toStdString() + '.');
    const QByteArray text = file.read(longestToken + 1);
    return tokenIn(text.size() > longestToken ? QByteArray() : text, name);
}

/// The token the call itself brings; an empty one where it brings none.
Token tokenOfCall(const Arguments& arguments)
{
    if (const auto file = arguments.text("token-file"))
        return tokenOfFile(*file);
    const QByteArray variable = qgetenv("GATEHOUSE_TOKEN");
    return variable.isEmpty() ? Token(QByteArray()) : tokenIn(variable, "GATEHOUSE_TOKEN");
}

bool isGatewayUrl(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

/// By its slug, or else by the name people gave it.
std::variant<Profile, CommandFailure> profileOf(const QString& name)
{
    const ProfileStore store;
    Outcome<StoredProfile> bySlug = store.load(name);
    if (bySlug)
        return bySlug->profile;
    const bool unknown =
        bySlug.problem().code == ProfileProblem::NotFound || bySlug.problem().code == ProfileProblem::BadSlug;
    const ProfileStore::Listing listing = unknown ? store.list() : ProfileStore::Listing();
    std::vector<Profile> named;
    for (const StoredProfile& stored : listing.profiles) {
        if (stored.profile.name == name)
            named.push_back(stored.profile);
    }
    if (named.size() == 1)
        return named.front();
    if (named.size() > 1)
        return CommandFailure::failed("Several profiles have the name " + name.toStdString() +
                                      "; give the name of the file, without .json.");
    const QString why =
        unknown ? u"There is no profile \"%1\"."_s.arg(name) : profileProblemText(bySlug.problem());
    return CommandFailure::failed(why.toStdString());
}

std::variant<GatewayAccess, CommandFailure> accessOfProfile(const QString& name, const QByteArray& token)
{
    const auto found = profileOf(name);
    if (const auto* failure = std::get_if<CommandFailure>(&found))
        return *failure;
    const Profile& profile = std::get<Profile>(found);
    if (profile.gateway.url.isEmpty())
        return CommandFailure::failed("The profile " + profile.name.toStdString() + " names no gateway.");
    GatewayAccess access{profile.gateway.url, token, profile.readOnly, profile.name.toStdString()};
    if (!token.isEmpty() || profile.gateway.signIn == SignIn::None)
        return access;
    KeychainCredentials keychain;
    const Token kept = profileToken(profile, keychain);
    if (const auto* failure = std::get_if<CommandFailure>(&kept))
        return *failure;
    access.token = std::get<QByteArray>(kept);
    return access;
}

} // namespace

std::vector<OptionSpec> gatewayOptions()
{
    return {{"gateway", ValueKind::Text, "URL", "the gateway's address"},
            {"profile", ValueKind::Text, "NAME", "address and token of this profile of the console instead"},
            {"token-file", ValueKind::Text, "FILE", "access token for it (or the variable GATEHOUSE_TOKEN)"}};
}

std::variant<GatewayAccess, CommandFailure> gatewayAccess(const Arguments& arguments)
{
    const auto address = arguments.text("gateway");
    const auto profile = arguments.text("profile");
    if (address.has_value() == profile.has_value())
        return CommandFailure::wrongCall("One of --gateway and --profile says which gateway.");
    const QUrl url = QUrl(QString::fromStdString(address.value_or("")), QUrl::StrictMode);
    if (address && !isGatewayUrl(url))
        return CommandFailure::wrongCall("--gateway takes an http:// or https:// address with a host.");
    const Token token = tokenOfCall(arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&token))
        return *failure;
    if (profile)
        return accessOfProfile(QString::fromLocal8Bit(profile->c_str()), std::get<QByteArray>(token));
    return GatewayAccess{url, std::get<QByteArray>(token), false, {}};
}

} // namespace gatehouse
