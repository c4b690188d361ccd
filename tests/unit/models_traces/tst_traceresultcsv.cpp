#include "testmain.h"

#include "csvtext.h"
#include "tracefixture.h"
#include "traceresultcsv.h"

#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;

class TraceResultCsvTest : public QObject
{
    Q_OBJECT

private slots:
    void aTraceIsALine_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* what, const char* service, const char* name, const char* cells) {
            QTest::newRow(what) << QByteArray(service) << QByteArray(name) << QByteArray(cells);
        };
        row("plain", "web", "get", "web,get");
        row("with a comma", "web", "get,put", "web,\"get,put\"");
        row("with quotes", "web", "say \"hi\"", "web,\"say \"\"hi\"\"\"");
        row("a formula", "web", "=1+1", "web,'=1+1");
        row("a formula behind a blank", "web", " @sum", "web,' @sum");
        row("a person's address", "web", "get ann@example.com", "web,get [redacted:email]");
    }
    void aTraceIsALine()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, expected);
        const CsvTable table =
            traceResultCsv(listedTraces({{"a1", service, name, 1'700'000'000'000'000, 1500}}));
        QCOMPARE(table.rows, 1U);
        QCOMPARE(csvLine(table.header),
                 QByteArray("trace_id,start,service,operation,duration_ns,spans,errors,services\r\n"));
        QCOMPARE(csvLine(table.row(0)),
                 "a1,2023-11-14T22:13:20.000000Z," + expected + ",1500000,1,0," + service + "\r\n");
    }
};

GATEHOUSE_TEST(TraceResultCsvTest)
#include "tst_traceresultcsv.moc"
