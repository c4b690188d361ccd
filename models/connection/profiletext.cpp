#include "profiletext.h"
#include "profileproblem.h"

#include <QCoreApplication>

namespace gatehouse
{
namespace
{

struct ProfileText {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ProfileText)
};

QString arg(const Problem& problem, std::size_t index)
{
    return index < problem.args.size() ? QString::fromStdString(problem.args.at(index)) : QString();
}

QString fileProblemText(const Problem& problem)
{
    const QString first = arg(problem, 0);
    switch (problem.code.as<ProfileProblem>()) {
    case ProfileProblem::BadSlug:
        return ProfileText::tr("\"%1\" cannot name a profile: use small letters, digits and dashes.")
            .arg(first);
    case ProfileProblem::NotFound:
        return ProfileText::tr("There is no profile \"%1\".").arg(first);
    case ProfileProblem::CannotRead:
        return ProfileText::tr("Cannot read the profile %1: %2")
            .arg(first, QString::fromStdString(problem.detail));
    case ProfileProblem::TooLarge:
        return ProfileText::tr("The profile %1 is too large to be one. It was left as it is.").arg(first);
    case ProfileProblem::NotJson:
        return ProfileText::tr("The profile %1 is broken at %2. Mend it by hand; it was left as it is.")
            .arg(first, QString::fromStdString(problem.place));
    case ProfileProblem::WrongValue:
        return ProfileText::tr("The profile %1 has a \"%2\" that cannot be used (%3). It was left as it is.")
            .arg(first, arg(problem, 1), QString::fromStdString(problem.place));
    case ProfileProblem::NewerVersion:
        return ProfileText::tr("The profile %1 was written by a newer Gatehouse (version %2). "
                               "It can be used, not changed.")
            .arg(first, arg(problem, 1));
    case ProfileProblem::CannotLock:
        return ProfileText::tr("Cannot save the profile %1: another program is changing it. Try again.")
            .arg(first);
    case ProfileProblem::CannotWrite:
        return ProfileText::tr("Cannot save the profile %1: %2")
            .arg(first, QString::fromStdString(problem.detail));
    case ProfileProblem::CannotRemove:
        return ProfileText::tr("Cannot remove the profile %1: %2")
            .arg(first, QString::fromStdString(problem.detail));
    default:
        return {};
    }
}

} // namespace

QString profileProblemText(const Problem& problem)
{
    if (problem.code.subject() != Subject::Profiles)
        return QString::fromStdString(problem.detail);
    switch (problem.code.as<ProfileProblem>()) {
    case ProfileProblem::BadConninfo:
        return ProfileText::tr("PostgreSQL cannot read this connection string. Write it like "
                               "\"host=db.example.org dbname=chat user=reader\".");
    case ProfileProblem::NoKeychain:
        return ProfileText::tr("This desktop has no keychain service, so the password was not kept. "
                               "Start one (GNOME Keyring, KWallet) or use a .pgpass file.");
    case ProfileProblem::KeychainLocked:
        return ProfileText::tr("The keychain stayed locked, so the password could not be used.");
    case ProfileProblem::NoSecret:
        return ProfileText::tr("No password is kept for %1.").arg(arg(problem, 0));
    case ProfileProblem::OtherServer:
        return ProfileText::tr("The password for %1 was given for %2, and the profile now points to %3. "
                               "Enter it again.")
            .arg(arg(problem, 0), arg(problem, 1), arg(problem, 2));
    case ProfileProblem::KeychainFailed:
        return ProfileText::tr("The keychain did not answer as it should: %1")
            .arg(QString::fromStdString(problem.detail));
    default:
        return fileProblemText(problem);
    }
}

QString environmentText(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return ProfileText::tr("Development");
    case Environment::Staging:
        return ProfileText::tr("Staging");
    case Environment::Production:
        return ProfileText::tr("Production");
    case Environment::Demo:
        return ProfileText::tr("Demo");
    }
    return {};
}

} // namespace gatehouse
