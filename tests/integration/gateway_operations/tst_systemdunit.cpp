#include "testmain.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace
{

const QString unit = QStringLiteral(GATEHOUSE_SOURCE_DIR "/resources/systemd/gatehouse-gateway.service");

} // namespace

/// The unit that the gateway's package installs.
class SystemdUnitTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// The unit with the gateway of this build, since the installed one may be none.
    QString copy()
    {
        QFile original(unit);
        if (!original.open(QFile::ReadOnly))
            return {};
        QByteArray text = original.readAll();
        text.replace("ExecStart=/usr/bin/gatehouse-gateway",
                     "ExecStart=" GATEHOUSE_BINARY_DIR "/gateway/gatehouse-gateway");
        QFile file(m_folder.filePath(QStringLiteral("gatehouse-gateway.service")));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            return {};
        return file.fileName();
    }
    static QByteArray analyze(const QStringList& arguments, int& exitCode)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("systemd-analyze"), arguments);
        exitCode = process.waitForFinished(30'000) ? process.exitCode() : -1;
        return process.readAll();
    }

private slots:
    void systemdHasNothingToSay()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("systemd-analyze")).isEmpty())
            QSKIP("systemd-analyze is not installed here");
        int exitCode = 0;
        const QByteArray words =
            analyze({QStringLiteral("verify"), QStringLiteral("--man=no"), copy()}, exitCode);
        QVERIFY2(!words.contains("gatehouse-gateway"), words.constData());
        QCOMPARE(exitCode, 0);
    }

    void itIsHardened()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("systemd-analyze")).isEmpty())
            QSKIP("systemd-analyze is not installed here");
        int exitCode = 0;
        // In tenths of systemd's exposure level, 0 to 100; above it the exit code says so.
        const QByteArray words = analyze({QStringLiteral("security"), QStringLiteral("--offline=true"),
                                          QStringLiteral("--threshold=20"), copy()},
                                         exitCode);
        QVERIFY2(exitCode == 0, words.right(500).constData());
    }

    void whatPackagersRelyOnIsThere_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char* line :
             {"DynamicUser=yes", "NoNewPrivileges=yes", "ProtectSystem=strict", "ExecReload=/bin/kill -HUP",
              "Restart=on-failure", "MemoryMax=", "StateDirectory=", "RuntimeDirectory="})
            QTest::newRow(line) << QByteArray(line);
    }
    void whatPackagersRelyOnIsThere()
    {
        QFETCH(QByteArray, line);
        QFile file(unit);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().contains('\n' + line));
    }
};

GATEHOUSE_TEST(SystemdUnitTest)
#include "tst_systemdunit.moc"
