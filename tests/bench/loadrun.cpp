#include "loadrun.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace gatehouse::bench
{
namespace
{

std::optional<QByteArray> outputOf(const QString& program, const QStringList& arguments, int seconds)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished((seconds + 60) * 1000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        std::fprintf(stderr, "%s did not run: %s\n", qPrintable(program), qPrintable(process.errorString()));
        return {};
    }
    return process.readAllStandardOutput();
}

bool writeFile(const QString& name, const QByteArray& text)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// The request in wrk's Lua, and its summary as one line of JSON (wrk gives times in microseconds).
QByteArray wrkScript(const QByteArray& body)
{
    QByteArray script;
    if (!body.isEmpty())
        script = "wrk.method = 'POST'\nwrk.body = [==[" + body +
                 "]==]\nwrk.headers['Content-Type'] = 'application/json'\n";
    return script +
           "function done(summary, latency, requests)\n"
           "  local e = summary.errors\n"
           "  print(string.format('\\nRESULT {\"requests\":%d,\"us\":%d,\"p50\":%f,\"p95\":%f,\"p99\":%f,"
           "\"failed\":%d}', summary.requests, summary.duration, latency:percentile(50),\n"
           "    latency:percentile(95), latency:percentile(99),\n"
           "    e.connect + e.read + e.write + e.status + e.timeout))\n"
           "end\n";
}

/// Lines of h2load's log: start in µs, status, time to the whole answer in µs.
LoadResult readLog(QFile& log)
{
    LoadResult result;
    std::vector<double> times;
    while (!log.atEnd()) {
        const QList<QByteArray> columns = log.readLine().trimmed().split('\t');
        if (columns.size() < 3)
            continue;
        if (!columns[1].startsWith('2'))
            ++result.failed;
        times.push_back(columns[2].toDouble() / 1000);
    }
    result.milliseconds = BenchReport::summaryOf(std::move(times));
    return result;
}

} // namespace

std::optional<LoadResult> saturate(const LoadRequest& request, int connections, int seconds)
{
    const QTemporaryDir folder;
    const QString script = folder.filePath(QStringLiteral("request.lua"));
    if (!writeFile(script, wrkScript(request.body)))
        return {};
    const auto output = outputOf(QStringLiteral("wrk"),
                                 {QStringLiteral("-t1"), QStringLiteral("-c%1").arg(connections),
                                  QStringLiteral("-d%1s").arg(seconds), QStringLiteral("--timeout"),
                                  QStringLiteral("10s"), QStringLiteral("-s"), script, request.url},
                                 seconds);
    if (!output)
        return {};
    const qsizetype at = output->indexOf("RESULT ");
    const QJsonObject figures =
        QJsonDocument::fromJson(at < 0 ? QByteArray() : output->mid(at + 7).trimmed()).object();
    const auto figure = [&figures](const char* name) { return figures[QLatin1String(name)].toDouble(); };
    if (figure("us") <= 0) {
        std::fprintf(stderr, "wrk said nothing of use:\n%s\n", output->constData());
        return {};
    }
    LoadResult result;
    result.perSecond = figure("requests") / figure("us") * 1e6;
    result.milliseconds = {figure("p50") / 1000, figure("p95") / 1000, figure("p99") / 1000,
                           static_cast<std::size_t>(figure("requests"))};
    result.failed = static_cast<std::size_t>(figure("failed"));
    return result;
}

std::optional<LoadResult> offer(const LoadRequest& request, int perSecond, int connections, int seconds)
{
    const QTemporaryDir folder;
    const QString body = folder.filePath(QStringLiteral("body.json"));
    QFile log(folder.filePath(QStringLiteral("log")));
    if (!writeFile(body, request.body))
        return {};
    // --rps is for each client, of which each has one connection.
    const auto output = outputOf(
        QStringLiteral("h2load"),
        {QStringLiteral("--h1"), QStringLiteral("-t1"), QStringLiteral("-c%1").arg(connections),
         QStringLiteral("--rps=%1").arg(double(perSecond) / connections), QStringLiteral("-D%1").arg(seconds),
         QStringLiteral("-d"), body, QStringLiteral("-H"), QStringLiteral("content-type: application/json"),
         QStringLiteral("--log-file=") + log.fileName(), request.url},
        seconds);
    if (!output || !log.open(QIODevice::ReadOnly))
        return {};
    LoadResult result = readLog(log);
    if (result.milliseconds.count == 0) {
        std::fprintf(stderr, "h2load said nothing of use:\n%s\n", output->constData());
        return {};
    }
    result.perSecond = double(result.milliseconds.count) / seconds;
    return result;
}

} // namespace gatehouse::bench
