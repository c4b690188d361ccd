#include "connectiontext.h"

#include "connectionproblem.h"

#include <QCoreApplication>

namespace gatehouse
{
namespace
{

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ConnectionProblem)

public:
    explicit Texts(const Problem& problem) : m_problem(problem) {}

    QString sentence() const
    {
        const auto code = m_problem.code.as<ConnectionProblem>();
        switch (code) {
        case ConnectionProblem::Failed:
        case ConnectionProblem::BadAddress:
        case ConnectionProblem::NameNotFound:
        case ConnectionProblem::ConnectionRefused:
        case ConnectionProblem::ConnectionLost:
        case ConnectionProblem::ProxyFailed:
        case ConnectionProblem::TimedOut:
            return reaching(code);
        case ConnectionProblem::TlsFailed:
        case ConnectionProblem::CertificateExpired:
        case ConnectionProblem::CertificateNotYetValid:
        case ConnectionProblem::CertificateWrongHost:
        case ConnectionProblem::CertificateUntrusted:
        case ConnectionProblem::TokenOverPlainHttp:
            return securing(code);
        case ConnectionProblem::BadRequest:
        case ConnectionProblem::RequestTooLarge:
        case ConnectionProblem::OutcomeUnknown:
            return sending(code);
        case ConnectionProblem::NotHttp:
        case ConnectionProblem::HeadersTooLarge:
        case ConnectionProblem::BodyTooLarge:
        case ConnectionProblem::CutShort:
        case ConnectionProblem::BadEncoding:
        case ConnectionProblem::BadFeedFrame:
            return answering(code);
        case ConnectionProblem::SignInRefused:
        case ConnectionProblem::SignInPasswordsOff:
        case ConnectionProblem::SignInUnavailable:
        case ConnectionProblem::SignInTooOften:
        case ConnectionProblem::SignInFailed:
        case ConnectionProblem::SignInUnsupported:
            return proving(code);
        default:
            return databaseSentence(code);
        }
    }

private:
    QString reaching(ConnectionProblem code) const
    {
        switch (code) {
        case ConnectionProblem::BadAddress:
            return tr("The address \"%1\" cannot be used; it must begin with http:// or https:// and name a "
                      "host.")
                .arg(arg(0));
        case ConnectionProblem::NameNotFound:
            return tr("The host \"%1\" was not found; check the spelling and this computer's network.")
                .arg(arg(0));
        case ConnectionProblem::ConnectionRefused:
            return tr("%1 refused the connection; check the port and whether the server runs.").arg(arg(0));
        case ConnectionProblem::ConnectionLost:
            return tr("%1 closed the connection without an answer; try again, or look at the server's log.")
                .arg(arg(0));
        case ConnectionProblem::ProxyFailed:
            return tr("The proxy on the way to %1 failed; check the proxy settings of this computer.")
                .arg(arg(0));
        case ConnectionProblem::TimedOut:
            return tr("%1 did not answer in full within %2 s; allow more time, or look at the server's load.")
                .arg(arg(0), arg(1));
        default:
            return tr("The connection to %1 failed; try again, the details say what the system reported.")
                .arg(arg(0));
        }
    }

    QString securing(ConnectionProblem code) const
    {
        const int days = QString::fromStdString(value(1)).toInt();
        switch (code) {
        case ConnectionProblem::CertificateExpired:
            return tr("The certificate of %1 expired %n days ago; have it renewed.", nullptr, days)
                .arg(arg(0));
        case ConnectionProblem::CertificateNotYetValid:
            return tr("The certificate of %1 becomes valid in %n days; check the clocks of both computers.",
                      nullptr, days)
                .arg(arg(0));
        case ConnectionProblem::CertificateWrongHost:
            return tr("The certificate is not for %1 but for %2; use a name that it covers.")
                .arg(arg(0), arg(1));
        case ConnectionProblem::CertificateUntrusted:
            return tr("The certificate of %1 is not trusted; add its authority to those this computer "
                      "trusts.")
                .arg(arg(0));
        case ConnectionProblem::TokenOverPlainHttp:
            return tr("The access token was not sent to %1, because http:// is readable on the way; use "
                      "https://.")
                .arg(arg(0));
        default:
            return tr("No secure connection to %1 could be made; check that this port speaks TLS.")
                .arg(arg(0));
        }
    }

    QString sending(ConnectionProblem code) const
    {
        switch (code) {
        case ConnectionProblem::RequestTooLarge:
            return tr("The request has more than %1 MiB, so it was not sent; make it smaller.").arg(arg(0));
        case ConnectionProblem::OutcomeUnknown:
            return tr("The answer of %1 was lost, so it is not known whether the change was made; read the "
                      "current state before sending it again.")
                .arg(arg(0));
        default:
            return tr("The request was not sent, because its %1 cannot be sent as it is.").arg(arg(0));
        }
    }

    QString answering(ConnectionProblem code) const
    {
        switch (code) {
        case ConnectionProblem::HeadersTooLarge:
            return tr("%1 sent headers of more than %2 KiB, so its answer was dropped.").arg(arg(0), arg(1));
        case ConnectionProblem::BodyTooLarge:
            return tr("%1 sent an answer of more than %2 MiB, so it was dropped; check the address.")
                .arg(arg(0), arg(1));
        case ConnectionProblem::CutShort:
            return tr("The answer of %1 was cut short; try again, or look at what stands between.")
                .arg(arg(0));
        case ConnectionProblem::BadEncoding:
            return tr("The compressed answer of %1 cannot be unpacked; look at what stands between.")
                .arg(arg(0));
        case ConnectionProblem::BadFeedFrame:
            return tr("The live feed sent an event that cannot be read (%1).").arg(arg(0));
        default:
            return tr("What answers at %1 does not speak HTTP; check the port.").arg(arg(0));
        }
    }

    QString proving(ConnectionProblem code) const
    {
        switch (code) {
        case ConnectionProblem::SignInRefused:
            return tr("The gateway did not take the sign-in of %1; enter the password again.").arg(arg(0));
        case ConnectionProblem::SignInPasswordsOff:
            return tr("The gateway at %1 takes no passwords; sign in as a guest, or have its administrator "
                      "allow them.")
                .arg(arg(0));
        case ConnectionProblem::SignInUnavailable:
            return tr("The gateway at %1 has no sign-in; choose \"No sign-in\" in the profile.").arg(arg(0));
        case ConnectionProblem::SignInTooOften:
            return tr("Too many sign-ins were tried at %1; wait a minute.").arg(arg(0));
        case ConnectionProblem::SignInFailed:
            return tr("The gateway at %1 cannot sign anybody in now (HTTP %2); try again later.")
                .arg(arg(0), arg(1));
        default:
            return tr("This version cannot sign in through the organisation (OIDC); choose another way in "
                      "the profile.");
        }
    }

    QString databaseSentence(ConnectionProblem code) const
    {
        const QString text = signingIn(code);
        return text.isEmpty() ? querying(code) : text;
    }

    QString signingIn(ConnectionProblem code) const
    {
        switch (code) {
        case ConnectionProblem::BadConnectionString:
            return tr("The connection string cannot be read; write key=value pairs or a postgresql:// "
                      "address.");
        case ConnectionProblem::PasswordRefused:
            return tr("PostgreSQL at %1 refused the password; check user and password in the profile.")
                .arg(arg(0));
        case ConnectionProblem::PasswordMissing:
            return tr("PostgreSQL at %1 asks for a password; add it to the profile.").arg(arg(0));
        case ConnectionProblem::AccessRefused:
            return tr("PostgreSQL at %1 does not let this user in; its pg_hba.conf and its roles decide "
                      "that.")
                .arg(arg(0));
        case ConnectionProblem::UnknownDatabase:
            return tr("There is no database \"%1\" on this PostgreSQL server; check its name in the profile.")
                .arg(arg(0));
        case ConnectionProblem::SslRequired:
            return tr("PostgreSQL at %1 takes only encrypted connections; set sslmode=verify-full.")
                .arg(arg(0));
        case ConnectionProblem::SslUnavailable:
            return tr("PostgreSQL at %1 offers no encryption, which the profile demands.").arg(arg(0));
        case ConnectionProblem::TooManyConnections:
            return tr("PostgreSQL at %1 has no connection left; try again, or have the limit raised.")
                .arg(arg(0));
        default:
            return {};
        }
    }

    QString querying(ConnectionProblem code) const
    {
        switch (code) {
        case ConnectionProblem::ServerStarting:
            return tr("PostgreSQL at %1 is starting or stopping; try again in a moment.").arg(arg(0));
        case ConnectionProblem::Lost:
            return tr("The connection to PostgreSQL at %1 was lost; check whether the server runs.")
                .arg(arg(0));
        case ConnectionProblem::Timeout:
            return tr("PostgreSQL at %1 needed too long for this; narrow the filter, or allow more time.")
                .arg(arg(0));
        case ConnectionProblem::Cancelled:
            return tr("Cancelled before PostgreSQL had answered.");
        case ConnectionProblem::UndefinedTable:
            return tr("This database lacks a table (%1); check the database and its search_path.")
                .arg(arg(0));
        case ConnectionProblem::UnexpectedSchema:
            return tr("A table is not as expected (%1); check which database this is.").arg(arg(0));
        case ConnectionProblem::PermissionDenied:
            return tr("The database user may not read this (%1); grant SELECT to its role.").arg(arg(0));
        default:
            return tr("PostgreSQL refused: %1.").arg(arg(0));
        }
    }

    std::string value(std::size_t index) const
    {
        return index < m_problem.args.size() ? m_problem.args[index] : std::string();
    }
    QString arg(std::size_t index) const { return QString::fromStdString(value(index)); }

    const Problem& m_problem;
};

} // namespace

QString connectionProblemText(const Problem& problem)
{
    if (problem.code.subject() != Subject::Connection)
        return QString::fromStdString(problem.detail);
    return Texts(problem).sentence();
}

} // namespace gatehouse
