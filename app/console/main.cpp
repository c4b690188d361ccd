#include "console.h"
#include "consoleoptions.h"
#include "icons.h"
#include "installcatalogues.h"
#include "keychaincredentials.h"
#include "profilestore.h"
#include "profiletext.h"
#include "quietfonts.h"
#include "screenshotrun.h"
#include "settings.h"
#include "singleinstance.h"
#include "thememenu.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryDir>
#include <QTextStream>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

int takeScreenshots(QApplication& app, const ConsoleOptions& options)
{
    // Settings of its own: a run for pictures changes nothing a person has set.
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    applyTheme(Settings::ThemeSetting::Light);
    ProfileStore store;
    if (!options.profile.isEmpty()) {
        // Pictures of another system, or of none, must not pass for those of this one.
        if (const auto stored = store.load(options.profile); !stored) {
            QTextStream(stderr) << profileProblemText(stored.problem()) << '\n';
            return 1;
        }
    }
    KeychainCredentials credentials;
    Console console(store, credentials, settings);
    ScreenshotRun run(console.window(), *options.screenshots);
    QObject::connect(
        &run, &ScreenshotRun::finished, &app, [](int code) { QApplication::exit(code); },
        Qt::QueuedConnection);
    QObject::connect(&console, &Console::ready, &run, &ScreenshotRun::start, Qt::SingleShotConnection);
    console.window().resize(options.screenshots->size);
    console.window().show();
    console.start(options);
    return QApplication::exec();
}

/// What a console that runs already is asked for; SingleInstance.
QString messageFor(const ConsoleOptions& options)
{
    if (!options.file.isEmpty())
        return QUrl::fromLocalFile(QFileInfo(options.file).absoluteFilePath()).toString(QUrl::FullyEncoded);
    if (options.open.isEmpty() && isSlug(options.profile))
        return u"gatehouse://%1/overview"_s.arg(options.profile);
    return options.open;
}

int runConsole(const ConsoleOptions& options)
{
    SingleInstance instance;
    const QString link = messageFor(options);
    if (instance.handOver(link))
        return 0;
    instance.listen();
    Settings settings;
    applyTheme(settings.theme());
    ProfileStore store;
    KeychainCredentials credentials;
    Console console(store, credentials, settings);
    QObject::connect(&instance, &SingleInstance::received, &console, &Console::takeLink);
    console.window().show();
    console.start(options);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    keepFontFallbackQuiet();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"gatehouse"_s);
    QApplication::setApplicationDisplayName(u"Gatehouse"_s);
    QApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    QApplication::setDesktopFileName(u"gatehouse"_s);
    QApplication::setWindowIcon(QIcon(u":/app/gatehouse.svg"_s));
    installCatalogues(app, QLocale());

    const ConsoleOptions options = readConsoleOptions(QApplication::arguments());
    if (!options.error.isEmpty()) {
        QTextStream(stderr) << options.error << '\n' << consoleHelp();
        return 2;
    }
    if (options.showHelp || options.showVersion) {
        QTextStream(stdout) << (options.showHelp
                                    ? consoleHelp()
                                    : u"gatehouse %1\n"_s.arg(QApplication::applicationVersion()));
        return 0;
    }
    return options.screenshots ? takeScreenshots(app, options) : runConsole(options);
}
