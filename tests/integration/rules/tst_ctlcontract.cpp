#include "ctlrun.h"
#include "gatewayprocess.h"
#include "postgresserver.h"
#include "testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

/// One step of tests/contracts/rules-ctl, its lines as they stand there.
struct CtlStep {
    QByteArray says;
    QByteArray call;
    QByteArray expected;
};

QString sessionFile()
{
    return QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/rules-ctl/session.cases");
}

/// Hashes by the order they first come, instants and cursors by name.
class Placeholders
{
public:
    QByteArray replaced(const QByteArray& text)
    {
        static const QRegularExpression hash(u"[0-9a-f]{64}"_s);
        static const QRegularExpression time(u"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z"_s);
        static const QRegularExpression cursor(u"\"nextCursor\":\"[^\"]*\""_s);
        QString shown = QString::fromUtf8(text);
        for (auto match = hash.match(shown); match.hasMatch(); match = hash.match(shown)) {
            if (!m_hashes.contains(match.captured()))
                m_hashes.append(match.captured());
            shown.replace(match.captured(), u"{hash%1}"_s.arg(m_hashes.indexOf(match.captured()) + 1));
        }
        shown.replace(time, u"{time}"_s);
        shown.replace(cursor, u"\"nextCursor\":\"{cursor}\""_s);
        return shown.toUtf8();
    }

private:
    QStringList m_hashes;
};

QByteArray prefixed(const QByteArray& text, const QByteArray& prefix)
{
    QByteArray lines;
    for (const QByteArray& line : text.chopped(text.endsWith('\n') ? 1 : 0).split('\n'))
        lines += (line.isEmpty() ? prefix.trimmed() : prefix + line) + '\n';
    return text.isEmpty() ? QByteArray() : lines;
}

} // namespace

/// The shapes of `rules diff|apply|history|rollback`, played against a real gateway.
class CtlContractTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    GatewayProcess m_gateway;
    QTemporaryDir m_folder;
    QByteArray m_files; ///< the lines that make files
    QList<CtlStep> m_steps;
    Placeholders m_placeholders;
    QByteArray m_played;

    void readSession()
    {
        QFile session(sessionFile());
        QVERIFY(session.open(QIODevice::ReadOnly));
        while (!session.atEnd()) {
            const QByteArray line = session.readLine().chopped(1);
            if (line.startsWith("= ")) {
                m_files += line + '\n';
                const qsizetype blank = line.indexOf(' ', 2);
                QFile file(m_folder.filePath(QString::fromUtf8(line.mid(2, blank - 2))));
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(line.mid(blank + 1) + '\n') > 0);
            } else if (line.startsWith("# ")) {
                m_steps.append({line.mid(2), {}, {}});
            } else if (line.startsWith("$ ")) {
                m_steps.back().call = line.mid(2);
            } else if (!line.isEmpty()) {
                m_steps.back().expected += line + '\n';
            }
        }
        QVERIFY(m_steps.size() >= 15);
    }

    CtlRun play(const QByteArray& call) const
    {
        QStringList words = QString::fromUtf8(call).split(u' ');
        words += {u"--gateway"_s, m_gateway.baseUrl()};
        return runCtl(words, {}, QProcessEnvironment::systemEnvironment(), m_folder.path());
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(u"shapes"_s));
        QVERIFY2(m_gateway.migrate(m_postgres, u"shapes"_s), m_gateway.output().constData());
        m_gateway.use(m_postgres, u"shapes"_s);
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
        readSession();
    }

    void printsWhatTheContractSays_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_steps.size(); ++i)
            QTest::newRow(m_steps[i].says.constData()) << i;
    }
    void printsWhatTheContractSays()
    {
        QFETCH(int, index);
        const CtlStep& step = m_steps.at(index);
        const CtlRun run = play(step.call);
        QByteArray err = run.err;
        err.replace("gatehousectl: ", "").replace(QByteArray::number(m_gateway.port()), "{port}");
        const QByteArray got = "< " + QByteArray::number(run.code) + '\n' +
                               prefixed(m_placeholders.replaced(run.out), "| ") +
                               prefixed(m_placeholders.replaced(err), "! ");
        m_played += "\n# " + step.says + "\n$ " + step.call + '\n' + got;
        if (!qEnvironmentVariableIsSet("GATEHOUSE_UPDATE_GOLDEN"))
            QCOMPARE(got, step.expected);
    }

    void cleanupTestCase()
    {
        if (!qEnvironmentVariableIsSet("GATEHOUSE_UPDATE_GOLDEN"))
            return;
        QFile session(sessionFile());
        const QByteArray text = m_files + m_played;
        QVERIFY(session.open(QIODevice::WriteOnly) && session.write(text) == text.size());
    }
};

GATEHOUSE_TEST(CtlContractTest)
#include "tst_ctlcontract.moc"
