#include "profilesession.h"
#include "conninfo.h"
#include "consolelinks.h"
#include "livefeed.h"
#include "tracedesk.h"

namespace gatehouse
{
namespace
{

std::unique_ptr<SqlPool> makePool(const Profile& profile, const QString& password)
{
    if (profile.postgres.conninfo.isEmpty())
        return nullptr;
    PgOptions options;
    options.dsn = withPassword(profile.postgres.conninfo, password).toStdString();
    PgTransaction transaction;
    transaction.organisation = profile.postgres.org.toStdString();
    return std::make_unique<SqlPool>(options, transaction);
}

void startFeed(OpenProfile& open)
{
    FeedAddress address;
    address.gateway = open.profile().gateway.url;
    const bool isAnybody = open.profile().gateway.signIn == SignIn::None;
    open.feed().start(address, isAnybody ? LiveFeed::Start::Now : LiveFeed::Start::WhenSignedIn);
}

/// From the start, whichever page is in front: nobody sends a span again that found no one to take it.
void startReceiving(OpenProfile& open)
{
    for (const TraceAddress& source : open.profile().traces) {
        if (source.kind == TraceSourceKind::Otlp) {
            (void)TraceDesk::of(open);
            return;
        }
    }
}

} // namespace

ProfileSession::ProfileSession(const Profile& profile, const QString& password, Credentials& credentials)
    : m_sql(makePool(profile, password))
    , m_open(std::make_unique<OpenProfile>(profile, m_sql.get(), m_http))
    , m_signIn(std::make_unique<GatewaySignIn>(profile, m_http, credentials))
{
    registerLinks(*m_open);
    m_open->setSignIn(m_signIn.get());
    QObject::connect(m_signIn.get(), &GatewaySignIn::tokenChanged, &m_open->feed(), &LiveFeed::setToken);
    QObject::connect(&m_open->feed(), &LiveFeed::tokenRefused, m_signIn.get(), &GatewaySignIn::takeRefusal);
    startFeed(*m_open);
    startReceiving(*m_open);
    m_signIn->start();
}

ProfileSession::~ProfileSession() = default;

} // namespace gatehouse
