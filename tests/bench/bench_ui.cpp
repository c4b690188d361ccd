// What the console costs as a program (DESIGN §5): from the start of the process to a window one can
// use, what a live page takes of a core, and how long a posted message takes to appear.

#include "benchreport.h"
#include "deskofourown.h"
#include "emptycredentials.h"
#include "sessionlistmodel.h"
#include "thememenu.h"
#include "waiting.h"

#include <QApplication>
#include <QProcess>

#include <cstdio>
#include <ctime>

using namespace gatehouse;
using namespace gatehouse::bench;

namespace
{

constexpr int starts = 15;
constexpr int posts = 12;
constexpr std::chrono::seconds idleTime{20};

std::int64_t monotonicMicroseconds()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now().time_since_epoch()).count();
}

double cpuMilliseconds()
{
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// As main() of the console does it; prints how long it took since `begun` until the page of the
/// profile had been painted, and how much of that it was on a processor.
int startOnce(const QString& profiles, std::int64_t begun)
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    applyTheme(settings.theme());
    ProfileStore store(profiles);
    test::EmptyCredentials credentials;
    Console console(store, credentials, settings);
    bool isReady = false;
    QObject::connect(&console, &Console::ready, &console, [&isReady] { isReady = true; });
    console.window().resize(1440, 900);
    PaintCount painted(console.window());
    console.window().show();
    ConsoleOptions options;
    options.profile = QStringLiteral("e2e");
    console.start(options);
    int before = -1;
    const bool isUsable = waitFor([&] {
        if (isReady && before < 0) {
            before = painted.count();
            console.window().update();
        }
        return before >= 0 && painted.count() > before;
    });
    std::printf("%.3f %.3f\n", static_cast<double>(monotonicMicroseconds() - begun) / 1000,
                cpuMilliseconds());
    return isUsable ? 0 : 1;
}

void benchStart(const QString& profiles, BenchReport& table)
{
    std::vector<double> times;
    std::vector<double> ownTimes;
    for (int i = 0; i <= starts; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--start"), profiles, QString::number(monotonicMicroseconds())});
        child.waitForFinished(60'000);
        const QList<QByteArray> figures = child.readAllStandardOutput().trimmed().split(' ');
        if (i == 0 || figures.size() != 2) // the first reads the programs from disk
            continue;
        times.push_back(figures[0].toDouble());
        ownTimes.push_back(figures[1].toDouble());
    }
    if (times.empty())
        return;
    table.add("start of the process to a painted page", times);
    table.add("of that, on a processor, all threads", ownTimes);
}

void benchIdle(test::DeskOfOurOwn& desk, BenchReport& table, const QString& page)
{
    desk.goTo(page);
    runFor(std::chrono::seconds(3));
    std::vector<double> parts;
    for (int i = 0; i < 5; ++i) {
        const double before = cpuMilliseconds();
        const Clock::time_point start = Clock::now();
        runFor(idleTime / 5);
        parts.push_back((cpuMilliseconds() - before) / millisecondsSince(start) * 100);
    }
    table.add("share of a core, live " + page.toStdString() + " page", parts, "%");
}

void benchPosts(test::DeskOfOurOwn& desk, BenchReport& table)
{
    desk.goTo(QStringLiteral("sessions"));
    auto* model = desk.window().findChild<SessionListModel*>();
    std::vector<double> times;
    for (int i = 0; i < posts && model; ++i) {
        runFor(std::chrono::milliseconds(137 * i % 2000)); // at any time between two polls
        const QString title = QStringLiteral("Posted as %1").arg(i);
        desk.makeSession(title.toUtf8(), "customer-0042");
        const Clock::time_point start = Clock::now();
        const auto isFirst = [&] {
            return model->index(0, 0).data(SessionListModel::TitleRole).toString() == title;
        };
        if (waitFor(isFirst))
            times.push_back(millisecondsSince(start));
    }
    if (!times.empty())
        table.add("posted conversation to its row in the list", times);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--start"))
        return startOnce(arguments.value(2), arguments.value(3).toLongLong());
    applyTheme(Settings::ThemeSetting::Light);
    test::DeskOfOurOwn desk;
    if (const QString failure = desk.startServers(); !failure.isEmpty()) {
        std::fprintf(stderr, "bench_ui: %s\n", qPrintable(failure));
        return 1;
    }
    BenchReport table(argc, argv);
    benchStart(desk.profilesFolder(), table);
    desk.openConsole();
    for (const char* page : {"overview", "sessions", "health"})
        benchIdle(desk, table, QString::fromLatin1(page));
    benchPosts(desk, table);
    return 0;
}
