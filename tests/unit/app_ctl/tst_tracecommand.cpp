#include "testmain.h"
#include "tracecommand.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <sstream>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

const QString folder = QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/traces");

struct Answer {
    int code = 0;
    QString out;
    QString err;
};

Answer answerTo(const QStringList& words)
{
    std::vector<std::string> arguments;
    for (const QString& word : words)
        arguments.push_back(word.toStdString());
    std::ostringstream out;
    std::ostringstream err;
    Answer answer;
    answer.code = runCommandLine(traceVerbs(), arguments, {out, err});
    answer.out = QString::fromStdString(out.str());
    answer.err = QString::fromStdString(err.str());
    return answer;
}

/// Each line with a mark before it.
QString marked(const QString& text, const QString& mark)
{
    QString lines;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        lines += mark + line + u'\n';
    return lines;
}

/// The steps of the session, without the blank lines between them.
QStringList stepsOfSession()
{
    QFile file(folder + u"/session.cases"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no session of trace commands");
    return QString::fromUtf8(file.readAll()).trimmed().split(u"\n\n"_s);
}

/// The step with what comes now.
QString played(const QString& step)
{
    const QStringList lines = step.split(u'\n');
    const Answer answer = answerTo(lines.at(1).mid(2).split(u' '));
    const QString err = QString(answer.err).replace(u"gatehousectl: "_s, QString());
    return lines.at(0) + u'\n' + lines.at(1) + u"\n< %1\n"_s.arg(answer.code) + marked(answer.out, u"| "_s) +
           marked(err, u"! "_s);
}

} // namespace

/// `gatehousectl trace …` on the files of tests/contracts/traces, and on real ones where they are at hand.
class TraceCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir::setCurrent(folder + u"/files"_s)); }

    void saysWhatTheSessionSays_data()
    {
        QTest::addColumn<QString>("step");
        for (const QString& step : stepsOfSession())
            QTest::newRow(qPrintable(step.section(u'\n', 0, 0).mid(2))) << step;
    }

    void saysWhatTheSessionSays()
    {
        QFETCH(QString, step);
        const QString now = played(step);
        m_session << now;
        if (!qEnvironmentVariableIsSet("GATEHOUSE_UPDATE_GOLDEN"))
            QCOMPARE(now.trimmed(), step);
    }

    void leavesStandardOutputEmptyWhereItFails()
    {
        for (const QString& step : m_session)
            if (!step.contains(u"\n< 0\n"_s))
                QVERIFY2(!step.contains(u"\n| "_s) && step.contains(u"\n! "_s), qPrintable(step));
    }

    void convertWritesAFileForItsOwnerAndSaysWhatIsInIt()
    {
        QTemporaryDir place;
        const QString out = place.filePath(u"out.json"_s);
        const Answer answer =
            answerTo({u"trace"_s, u"convert"_s, u"damaged-line.jsonl"_s, out, u"--to=jaeger"_s});
        QCOMPARE(answer.code, int(Answered));
        QCOMPARE(answer.err, QString());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(answer.out, u"{\"file\":\"%1\",\"format\":\"jaeger\",\"traces\":1,\"spans\":3,\"bytes\":%2,"
                             "\"repairs\":[{\"kind\":\"unreadable-document\",\"count\":3}]}\n"_s.arg(out)
                                 .arg(file.size()));
        QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(QDir(place.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"out.json"_s});
    }

    void convertReplacesAFileOnlyByForce()
    {
        QTemporaryDir place;
        const QString out = place.filePath(u"out.pb"_s);
        const QStringList call = {u"trace"_s, u"convert"_s, u"otlp.json"_s, out, u"--to"_s, u"otlp-proto"_s};
        QCOMPARE(answerTo(call).code, int(Answered));
        const QString before = answerTo({u"trace"_s, u"stats"_s, out}).out;
        const Answer again = answerTo(call);
        QCOMPARE(again.code, int(CommandFailed));
        QCOMPARE(again.out, QString());
        QVERIFY(again.err.contains(u"out.pb is there already"_s));
        // Also onto itself: it was read before it is written.
        QCOMPARE(answerTo({u"trace"_s, u"convert"_s, out, out, u"--to=zipkin"_s, u"--force"_s}).code,
                 int(Answered));
        QCOMPARE(answerTo({u"trace"_s, u"stats"_s, out}).out, before);
        QCOMPARE(QDir(place.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"out.pb"_s});
    }

    void whatConvertCannotWriteLeavesNothing()
    {
        QTemporaryDir place;
        const QString out = place.filePath(u"out.json"_s);
        const Answer answer = answerTo({u"trace"_s, u"convert"_s, u"cut.json"_s, out, u"--to=jaeger"_s});
        QCOMPARE(answer.code, int(CommandFailed));
        QVERIFY(QDir(place.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        const Answer full =
            answerTo({u"trace"_s, u"convert"_s, u"otlp.json"_s, u"/dev/full"_s, u"--to=jaeger"_s});
        QCOMPARE(full.code, int(CommandFailed));
        QVERIFY2(full.err.contains(u"Cannot write /dev/full: No space left"_s), qPrintable(full.err));
    }

    void realFilesConvertWithoutLosingASpan_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("to");
        for (const QString& file :
             {u"otlp/otel-demo-capture.jsonl"_s, u"zipkin/smartthings-mobile-web-install.json"_s,
              u"zipkin/messaging2.json"_s, u"jaeger/genai.json"_s, u"jaeger/value-types.json"_s,
              u"crisp/18.json"_s})
            for (const QString& to : {u"otlp-json"_s, u"otlp-proto"_s, u"jaeger"_s, u"zipkin"_s})
                QTest::newRow(qPrintable(file + u" as "_s + to)) << file << to;
    }

    void realFilesConvertWithoutLosingASpan()
    {
        QFETCH(QString, file);
        QFETCH(QString, to);
        const QString name = realFile(file);
        if (name.isEmpty())
            QSKIP("GATEHOUSE_DATA names no folder with real traces");
        QTemporaryDir place;
        const QString out = place.filePath(u"out"_s);
        QCOMPARE(answerTo({u"trace"_s, u"convert"_s, name, out, u"--to"_s, to}).code, int(Answered));
        const auto figures = [](const QString& of) {
            const Answer info = answerTo({u"trace"_s, u"info"_s, of});
            QStringList lines;
            const QJsonObject document = QJsonDocument::fromJson(info.out.toUtf8()).object();
            for (const QJsonValue& trace : document[u"traces"_s].toArray())
                lines << u"%1 %2 %3"_s // protobuf has ids of whole bytes
                             .arg(trace[u"traceId"_s].toString().rightJustified(32, u'0'),
                                  trace[u"rootName"_s].toString())
                             .arg(trace[u"spanCount"_s].toInt());
            return lines;
        };
        QCOMPARE(figures(out), figures(name));
    }

    void countsWhatRealFilesHold_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("traces");
        QTest::addColumn<int>("spans");
        QTest::addColumn<int>("errors");
        QTest::addColumn<QString>("repairs");
        QTest::newRow("a demo's capture with logs and metrics in between")
            << u"otlp/otel-demo-capture.jsonl"_s << u"otlp-json"_s << 141 << 547 << 107
            << u"missing-parent 1"_s;
        QTest::newRow("the specification's example, its parent elsewhere")
            << u"otlp/proto-example.json"_s << u"otlp-json"_s << 1 << 1 << 0 << u"missing-parent 1"_s;
        QTest::newRow("a trace of 1,041 spans with ids repeated and times missing")
            << u"zipkin/smartthings-mobile-web-install.json"_s << u"zipkin"_s << 1 << 1041 << 2
            << u"duplicate-id 88 missing-start 84 missing-duration 175"_s;
        QTest::newRow("six orphans of eleven")
            << u"zipkin/messaging2.json"_s << u"zipkin"_s << 1 << 11 << 0 << u"missing-parent 6"_s;
        QTest::newRow("a child before its parent")
            << u"zipkin/skew.json"_s << u"zipkin"_s << 1 << 4 << 0 << QString();
        QTest::newRow("57 spans of a language model at work")
            << u"jaeger/genai.json"_s << u"jaeger"_s << 1 << 57 << 1 << QString();
        QTest::newRow("every type of value, and one id twice")
            << u"jaeger/value-types.json"_s << u"jaeger"_s << 1 << 5 << 1 << u"duplicate-id 1"_s;
        QTest::newRow("errors below errors") << u"crisp/18.json"_s << u"jaeger"_s << 1 << 9 << 5 << QString();
    }

    void countsWhatRealFilesHold()
    {
        QFETCH(QString, file);
        const QString name = realFile(file);
        if (name.isEmpty())
            QSKIP("GATEHOUSE_DATA names no folder with real traces");
        const Answer answer = answerTo({u"trace"_s, u"info"_s, name});
        QCOMPARE(answer.code, int(Answered));
        const QJsonObject info = QJsonDocument::fromJson(answer.out.toUtf8()).object();
        int spans = 0;
        int errors = 0;
        QStringList repairs;
        const QJsonArray traces = info[u"traces"_s].toArray();
        for (const QJsonValue& trace : traces) {
            spans += trace[u"spanCount"_s].toInt();
            errors += trace[u"errorCount"_s].toInt();
            const QJsonArray repaired = trace[u"repairs"_s].toArray();
            for (const QJsonValue& repair : repaired)
                repairs << repair[u"kind"_s].toString() + u' ' + QString::number(repair[u"count"_s].toInt());
        }
        QTEST(info[u"format"_s].toString(), "format");
        QTEST(int(traces.size()), "traces");
        QTEST(spans, "spans");
        QTEST(errors, "errors");
        QTEST(repairs.join(u' '), "repairs");
        QVERIFY(info[u"repairs"_s].toArray().isEmpty());
    }

    void refusesRealFilesThatAreNoTraces_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("a graph of dependencies") << u"jaeger/dependencies-large.json"_s;
        QTest::newRow("a list of queries") << u"jaeger-search/queries.json"_s;
    }

    void refusesRealFilesThatAreNoTraces()
    {
        QFETCH(QString, file);
        const QString name = realFile(file);
        if (name.isEmpty())
            QSKIP("GATEHOUSE_DATA names no folder with real traces");
        const Answer answer = answerTo({u"trace"_s, u"info"_s, name});
        QCOMPARE(answer.code, int(CommandFailed));
        QVERIFY(answer.out.isEmpty());
        QVERIFY(answer.err.contains(u"This is no trace"_s));
    }

    void cleanupTestCase()
    {
        if (!qEnvironmentVariableIsSet("GATEHOUSE_UPDATE_GOLDEN"))
            return;
        QFile file(folder + u"/session.cases"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(m_session.join(u'\n').toUtf8());
    }

private:
    static QString realFile(const QString& name)
    {
        const QString data = qEnvironmentVariable("GATEHOUSE_DATA");
        const QString path = data + u"/traces/"_s + name;
        return data.isEmpty() || !QFile::exists(path) ? QString() : path;
    }

    QStringList m_session;
};

GATEHOUSE_TEST(TraceCommandTest)
#include "tst_tracecommand.moc"
