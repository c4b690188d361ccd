#include "tracereception.h"

#include "httpproblem.h"
#include "livetraces.h"
#include "openprofile.h"

#include <QLocale>
#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse
{
namespace
{

constexpr auto retryPause = 5s;

} // namespace

TraceReception::TraceReception(LiveTraces& live, QObject* parent)
    : QObject(parent)
    , m_live(live)
    , m_receiver(live.store())
    , m_grpc(live.store())
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryPause);
    connect(&m_retry, &QTimer::timeout, this, &TraceReception::listen);
    // Runs only while something comes: an idle console does not wake up.
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &TraceReception::measure);
    connect(&m_live, &LiveTraces::woken, this, [this] {
        if (!m_clock.isActive())
            m_clock.start();
    });
}

TraceReception::~TraceReception()
{
    m_receiver.stop();
    m_grpc.stop();
}

TraceReception::Address TraceReception::addressOf(const QString& url)
{
    const QString whole = url.contains(u"://"_s) ? url : u"http://"_s + url;
    const QUrl parsed(whole);
    Address address;
    if (!parsed.host().isEmpty())
        address.host = parsed.host();
    address.port = static_cast<quint16>(parsed.port(address.port));
    return address;
}

QString TraceReception::url() const
{
    if (!m_isStarted)
        return {};
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(m_address.host);
    url.setPort(isListening() ? m_receiver.port() : m_address.port);
    return url.toString();
}

void TraceReception::start(OpenProfile& profile, const TraceAddress& source)
{
    connect(this, &TraceReception::changed, &profile, [this, &profile] { reportTo(profile); });
    start(addressOf(source.url));
}

void TraceReception::start(const Address& address)
{
    m_address = address;
    m_isStarted = true;
    listen();
}

void TraceReception::listen()
{
    const auto port = m_receiver.start(m_address.host.toStdString(), m_address.port);
    m_problem.clear();
    if (!port) {
        const Problem& problem = port.problem();
        if (problem.code == http::HttpProblem::PortInUse)
            m_problem =
                tr("Port %1 is in use by another program, so no spans are received. End that program, "
                   "or give the profile another port.")
                    .arg(m_address.port);
        else if (problem.code == http::HttpProblem::AddressUnknown)
            m_problem = tr("“%1” is no address of this machine, so no spans are received. Correct it in the "
                           "profile.")
                            .arg(m_address.host);
        else
            m_problem = tr("The system does not let the console listen at %1, port %2, so no spans are "
                           "received. Give the profile another port.")
                            .arg(m_address.host)
                            .arg(m_address.port);
        m_retry.start();
    } else if (*port > 1) {
        // Where only this one is taken, HTTP is enough to go on with; url() names it.
        const auto grpc = m_grpc.start(m_address.host.toStdString(),
                                       static_cast<std::uint16_t>(m_address.port == 0 ? 0 : *port - 1));
        Q_UNUSED(grpc)
    }
    emit changed();
}

void TraceReception::measure()
{
    const double rate = m_live.store().figures().spansPerSecond;
    const bool isOther = std::lround(rate) != std::lround(m_rate);
    m_rate = rate;
    if (rate <= 0)
        m_clock.stop();
    if (isOther)
        emit changed();
}

void TraceReception::reportTo(OpenProfile& profile)
{
    using Kind = OpenProfile::PartState::Kind;
    if (!isListening()) {
        profile.report(OpenProfile::Part::Traces, {Kind::Failed, m_problem});
        return;
    }
    QString port = QString::number(m_receiver.port());
    if (m_grpc.port() != 0)
        port.prepend(QString::number(m_grpc.port()) + u'/');
    const auto rate = static_cast<qulonglong>(std::lround(m_rate));
    profile.report(OpenProfile::Part::Traces,
                   {Kind::Connected, rate == 0
                                         ? tr("OTLP %1").arg(port)
                                         //: Ports and a rate: "OTLP 4317/4318 · 212 spans/s"
                                         : tr("OTLP %1 · %2 spans/s").arg(port, QLocale().toString(rate))});
}

} // namespace gatehouse
