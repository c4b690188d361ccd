#include "rulescalltext.h"

#include "connectionproblem.h"
#include "connectiontext.h"
#include "rulescallproblem.h"

#include <QCoreApplication>

namespace gatehouse
{
namespace
{

class RulesCallTexts
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::RulesCallProblem)

public:
    explicit RulesCallTexts(const Problem& problem) : m_problem(problem) {}

    QString sentence() const
    {
        const auto code = m_problem.code.as<RulesCallProblem>();
        switch (code) {
        case RulesCallProblem::NotSignedIn:
        case RulesCallProblem::NotAllowed:
        case RulesCallProblem::NothingStored:
        case RulesCallProblem::NoSuchVersion:
        case RulesCallProblem::NotServed:
            return asking(code);
        case RulesCallProblem::RequestRefused:
        case RulesCallProblem::TooLarge:
        case RulesCallProblem::PreconditionRequired:
        case RulesCallProblem::OutcomeUnknown:
        case RulesCallProblem::BadReason:
            return changing(code);
        case RulesCallProblem::TooManyRequests:
        case RulesCallProblem::Unavailable:
        case RulesCallProblem::Redirected:
        case RulesCallProblem::UnexpectedStatus:
        case RulesCallProblem::BadAnswer:
            return answering(code);
        }
        return {};
    }

private:
    QString asking(RulesCallProblem code) const
    {
        switch (code) {
        case RulesCallProblem::NotSignedIn:
            return tr("The gateway at %1 asks who we are; sign in, or give a token that is still good.")
                .arg(arg(0));
        case RulesCallProblem::NotAllowed:
            return tr("The gateway at %1 does not allow this; reading rules takes the role operator, "
                      "changing "
                      "them admin without an organisation.")
                .arg(arg(0));
        case RulesCallProblem::NothingStored:
            return tr("The gateway at %1 has no rules stored yet; apply some first.").arg(arg(0));
        case RulesCallProblem::NoSuchVersion:
            return tr("The gateway at %1 has no such version of the rules; look at their history.")
                .arg(arg(0));
        default:
            return tr("What answers at %1 keeps no rules; check the gateway's address, and whether a path is "
                      "missing.")
                .arg(arg(0));
        }
    }

    QString changing(RulesCallProblem code) const
    {
        switch (code) {
        case RulesCallProblem::RequestRefused:
            return tr("The gateway at %1 refused the request (%2); correct it and send it again.")
                .arg(arg(0), QString::fromStdString(m_problem.detail));
        case RulesCallProblem::TooLarge:
            return tr("The request is larger than the gateway at %1 takes; make the rules smaller.")
                .arg(arg(0));
        case RulesCallProblem::PreconditionRequired:
            return tr("The gateway at %1 was not told which version this replaces; look at what stands "
                      "between, "
                      "which drops the If-Match header.")
                .arg(arg(0));
        case RulesCallProblem::BadReason:
            return tr("A change needs a reason, of at most %n characters.", nullptr, arg(1).toInt());
        default:
            return tr("The gateway at %1 does not know whether the change was made; read the current rules "
                      "before "
                      "sending it again.")
                .arg(arg(0));
        }
    }

    QString answering(RulesCallProblem code) const
    {
        switch (code) {
        case RulesCallProblem::TooManyRequests:
            return tr("The gateway at %1 has had too many requests; wait a moment and try again.")
                .arg(arg(0));
        case RulesCallProblem::Unavailable:
            return tr("The gateway at %1 cannot answer at the moment, and nothing was changed; try again "
                      "soon.")
                .arg(arg(0));
        case RulesCallProblem::Redirected:
            return tr("What answers at %1 sends us on to %2; use that address if it is the gateway's.")
                .arg(arg(0), arg(1));
        case RulesCallProblem::UnexpectedStatus:
            return tr("The gateway at %1 answered with HTTP %2, which says nothing here; look at its log.")
                .arg(arg(0), arg(1));
        default:
            return tr("The answer of the gateway at %1 is not as agreed (at \"%2\"); check its version, and "
                      "what "
                      "stands between.")
                .arg(arg(0), arg(1));
        }
    }

    QString arg(std::size_t index) const
    {
        return index < m_problem.args.size() ? QString::fromStdString(m_problem.args[index]) : QString();
    }

    const Problem& m_problem;
};

} // namespace

QString rulesCallProblemText(const Problem& problem)
{
    if (problem.code.subject() == Subject::Gateway)
        return RulesCallTexts(problem).sentence();
    return connectionProblemText(problem);
}

} // namespace gatehouse
