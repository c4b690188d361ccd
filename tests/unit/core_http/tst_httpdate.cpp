#include "httpdate.h"
#include "testmain.h"

using namespace gatehouse::http;

class HttpDateTest : public QObject
{
    Q_OBJECT

private slots:
    void writesDatesAsRfc9110_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("the example of the RFC")
            << qint64{784111777} << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT");
        QTest::newRow("the beginning") << qint64{0} << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT");
        QTest::newRow("a leap day") << qint64{1709251199} << QByteArray("Thu, 29 Feb 2024 23:59:59 GMT");
    }
    void writesDatesAsRfc9110()
    {
        QFETCH(qint64, time);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(httpDate(time)), text);
    }
};

GATEHOUSE_TEST(HttpDateTest)
#include "tst_httpdate.moc"
