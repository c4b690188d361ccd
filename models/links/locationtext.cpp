#include "locationtext.h"
#include "locationproblem.h"

#include <QCoreApplication>

namespace gatehouse
{
namespace
{

struct LocationText {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::LocationText)
};

QString arg(const Problem& problem, std::size_t index)
{
    return index < problem.args.size() ? QString::fromStdString(problem.args.at(index)) : QString();
}

} // namespace

QString locationProblemText(const Problem& problem)
{
    switch (problem.code.as<LocationProblem>()) {
    case LocationProblem::NotOurs:
        return LocationText::tr("This is not a link of Gatehouse: one begins with gatehouse://.");
    case LocationProblem::TooLong:
        return LocationText::tr("The link is too long to be a place.");
    case LocationProblem::BadUrl:
        return LocationText::tr("The link is broken. Copy it again, all of it.");
    case LocationProblem::BadSlug:
        return LocationText::tr("The link names a profile \"%1\", which no profile can be called.")
            .arg(arg(problem, 0));
    case LocationProblem::BadPage:
        return LocationText::tr("The link names a page \"%1\", which no page can be called.")
            .arg(arg(problem, 0));
    case LocationProblem::TooDeep:
        return LocationText::tr("The link has more parts than a place has.");
    case LocationProblem::BadTime:
        return LocationText::tr("The link's \"%1\" is \"%2\", which is not a time.")
            .arg(arg(problem, 0), arg(problem, 1));
    case LocationProblem::Backwards:
        return LocationText::tr("The link's time range ends before it begins.");
    }
    return {};
}

} // namespace gatehouse
