#include "gatewaylog.h"
#include "logwriter.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <fcntl.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace gatehouse;

namespace
{

/// A pipe whose writing end is somebody's standard error.
class Pipe
{
public:
    Pipe() { m_good = ::pipe2(m_ends.data(), O_CLOEXEC) == 0; }
    ~Pipe()
    {
        closeReader();
        ::close(m_ends[1]);
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    bool good() const { return m_good; }
    int writer() const { return m_ends[1]; }
    void closeReader()
    {
        if (m_ends[0] >= 0)
            ::close(m_ends[0]);
        m_ends[0] = -1;
    }
    /// What is in it now, waiting for the first byte.
    QByteArray some() const
    {
        QByteArray text(1 << 20, '\0');
        const auto size = ::read(m_ends[0], text.data(), static_cast<std::size_t>(text.size()));
        text.resize(std::max<qsizetype>(0, size));
        return text;
    }
    QByteArray until(const QByteArray& end) const
    {
        QByteArray text;
        while (!text.contains(end))
            text += some();
        return text;
    }

private:
    std::array<int, 2> m_ends = {-1, -1};
    bool m_good = false;
};

/// What the lines `log-dropped` say is missing.
quint64 missingIn(const QByteArray& text)
{
    quint64 missing = 0;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray& line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object[QLatin1String("event")].toString() == QLatin1String("log-dropped"))
            missing += quint64(object[QLatin1String("lines")].toInteger());
    }
    return missing;
}

} // namespace

/// The log never holds up who writes it, and says what it lost.
class LogWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void linesComeInTheirOrder()
    {
        const Pipe pipe;
        QVERIFY(pipe.good());
        LogWriter writer(pipe.writer());
        QByteArray expected;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray line = QByteArray::number(i) + '\n';
            writer.add(line.toStdString());
            expected += line;
        }
        QCOMPARE(pipe.until("999\n"), expected);
        QCOMPARE(writer.dropped(), quint64(0));
    }

    void aReaderThatSleepsHoldsNobodyUpAndMissingLinesAreTold()
    {
        const Pipe pipe;
        QVERIFY(pipe.good());
        LogWriter writer(pipe.writer(), 10'000);
        const std::string line(999, 'x');
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10'000; ++i)
            writer.add(line + '\n');
        QVERIFY2(timer.elapsed() < 2'000, QByteArray::number(timer.elapsed()).constData());
        const quint64 dropped = writer.dropped();
        QVERIFY(dropped > 9'000);
        QByteArray text;
        while (missingIn(text) < dropped)
            text += pipe.some();
        QCOMPARE(missingIn(text), dropped);
        QCOMPARE(quint64(text.count("x\n")), quint64(10'000) - dropped);
    }

    void itEndsThoughNobodyReads_data()
    {
        QTest::addColumn<bool>("closed");
        QTest::newRow("who sleeps") << false;
        QTest::newRow("who is gone") << true;
    }
    void itEndsThoughNobodyReads()
    {
        QFETCH(bool, closed);
        Pipe pipe;
        QVERIFY(pipe.good());
        QElapsedTimer timer;
        {
            LogWriter writer(pipe.writer());
            for (int i = 0; i < 500; ++i)
                writer.add(std::string(999, 'x') + '\n');
            if (closed)
                pipe.closeReader();
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 5'000, QByteArray::number(timer.elapsed()).constData());
    }

    void manyThreadsMixNoLines()
    {
        const Pipe pipe;
        QVERIFY(pipe.good());
        QByteArray text;
        {
            LogWriter writer(pipe.writer());
            const ServingLog log(writer, LogLevel::Info);
            std::vector<std::thread> threads;
            for (int thread = 0; thread < 4; ++thread)
                threads.emplace_back([] {
                    for (int i = 0; i < 100; ++i)
                        logEvent(LogLevel::Info, "e", {{"text", std::string(50, 'y')}});
                });
            while (text.count('\n') < 400)
                text += pipe.some();
            for (std::thread& thread : threads)
                thread.join();
        }
        const QList<QByteArray> lines = text.trimmed().split('\n');
        QCOMPARE(lines.size(), 400);
        for (const QByteArray& line : lines)
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    }

    void levelsBelowTheLeastGoNowhere_data()
    {
        QTest::addColumn<QByteArray>("least");
        QTest::addColumn<int>("lines");
        QTest::newRow("debug") << QByteArray("debug") << 4;
        QTest::newRow("info") << QByteArray("info") << 3;
        QTest::newRow("warning") << QByteArray("warning") << 2;
        QTest::newRow("error") << QByteArray("error") << 1;
    }
    void levelsBelowTheLeastGoNowhere()
    {
        QFETCH(QByteArray, least);
        QFETCH(int, lines);
        const Pipe pipe;
        QVERIFY(pipe.good());
        {
            LogWriter writer(pipe.writer());
            const auto level = logLevelNamed(least.toStdString());
            QVERIFY(level);
            const ServingLog log(writer, *level);
            for (const LogLevel each : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
                logEvent(each, "e");
        }
        QCOMPARE(pipe.some().count('\n'), lines);
        QVERIFY(!logLevelNamed("loud"));
    }

    void aLongValueIsCut()
    {
        const Pipe pipe;
        QVERIFY(pipe.good());
        {
            LogWriter writer(pipe.writer());
            const ServingLog log(writer, LogLevel::Info);
            logEvent(LogLevel::Error, "e", {{"detail", std::string_view(std::string(100'000, 'z'))}});
        }
        const QByteArray line = pipe.some();
        QVERIFY(line.size() < 2'000);
        QVERIFY(QJsonDocument::fromJson(line).isObject());
    }
};

GATEHOUSE_TEST(LogWriterTest)
#include "tst_logwriter.moc"
