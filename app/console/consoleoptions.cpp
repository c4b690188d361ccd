#include "consoleoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

struct OptionsText {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::OptionsText)
};

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(OptionsText::tr("Admin console for an AI operations gateway"));
    parser.addPositionalArgument(u"file"_s, OptionsText::tr("A trace file to open."), u"[file]"_s);
    parser.addOptions({
        {u"profile"_s, OptionsText::tr("Open this profile."), u"name"_s},
        {u"open"_s, OptionsText::tr("Go to this place (gatehouse://…)."), u"link"_s},
        {u"screenshots"_s, OptionsText::tr("Render every page into this folder and exit."), u"folder"_s},
        {u"theme"_s, OptionsText::tr("With --screenshots: light or dark only."), u"theme"_s},
        {u"size"_s, OptionsText::tr("With --screenshots: the window's size (1440x900)."), u"WxH"_s},
        {u"page"_s, OptionsText::tr("With --screenshots: this page only."), u"page"_s},
        {u"await"_s,
         OptionsText::tr("With --screenshots: wait until the pages show these (slow,down,failed-call)."),
         u"sights"_s},
        {u"deadline"_s, OptionsText::tr("With --await: give up after this many seconds (60)."), u"seconds"_s},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

std::optional<QSize> readSize(const QString& text)
{
    const QStringList parts = text.split(u'x');
    bool isWidth = false;
    bool isHeight = false;
    const QSize size(parts.value(0).toInt(&isWidth), parts.value(1).toInt(&isHeight));
    const bool isSane =
        size.width() >= 320 && size.height() >= 240 && size.width() <= 8192 && size.height() <= 8192;
    if (parts.size() != 2 || !isWidth || !isHeight || !isSane)
        return {};
    return size;
}

QString readScreenshots(const QCommandLineParser& parser, ConsoleOptions::Screenshots& shots)
{
    shots.folder = parser.value(u"screenshots"_s);
    shots.page = parser.value(u"page"_s);
    if (const QString theme = parser.value(u"theme"_s); theme == "light"_L1 || theme == "dark"_L1)
        shots.dark = theme == "dark"_L1;
    else if (!theme.isEmpty())
        return OptionsText::tr("--theme is light or dark, not \"%1\".").arg(theme);
    if (parser.isSet(u"size"_s)) {
        const auto size = readSize(parser.value(u"size"_s));
        if (!size)
            return OptionsText::tr("--size is like 1440x900, not \"%1\".").arg(parser.value(u"size"_s));
        shots.size = *size;
    }
    const QStringList sights = parser.value(u"await"_s).split(u',', Qt::SkipEmptyParts);
    shots.awaited = QSet<QString>(sights.begin(), sights.end());
    if (parser.isSet(u"deadline"_s)) {
        bool isNumber = false;
        const int seconds = parser.value(u"deadline"_s).toInt(&isNumber);
        if (!isNumber || seconds < 1 || seconds > 3600)
            return OptionsText::tr("--deadline is a number of seconds, not \"%1\".")
                .arg(parser.value(u"deadline"_s));
        shots.deadline = std::chrono::seconds(seconds);
    }
    return {};
}

} // namespace

ConsoleOptions readConsoleOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    ConsoleOptions options;
    if (!parser.parse(arguments)) {
        options.error = parser.errorText();
        return options;
    }
    options.showHelp = parser.isSet(u"help"_s);
    options.showVersion = parser.isSet(u"version"_s);
    options.profile = parser.value(u"profile"_s);
    options.open = parser.value(u"open"_s);
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        options.error = OptionsText::tr("One file at a time, please.");
    // A desktop hands links over as the file of a call.
    if (const QString file = files.value(0); file.startsWith("gatehouse://"_L1))
        options.open = file;
    else
        options.file = file;
    if (parser.isSet(u"screenshots"_s)) {
        options.screenshots = ConsoleOptions::Screenshots();
        const QString error = readScreenshots(parser, *options.screenshots);
        if (options.error.isEmpty())
            options.error = error;
    } else {
        for (const QString& name : {u"theme"_s, u"size"_s, u"page"_s, u"await"_s, u"deadline"_s}) {
            if (parser.isSet(name))
                options.error = OptionsText::tr("--%1 goes with --screenshots.").arg(name);
        }
    }
    return options;
}

QString consoleHelp()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace gatehouse
