#include "healthtable.h"
#include "testmain.h"

using namespace gatehouse;

class HealthTableTest : public QObject
{
    Q_OBJECT

private slots:
    void alignsItsColumns()
    {
        HealthReading reading;
        reading.status = HealthWord::Degraded;
        reading.format = HealthFormat::GatewayAll;
        reading.components = {{"équipe", HealthWord::Up, 1.5, "", {}},
                              {"postgresql", HealthWord::Down, {}, "refused\x1b[1m", {}}};
        reading.warnings = {"no-answer"};
        QCOMPARE(QString::fromStdString(healthTable(reading)),
                 QStringLiteral("degraded  gateway-all\n"
                                "\n"
                                "NAME        STATUS  LATENCY  DETAIL\n"
                                "équipe      up      1.50 ms\n"
                                "postgresql  down          –  refused [1m\n"
                                "warning: no-answer\n"));
    }

    void showsWhereItCameFrom()
    {
        HealthReading reading;
        reading.detail = "refused";
        reading.source = HealthSource{"http://127.0.0.1/", 503, "", "", 12.0};
        QCOMPARE(QString::fromStdString(healthTable(reading)),
                 QStringLiteral("unknown  unknown  http://127.0.0.1/  HTTP 503  12.00 ms\nrefused\n"));
    }
};

GATEHOUSE_TEST(HealthTableTest)
#include "tst_healthtable.moc"
