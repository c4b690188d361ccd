#include "testmain.h"

#include "httpfetcher.h"
#include "openprofile.h"
#include "tracebatch.h"
#include "tracedesk.h"
#include "tracefile.h"
#include "tracefixture.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto patience = 10'000; // writing waits some seconds

SentId traceId(std::uint64_t number)
{
    return SentId::ofNumber(0xab, number, 32);
}

QString fileName(std::uint64_t number)
{
    return QString::fromStdString(traceId(number).shown()) + u".otlp"_s;
}

void send(TraceStore& store, std::uint64_t trace, std::uint64_t span, std::string_view name = "get")
{
    TraceBatch batch(store);
    SentSpan sent;
    sent.traceId = traceId(trace);
    sent.spanId = SentId::ofNumber(0, span, 16);
    sent.resource = batch.resource({"web", {}});
    sent.name = name;
    sent.startNano = 1'700'000'000'000'000'000 + span;
    sent.durationNano = 5;
    QVERIFY(batch.addSpan(sent));
    QCOMPARE(batch.commit().taken, 1U);
}

std::vector<std::string> spanNames(const TraceStore& store, std::uint64_t number)
{
    std::vector<std::string> names;
    if (const auto trace = store.find(traceId(number)))
        for (SpanIndex span = 0; span < trace->size(); ++span)
            names.emplace_back(trace->name(span));
    return names;
}

} // namespace

class PinnedTracesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_root = std::make_unique<QTemporaryDir>();
        m_folder = m_root->filePath(u"data/gatehouse/traces/works"_s);
    }

    void whatIsPinnedComesBackAndNothingElse()
    {
        {
            const auto desk = openDesk();
            send(desk->live().store(), 1, 1, "first");
            send(desk->live().store(), 1, 2, "second");
            send(desk->live().store(), 2, 1);
            pin(*desk, 1);
        }
        QCOMPARE(files(), QStringList{fileName(1)});
        const auto desk = openDesk();
        QTRY_VERIFY(desk->live().store().isPinned(traceId(1)));
        QCOMPARE(spanNames(desk->live().store(), 1), (std::vector<std::string>{"first", "second"}));
        QVERIFY(!desk->live().store().contains(traceId(2)));
        QTRY_COMPARE(desk->traces()->size(), std::size_t{1});
        QVERIFY(desk->traces()->front()->summary.pinned);
        QCOMPARE(desk->traces()->front()->summary.rootService, std::string("web"));
    }

    void aFileIsWrittenSoonAndForItsOwnerOnly()
    {
        const auto desk = openDesk();
        send(desk->live().store(), 1, 1);
        pin(*desk, 1);
        QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList{fileName(1)}, patience);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(path(1)) & others));
        QVERIFY(!(QFile::permissions(m_folder) & others));
        const auto read = readTraceFile(path(1).toStdString());
        QVERIFY(read.ok());
        QCOMPARE(read->format, TraceFormat::OtlpProto);
        QCOMPARE(read->traces.front()->id(), traceId(1).shown());
    }

    void whatIsUnpinnedDoesNotComeBack()
    {
        {
            const auto desk = openDesk();
            send(desk->live().store(), 1, 1);
            pin(*desk, 1);
            QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList{fileName(1)}, patience);
        }
        {
            const auto desk = openDesk();
            QTRY_VERIFY(desk->live().store().isPinned(traceId(1)));
            desk->live().store().setPinned(traceId(1), false);
            QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList(), patience);
        }
        const auto desk = openDesk();
        send(desk->live().store(), 2, 1);
        QTRY_COMPARE(desk->traces()->size(), std::size_t{1});
        QVERIFY(!desk->live().store().contains(traceId(1)));
    }

    void spansThatComeLaterAreKeptToo()
    {
        {
            const auto desk = openDesk();
            send(desk->live().store(), 1, 1, "first");
            pin(*desk, 1);
        }
        {
            const auto desk = openDesk();
            QTRY_VERIFY(desk->live().store().isPinned(traceId(1)));
            send(desk->live().store(), 1, 2, "second");
            QTRY_COMPARE_WITH_TIMEOUT(spansInFile(1), std::size_t{2}, patience);
            send(desk->live().store(), 1, 3, "at the end");
        }
        QCOMPARE(spansInFile(1), std::size_t{3});
    }

    void whatDidNotChangeIsNotWrittenAnew()
    {
        {
            const auto desk = openDesk();
            send(desk->live().store(), 1, 1);
            pin(*desk, 1);
        }
        QFile file(path(1));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QDateTime longAgo = QDateTime::fromSecsSinceEpoch(1'000'000'000);
        QVERIFY(file.setFileTime(longAgo, QFileDevice::FileModificationTime));
        file.close();
        {
            const auto desk = openDesk();
            QTRY_VERIFY(desk->live().store().isPinned(traceId(1)));
            send(desk->live().store(), 2, 1);
        }
        QCOMPARE(QFileInfo(path(1)).lastModified(), longAgo);
    }

    void whatCannotBeUsedIsSaidAndLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an empty file") << fileName(1) << QByteArray();
        QTest::newRow("no trace at all") << fileName(1) << QByteArray("not a trace");
        QTest::newRow("a trace that is cut off") << fileName(1) << QByteArray("\x0A\x7F\x12\x30", 4);
        QTest::newRow("a name that is no id") << u"holiday.otlp"_s << QByteArray("\x0A\x00", 2);
        QTest::newRow("a narrow id") << u"00000000000000ab.otlp"_s << QByteArray("\x0A\x00", 2);
        QTest::newRow("an id in capitals")
            << fileName(1).chopped(5).toUpper() + u".otlp"_s << QByteArray("\x0A\x00", 2);
        QTest::newRow("the id that is none") << QString(32, u'0') + u".otlp"_s << QByteArray("\x0A\x00", 2);
        QTest::newRow("another trace than its name says") << fileName(1) << foreignTrace();
    }
    void whatCannotBeUsedIsSaidAndLeftAlone()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QVERIFY(QDir().mkpath(m_folder));
        writeFile(m_folder, name, bytes);
        {
            const auto desk = openDesk();
            const QStringList warnings = warningsOf(desk->pins());
            QCOMPARE(warnings.size(), 1);
            QVERIFY2(warnings.front().contains(name), qPrintable(warnings.front()));
            QVERIFY(desk->pins().takeWarnings().isEmpty());
            QCOMPARE(desk->live().store().figures().traces, 0U);
        }
        QCOMPARE(files(), QStringList{name});
        QCOMPARE(content(name), bytes);
    }

    void aBrokenFileIsNotWrittenOver()
    {
        QVERIFY(QDir().mkpath(m_folder));
        writeFile(m_folder, fileName(1), "broken");
        {
            const auto desk = openDesk();
            QCOMPARE(warningsOf(desk->pins()).size(), 1);
            send(desk->live().store(), 1, 1);
            pin(*desk, 1);
            const QStringList warnings = warningsOf(desk->pins());
            QCOMPARE(warnings.size(), 1);
            QVERIFY2(warnings.front().contains(fileName(1)), qPrintable(warnings.front()));
            QCOMPARE(content(fileName(1)), QByteArray("broken"));
            QVERIFY(QFile::remove(path(1))); // as the sentence says
        }
        QCOMPARE(spansInFile(1), std::size_t{1});
    }

    void aPinThatCannotBeWrittenIsSaidAndStays()
    {
        // A file where the folder should be refuses everybody, even who may write anywhere.
        QVERIFY(QDir().mkpath(QFileInfo(m_folder).path()));
        writeFile(QFileInfo(m_folder).path(), u"works"_s, "no folder");
        const auto desk = openDesk();
        send(desk->live().store(), 1, 1);
        pin(*desk, 1);
        const QStringList warnings = warningsOf(desk->pins());
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(warnings.front().contains(fileName(1)), qPrintable(warnings.front()));
        QVERIFY(desk->live().store().isPinned(traceId(1)));
    }

    void whatHasNoRoomIsSaidAndItsFileStays()
    {
        TraceStoreLimits limits;
        {
            const auto desk = openDesk();
            for (std::uint64_t trace = 1; trace <= 40; ++trace) {
                send(desk->live().store(), trace, 1);
                pin(*desk, trace);
            }
            limits.memory = desk->live().store().figures().bytes / 2; // and a half of it for pinned ones
        }
        QCOMPARE(files().size(), 40);
        {
            LiveTraces live(limits);
            PinnedTraces pins(live);
            pins.open(m_folder);
            const QStringList warnings = warningsOf(pins);
            QCOMPARE(warnings.size(), 1);
            const TraceStoreFigures figures = live.store().figures();
            QVERIFY(figures.pinned > 0);
            QVERIFY(figures.pinned < 40);
            QCOMPARE(figures.traces, figures.pinned);
            QVERIFY2(warnings.front().contains(QString::number(40 - figures.pinned)),
                     qPrintable(warnings.front()));
        }
        QCOMPARE(files().size(), 40);
    }

    void onlySoManyAreRead()
    {
        {
            const auto desk = openDesk();
            send(desk->live().store(), 1, 1);
            pin(*desk, 1);
        }
        const QByteArray oneTrace = content(fileName(1));
        for (int number = 0; number < PinnedTraceFolder::mostRead; ++number)
            writeFile(m_folder, u"%1.otlp"_s.arg(number), oneTrace);
        const auto desk = openDesk();
        const QStringList warnings = warningsOf(desk->pins());
        QCOMPARE(warnings.size(), 2);
        QVERIFY2(warnings.last().startsWith(u"1 "_s), qPrintable(warnings.last()));
        QCOMPARE(files().size(), PinnedTraceFolder::mostRead + 1);
    }

    void aProfileKeepsItsOwn()
    {
        HttpFetcher http;
        Profile works;
        works.slug = u"works"_s;
        QVERIFY(PinnedTraces::folderFor(u"works"_s).endsWith(u"/gatehouse/traces/works"_s));
        QVERIFY(PinnedTraces::folderFor(u"works"_s).startsWith(qEnvironmentVariable("XDG_DATA_HOME")));
        {
            OpenProfile profile(works, nullptr, http);
            TraceDesk* const desk = TraceDesk::of(profile);
            send(desk->live().store(), 1, 1);
            pin(*desk, 1);
        }
        OpenProfile profile(works, nullptr, http);
        const TraceDesk* const desk = TraceDesk::of(profile);
        QTRY_VERIFY(desk->live().store().isPinned(traceId(1)));
    }

    void onlyASlugHasAFolder_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::newRow("nothing") << QString();
        QTest::newRow("the folder above") << u".."_s;
        QTest::newRow("a path") << u"a/b"_s;
    }
    void onlyASlugHasAFolder()
    {
        QFETCH(QString, slug);
        QCOMPARE(PinnedTraces::folderFor(slug), QString());
    }

    void aDeskThatGoesWhileItReadsIsNotMissed()
    {
        {
            const auto desk = openDesk();
            for (std::uint64_t trace = 1; trace <= 20; ++trace) {
                send(desk->live().store(), trace, 1);
                pin(*desk, trace);
            }
        }
        for (int round = 0; round < 50; ++round)
            openDesk();
        QCOMPARE(files().size(), 20);
    }

private:
    std::unique_ptr<TraceDesk> openDesk() const
    {
        auto desk = std::make_unique<TraceDesk>();
        desk->pins().open(m_folder);
        return desk;
    }

    static void pin(TraceDesk& desk, std::uint64_t number)
    {
        QCOMPARE(desk.live().store().setPinned(traceId(number), true), TraceStore::PinAnswer::Done);
    }

    static QStringList warningsOf(PinnedTraces& pins)
    {
        QSignalSpy warned(&pins, &PinnedTraces::warned);
        warned.wait(patience);
        return pins.takeWarnings();
    }

    QString path(std::uint64_t number) const { return m_folder + u'/' + fileName(number); }
    QStringList files() const { return QDir(m_folder).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    QByteArray content(const QString& name) const
    {
        QFile file(m_folder + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    std::size_t spansInFile(std::uint64_t number) const
    {
        const auto file = readTraceFile(path(number).toStdString());
        return file.ok() && file->traces.size() == 1 ? file->traces.front()->size() : 0;
    }

    /// As this writes them, but of a trace whose name the file does not get.
    static QByteArray foreignTrace()
    {
        const QTemporaryDir folder;
        {
            TraceDesk desk;
            desk.pins().open(folder.path());
            send(desk.live().store(), 7, 1);
            desk.live().store().setPinned(traceId(7), true);
        }
        QFile file(folder.filePath(fileName(7)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_root;
    QString m_folder;
};

GATEHOUSE_TEST(PinnedTracesTest)
#include "tst_pinnedtraces.moc"
