#include "commandline.h"
#include "testmain.h"

#include <sstream>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// Says what it was given, so that a test can see it.
int echo(const Arguments& arguments, const Streams& streams)
{
    for (const std::string& operand : arguments.operands)
        streams.out << '[' << operand << ']';
    for (const auto& [name, value] : arguments.options)
        streams.out << ' ' << name << '=' << value;
    return Answered;
}

std::vector<VerbSpec> verbs()
{
    VerbSpec show{"thing", "show", {"FILE"}};
    show.options = {{"limit", ValueKind::Count, "N", "how many", false, 1, 1000},
                    {"timeout", ValueKind::Seconds, "S", "how long"},
                    {"format", ValueKind::Text, "F", "which", false, 1, 1, {"json", "csv"}},
                    {"query", ValueKind::Text, "Q", "what"},
                    {"table", ValueKind::Flag, {}, "for people"}};
    show.help = "Shows a thing.";
    show.run = echo;
    VerbSpec need{"thing", "need"};
    need.options = {{"dsn", ValueKind::Text, "DSN", "where", true}};
    need.help = "Needs a place.";
    need.run = echo;
    return {show, need};
}

struct Call {
    int code = 0;
    QString out;
    QString err;
};

Call call(const QStringList& words)
{
    std::vector<std::string> arguments;
    for (const QString& word : words)
        arguments.push_back(word.toStdString());
    std::ostringstream out;
    std::ostringstream err;
    Call result;
    result.code = runCommandLine(verbs(), arguments, {out, err});
    result.out = QString::fromStdString(out.str());
    result.err = QString::fromStdString(err.str());
    return result;
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("out");
        QTest::newRow("an operand") << QStringList{u"thing"_s, u"show"_s, u"a"_s} << u"[a]"_s;
        QTest::newRow("a value behind a blank")
            << QStringList{u"thing"_s, u"show"_s, u"a"_s, u"--limit"_s, u"7"_s} << u"[a] limit=7"_s;
        QTest::newRow("a value behind an equals sign")
            << QStringList{u"thing"_s, u"show"_s, u"--limit=7"_s, u"a"_s} << u"[a] limit=7"_s;
        QTest::newRow("a flag") << QStringList{u"thing"_s, u"show"_s, u"--table"_s, u"a"_s}
                                << u"[a] table="_s;
        QTest::newRow("a dash is an operand") << QStringList{u"thing"_s, u"show"_s, u"-"_s} << u"[-]"_s;
        QTest::newRow("two dashes end the options")
            << QStringList{u"thing"_s, u"show"_s, u"--"_s, u"--limit"_s} << u"[--limit]"_s;
        QTest::newRow("a value that is empty")
            << QStringList{u"thing"_s, u"show"_s, u"a"_s, u"--query="_s} << u"[a] query="_s;
        QTest::newRow("a value with an equals sign and dashes")
            << QStringList{u"thing"_s, u"show"_s, u"a"_s, u"--query=--x=y"_s} << u"[a] query=--x=y"_s;
        QTest::newRow("a value that begins with one dash")
            << QStringList{u"thing"_s, u"show"_s, u"a"_s, u"--query"_s, u"-x"_s} << u"[a] query=-x"_s;
        QTest::newRow("a choice") << QStringList{u"thing"_s, u"show"_s, u"a"_s, u"--format"_s, u"csv"_s}
                                  << u"[a] format=csv"_s;
        QTest::newRow("half a second")
            << QStringList{u"thing"_s, u"show"_s, u"a"_s, u"--timeout"_s, u"0.5"_s} << u"[a] timeout=0.5"_s;
    }
    void readsWhatPeopleWrite()
    {
        QFETCH(QStringList, words);
        const Call made = call(words);
        QCOMPARE(made.err, QString());
        QCOMPARE(made.code, static_cast<int>(Answered));
        QTEST(made.out, "out");
    }

    void refusesAWrongCallInOneSentence_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("names");
        QTest::newRow("nothing") << u""_s << u"--help"_s;
        QTest::newRow("an unknown group") << u"frob"_s << u"\"frob\""_s;
        QTest::newRow("an unknown verb") << u"thing frob"_s << u"\"thing frob\""_s;
        QTest::newRow("a group alone") << u"thing"_s << u"\"thing\""_s;
        QTest::newRow("an option before the command") << u"--limit 5 thing show a"_s << u"\"--limit\""_s;
        QTest::newRow("an unknown option") << u"thing show a --frob 1"_s << u"--frob"_s;
        QTest::newRow("an option with one dash") << u"thing show a -l"_s << u"-l"_s;
        QTest::newRow("half an option's name") << u"thing show a --lim 5"_s << u"--lim"_s;
        QTest::newRow("an option of another verb") << u"thing show a --dsn x"_s << u"--dsn"_s;
        QTest::newRow("a missing value at the end") << u"thing show a --limit"_s << u"--limit"_s;
        QTest::newRow("a missing value before an option")
            << u"thing show a --limit --table"_s << u"--limit"_s;
        QTest::newRow("an option given twice")
            << u"thing show a --limit 1 --limit=1"_s << u"more than once"_s;
        QTest::newRow("a flag given twice") << u"thing show a --table --table"_s << u"more than once"_s;
        QTest::newRow("a flag with a value") << u"thing show a --table=yes"_s << u"--table"_s;
        QTest::newRow("a missing operand") << u"thing show"_s << u"FILE"_s;
        QTest::newRow("an operand too many") << u"thing show a b"_s << u"\"b\""_s;
        QTest::newRow("a missing option that must be") << u"thing need"_s << u"--dsn"_s;
        QTest::newRow("a count of none") << u"thing show a --limit 0"_s << u"\"0\""_s;
        QTest::newRow("a count too large") << u"thing show a --limit 1001"_s << u"1000"_s;
        QTest::newRow("a count beyond all numbers")
            << u"thing show a --limit 99999999999999999999"_s << u"--limit"_s;
        QTest::newRow("a count with a tail") << u"thing show a --limit 5x"_s << u"\"5x\""_s;
        QTest::newRow("a word for a count") << u"thing show a --limit five"_s << u"\"five\""_s;
        QTest::newRow("no time at all") << u"thing show a --timeout 0"_s << u"--timeout"_s;
        QTest::newRow("a negative time") << u"thing show a --timeout=-1"_s << u"\"-1\""_s;
        QTest::newRow("no number for a time") << u"thing show a --timeout nan"_s << u"\"nan\""_s;
        QTest::newRow("an endless time") << u"thing show a --timeout inf"_s << u"\"inf\""_s;
        QTest::newRow("another choice") << u"thing show a --format xml"_s << u"json, csv"_s;
    }
    void refusesAWrongCallInOneSentence()
    {
        QFETCH(QString, line);
        QFETCH(QString, names);
        const Call made = call(line.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(made.code, static_cast<int>(WrongCall));
        QCOMPARE(made.out, QString());
        QVERIFY2(made.err.contains(names), qPrintable(made.err));
        QCOMPARE(made.err.count(u'\n'), 1);
        QVERIFY(made.err.endsWith(u".\n"));
    }

    void helpsEverywhere_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("shows");
        QTest::newRow("alone") << u"--help"_s << u"thing need"_s;
        QTest::newRow("for a group") << u"thing --help"_s << u"thing show FILE"_s;
        QTest::newRow("for a verb") << u"thing show --help"_s << u"--limit N"_s;
        QTest::newRow("at the end of a wrong line") << u"thing need --help --frob"_s << u"Needs a place."_s;
    }
    void helpsEverywhere()
    {
        QFETCH(QString, line);
        QFETCH(QString, shows);
        const Call made = call(line.split(u' '));
        QCOMPARE(made.code, static_cast<int>(Answered));
        QCOMPARE(made.err, QString());
        QVERIFY2(made.out.contains(shows), qPrintable(made.out));
    }

    void tellsItsVersion()
    {
        const Call made = call({u"--version"_s});
        QCOMPARE(made.code, static_cast<int>(Answered));
        QVERIFY(made.out.startsWith(u"gatehousectl "));
    }

    void keepsATerminalFromObeyingWhatItQuotes()
    {
        QCOMPARE(onOneLine("a\x1b[2Jb\r\nc\x7f\xC2\x9B"
                           "dé"),
                 std::string("a [2Jb  c  dé"));
    }
};

GATEHOUSE_TEST(CommandLineTest)
#include "tst_commandline.moc"
