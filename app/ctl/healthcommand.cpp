#include "healthcommand.h"

#include "healthprobe.h"
#include "healthreader.h"
#include "healthtable.h"
#include "healthwatch.h"
#include "httpfetcher.h"
#include "stopsignal.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <cmath>
#include <ostream>

namespace gatehouse
{
namespace
{

constexpr double usualTimeout = 5;
constexpr double usualInterval = 1;

std::chrono::milliseconds duration(const Arguments& arguments, std::string_view name, double usual)
{
    const double seconds = arguments.seconds(name).value_or(usual);
    return std::chrono::milliseconds(std::max(std::llround(seconds * 1000.0), 1LL));
}

/// Runs the event loop until the answer is there: a command has nothing else to do meanwhile.
Outcome<HttpReply> fetch(const QString& address, std::chrono::milliseconds timeout)
{
    HttpFetcher fetcher;
    HttpLimits limits;
    limits.deadline = timeout;
    QEventLoop loop;
    QFutureWatcher<Outcome<HttpReply>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(fetcher.get(QUrl(address), limits));
    if (!watcher.isFinished())
        loop.exec();
    return watcher.result();
}

int runRead(const Arguments& arguments, const Streams& streams)
{
    const QString what = QString::fromLocal8Bit(arguments.operand());
    const HealthReading reading =
        isHttpAddress(what) ? readingOf(what, fetch(what, duration(arguments, "timeout", usualTimeout)))
                            : readingOfFile(what);
    streams.out << (arguments.has("table") ? healthTable(reading) : writeHealthJson(reading) + '\n');
    if (reading.recognised())
        return Answered;
    complain(streams, reading.detail);
    return CommandFailed;
}

int runWatch(const Arguments& arguments, const Streams& streams)
{
    HealthWatchOptions options;
    options.address = QString::fromLocal8Bit(arguments.operand());
    options.interval = duration(arguments, "interval", usualInterval);
    options.timeout = duration(arguments, "timeout", usualTimeout);
    options.polls = arguments.count("polls");
    const std::string shown = shownAddress(options.address).toStdString();
    if (!isHttpAddress(options.address)) {
        complain(streams, "Only an http:// or https:// address can be watched, not \"" + shown + "\".");
        return WrongCall;
    }
    const bool table = arguments.has("table");
    QEventLoop loop;
    HealthWatch watch(options, [&streams, table](const HealthChange& change) {
        streams.out << (table ? healthChangeLine(change) : writeHealthChange(change) + '\n');
        streams.out.flush();
    });
    const StopSignal signal;
    QObject::connect(&signal, &StopSignal::stopped, &watch, &HealthWatch::stop);
    QObject::connect(&watch, &HealthWatch::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    watch.start();
    loop.exec();
    if (watch.overall() == HealthWord::Up)
        return Answered;
    complain(streams, shown + " ended on " + std::string(nameOf(watch.overall())) + '.');
    return CommandFailed;
}

const OptionSpec timeoutOption{"timeout", ValueKind::Seconds, "S",
                               "wall clock for one answer, all in all (5)"};
const OptionSpec tableOption{"table", ValueKind::Flag, {}, "for people instead of JSON"};

} // namespace

std::vector<VerbSpec> healthVerbs()
{
    const OptionSpec interval{"interval", ValueKind::Seconds, "S", "from one poll to the next (1)"};
    const OptionSpec polls{"polls", ValueKind::Count, "N", "end after so many polls (until stopped)"};
    VerbSpec read{"health", "read", {"FILE|-|URL"}};
    read.options = {timeoutOption, tableOption};
    read.help = "Reads a health document of any known format and says what it means.";
    read.run = runRead;
    VerbSpec watch{"health", "watch", {"URL"}};
    watch.options = {interval, polls, timeoutOption, tableOption};
    watch.help = "Polls an address and prints a line for each change; 0 if it ended on up.";
    watch.run = runWatch;
    return {read, watch};
}

} // namespace gatehouse
