#include "rulecounters.h"
#include "testmain.h"

using namespace gatehouse;

class RuleCountersTest : public QObject
{
    Q_OBJECT

private slots:
    void hitsAndWouldHitsStandApart()
    {
        RuleCounters counters;
        counters.hit("chat");
        counters.hit("chat");
        counters.wouldHit("chat");
        counters.wouldHit("header:user-agent");
        QCOMPARE(counters.json(),
                 std::string("[{\"rule\":\"chat\",\"hits\":2,\"would_hits\":1},"
                             "{\"rule\":\"header:user-agent\",\"hits\":0,\"would_hits\":1}]"));
    }

    void countsOfInstancesAddUp()
    {
        RuleCounters one;
        one.hit("a");
        RuleCounters other;
        other.hit("a");
        other.wouldHit("b");
        RuleCounters total;
        total.add(one.json());
        total.add(other.json());
        QCOMPARE(total.json(), std::string("[{\"rule\":\"a\",\"hits\":2,\"would_hits\":0},"
                                           "{\"rule\":\"b\",\"hits\":0,\"would_hits\":1}]"));
    }

    void whatIsNoCountAddsNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "{}", "[1]", "[{\"hits\":1}]", "[{\"rule\":1,\"hits\":1}]", "[{"})
            QTest::addRow("'%s'", text) << text;
    }
    void whatIsNoCountAddsNothing()
    {
        QFETCH(QString, text);
        RuleCounters counters;
        counters.add(text.toStdString());
        QCOMPARE(counters.json(), std::string("[]"));
    }

    void aNegativeCountIsNone()
    {
        RuleCounters counters;
        counters.add("[{\"rule\":\"a\",\"hits\":-5,\"would_hits\":\"x\"}]");
        QCOMPARE(counters.json(), std::string("[{\"rule\":\"a\",\"hits\":0,\"would_hits\":0}]"));
    }

    void rulesAreBounded()
    {
        RuleCounters counters;
        for (std::size_t i = 0; i < RuleCounters::mostRules + 10; ++i)
            counters.hit("rule-" + std::to_string(i));
        QVERIFY(counters.json().find("{\"rule\":\"other\",\"hits\":10,\"would_hits\":0}") !=
                std::string::npos);
    }
};

GATEHOUSE_TEST(RuleCountersTest)
#include "tst_rulecounters.moc"
