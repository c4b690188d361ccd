#include "healthreader.h"
#include "testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

const QString folder = QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/health");

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `status: 503` and `content-type: …` of the file beside the body; neither where there is none.
HttpContext contextOf(const QString& name)
{
    HttpContext context;
    for (const QByteArray& line : contentOf(name).split('\n')) {
        if (line.startsWith("status: "))
            context.status = line.mid(8).toInt();
        if (line.startsWith("content-type: "))
            context.contentType = line.mid(14).toStdString();
    }
    return context;
}

/// One component a line, so that a difference can be seen.
QByteArray spread(QByteArray json)
{
    json.replace("},{\"name\"", "},\n {\"name\"");
    json.replace("\"components\":[{", "\n\"components\":[\n {");
    json.replace("],\"format\"", "],\n\"format\"");
    return json + '\n';
}

} // namespace

/// tests/contracts/health: what every known and many an odd body is read as (CONTRACTS §6). Run with
/// GATEHOUSE_UPDATE_GOLDEN=1 to write what is read now, then judge the difference.
class HealthGoldenTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryBodyAsAgreed_data()
    {
        QTest::addColumn<QString>("stem");
        QStringList stems;
        QDirIterator bodies(folder, {u"*.body"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (bodies.hasNext())
            stems += bodies.next().chopped(5);
        stems.sort();
        QVERIFY(stems.size() > 80);
        for (const QString& stem : stems) {
            const QString name =
                QDir(folder).relativeFilePath(stem).replace(u'-', u' ').replace(u'/', u": "_s);
            QTest::newRow(qPrintable(name)) << stem;
        }
    }
    void readsEveryBodyAsAgreed()
    {
        QFETCH(QString, stem);
        const QByteArray body = contentOf(stem + u".body"_s);
        const HealthReading reading = readHealth(body.toStdString(), contextOf(stem + u".context"_s));
        const QByteArray read = spread(QByteArray::fromStdString(writeHealthJson(reading)));
        if (qEnvironmentVariableIsSet("GATEHOUSE_UPDATE_GOLDEN")) {
            QFile file(stem + u".expected.json"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(read);
        }
        QCOMPARE(QString::fromUtf8(read), QString::fromUtf8(contentOf(stem + u".expected.json"_s)));
    }

    /// Whatever the body: what is up has been called so by the document or all of its components.
    void neverReadsTheUnknownAsUp()
    {
        QDirIterator bodies(folder + u"/unknown"_s, {u"*.body"_s}, QDir::Files);
        while (bodies.hasNext()) {
            const QString name = bodies.next();
            const HealthReading reading =
                readHealth(contentOf(name).toStdString(), contextOf(name.chopped(5) + u".context"_s));
            QVERIFY2(reading.status == HealthWord::Unknown && !reading.recognised(), qPrintable(name));
            QVERIFY2(reading.components.empty() && !reading.detail.empty(), qPrintable(name));
        }
    }
};

GATEHOUSE_TEST(HealthGoldenTest)
#include "tst_healthgolden.moc"
