#include "tracewords.h"

#include "spantexts.h"
#include "spantimes.h"
#include "traceproblem.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <chrono>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::TraceWords)
};

QDateTime localTime(std::uint64_t unixNano)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(unixNano / 1'000'000));
}

} // namespace

QString traceTimeText(std::uint64_t unixNano, std::uint64_t nowUnixNano)
{
    if (unixNano == 0)
        return Words::tr("no time");
    const QDate day = localTime(unixNano).date();
    const QString clock = clockTimeText(unixNano);
    return day == localTime(nowUnixNano).date() ? clock
                                                : QLocale().toString(day, u"d MMM yyyy"_s) + u' ' + clock;
}

QString exactTraceTimeText(std::uint64_t unixNano)
{
    return unixNano == 0 ? Words::tr("no time") : exactInstantText(unixNano);
}

std::uint64_t nowUnixNano()
{
    using namespace std::chrono;
    return static_cast<std::uint64_t>(
        duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count());
}

QString rootText(std::string_view rootName)
{
    return rootName.empty() ? Words::tr("(no name)") : SpanTexts::masked(rootName);
}

QString serviceText(std::string_view service)
{
    return service.empty() ? Words::tr("(no service)") : SpanTexts::masked(service);
}

QString searchTextErrorText(const SearchTextError& error)
{
    using Kind = SearchTextError::Kind;
    const QString at = QLocale().toString(qulonglong{error.at + 1});
    switch (error.kind) {
    case Kind::NoKey:
        return Words::tr("At %1 a value has no name before it: write name=value.").arg(at);
    case Kind::NoQuote:
        return Words::tr("The quote at %1 is not closed.").arg(at);
    case Kind::AfterQuote:
        return Words::tr("At %1 a blank is missing behind the quote.").arg(at);
    case Kind::TooMany:
        return Words::tr("There are more than %n conditions.", nullptr, static_cast<int>(mostConditions));
    case Kind::TooLong:
        return Words::tr("This is longer than %n characters.", nullptr, static_cast<int>(longestSearchText));
    case Kind::NoNumber:
        return Words::tr("At %1 a number is missing: write 1.5s or 300ms.").arg(at);
    case Kind::NoUnit:
        return Words::tr("At %1 a unit is missing: ns, us, ms, s, m or h.").arg(at);
    case Kind::UnknownUnit:
        return Words::tr("At %1 there is no unit that is known: write ns, us, ms, s, m or h.").arg(at);
    case Kind::TooGreat:
        return Words::tr("At %1 the time is longer than can be searched for.").arg(at);
    }
    return {};
}

QString traceProblemText(const Problem& problem, const QString& name)
{
    if (problem.code.subject() != Subject::Traces)
        return Words::tr("“%1” cannot be read: %2").arg(name, QString::fromStdString(problem.detail));
    const QString argument = problem.args.empty() ? QString() : SpanTexts::masked(problem.args.front());
    switch (problem.code.as<TraceProblem>()) {
    case TraceProblem::NotATrace:
        return Words::tr("“%1” holds no traces: nothing at its beginning is OTLP, Jaeger, Tempo or Zipkin. "
                         "Save it again in one of these formats.")
            .arg(name);
    case TraceProblem::CutOff:
        return Words::tr("“%1” is cut off at byte %2, and nothing before that is whole. Copy or download it "
                         "again.")
            .arg(name, argument);
    case TraceProblem::Malformed:
        return Words::tr("“%1” breaks the rules of its format at byte %2, and nothing before that is whole. "
                         "Save it again where it came from.")
            .arg(name, argument);
    case TraceProblem::TooLarge:
        return Words::tr("“%1” holds more than fits into memory. Close other files, or split it.").arg(name);
    case TraceProblem::NoSpans:
        return Words::tr("“%1” is a trace file without any spans.").arg(name);
    case TraceProblem::Refused:
        return Words::tr("“%1” holds the refusal of a server instead of a trace: %2").arg(name, argument);
    case TraceProblem::Unreadable:
        return Words::tr("“%1” cannot be read: %2. Check that it is there and that you may read it.")
            .arg(name, argument);
    }
    return {};
}

} // namespace gatehouse
