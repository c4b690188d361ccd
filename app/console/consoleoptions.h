#pragma once

#include <QSet>
#include <QSize>
#include <QStringList>

#include <chrono>
#include <optional>

namespace gatehouse
{

/// What the command line of the console asks for (CONTRACTS §4).
struct ConsoleOptions {
    QString file;    ///< a trace file to open
    QString profile; ///< a profile's slug
    QString open;    ///< a gatehouse:// link

    struct Screenshots {
        QString folder;
        std::optional<bool> dark; ///< nothing: both themes
        QSize size{1440, 900};
        QString page;          ///< empty: every page
        QSet<QString> awaited; ///< sights to be seen first
        std::chrono::seconds deadline{60};
    };
    std::optional<Screenshots> screenshots;

    bool showHelp = false;
    bool showVersion = false;
    /// A sentence if the call was wrong; then nothing else counts.
    QString error;
};

/// Reads `--name value` and `--name=value`; the program's own name comes first.
ConsoleOptions readConsoleOptions(const QStringList& arguments);
QString consoleHelp();

} // namespace gatehouse
