#include "redacttext.h"

#include "redactproblem.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse
{
namespace
{

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::RedactProblem)

public:
    explicit Texts(const Problem& problem) : m_problem(problem) {}

    /// Without default, so that the compiler names a forgotten code.
    QString sentence() const
    {
        switch (m_problem.code.as<RedactProblem>()) {
        case RedactProblem::NoStateFolder:
            return tr("Nothing was revealed, because there is no folder to record it in; set "
                      "XDG_STATE_HOME or HOME.");
        case RedactProblem::CannotMakeFolder:
            return tr("Nothing was revealed, because the folder %1 cannot be made to record it in (%2).")
                .arg(place(), reason());
        case RedactProblem::CannotOpen:
            return tr("Nothing was revealed, because the record %1 cannot be opened (%2).")
                .arg(place(), reason());
        case RedactProblem::NotARegularFile:
            return tr("Nothing was revealed, because the record %1 is no file of its own; move away what is "
                      "there.")
                .arg(place());
        case RedactProblem::NotOurs:
            return tr("Nothing was revealed, because others may write %1; take that right from them, or move "
                      "it away.")
                .arg(place());
        case RedactProblem::CannotLock:
        case RedactProblem::CannotRead:
        case RedactProblem::CannotWrite:
        case RedactProblem::TooLarge:
        case RedactProblem::NoReason:
            return recording();
        }
        return {};
    }

private:
    QString recording() const
    {
        switch (m_problem.code.as<RedactProblem>()) {
        case RedactProblem::CannotLock:
            return tr("Nothing was revealed, because another program holds the record %1; try again.")
                .arg(place());
        case RedactProblem::CannotRead:
            return tr("Nothing was revealed, because the record %1 cannot be read (%2).")
                .arg(place(), reason());
        case RedactProblem::TooLarge:
            return tr("Nothing was revealed, because the record %1 is full (%2); move it to a safe place, "
                      "and a new one begins.")
                .arg(place(), size());
        case RedactProblem::NoReason:
            return tr("Nothing was revealed, because no reason was given; say why it must be seen.");
        default:
            return tr("Nothing was revealed, because the record %1 cannot be written (%2); make room on the "
                      "disk, or look at its rights.")
                .arg(place(), reason());
        }
    }

    QString place() const
    {
        return m_problem.place.empty() ? tr("of reveals") : QString::fromStdString(m_problem.place);
    }
    QString reason() const
    {
        return m_problem.detail.empty() ? tr("the system gave no reason")
                                        : QString::fromStdString(m_problem.detail);
    }
    QString size() const
    {
        const QString bytes =
            m_problem.args.empty() ? QString() : QString::fromStdString(m_problem.args.front());
        return QLocale().formattedDataSize(bytes.toLongLong());
    }

    const Problem& m_problem;
};

} // namespace

QString redactProblemText(const Problem& problem)
{
    if (problem.code.subject() != Subject::Redact)
        return QString::fromStdString(problem.detail);
    return Texts(problem).sentence();
}

} // namespace gatehouse
