#include "heldanswers.h"
#include "testmain.h"

using namespace gatehouse;

/// Who may ask while answers wait to be taken.
class HeldAnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void aClientFillsItsOwnShareOnly()
    {
        HeldAnswers answers({.perClient = 100, .inAll = 1000});
        HeldAnswers::Hold first;
        first.set(answers, "192.0.2.1", 99);
        QVERIFY(!answers.refuse("192.0.2.1"));
        {
            HeldAnswers::Hold second;
            second.set(answers, "192.0.2.1", 1);
            const auto refusal = answers.refuse("192.0.2.1");
            QVERIFY(refusal.has_value());
            QCOMPARE(refusal->status, 503);
            QCOMPARE(refusal->body, std::string(R"({"detail":"Too many answers wait to be taken"})"));
            QCOMPARE(*refusal->field("retry-after"), std::string("1"));
            QVERIFY(!answers.refuse("192.0.2.2"));
        }
        QVERIFY(!answers.refuse("192.0.2.1"));
        QCOMPARE(answers.inAll(), std::size_t{99});
    }

    void whatIsReadyIsHeldBackWhereItWouldNotFit()
    {
        HeldAnswers answers({.perClient = 100, .inAll = 1000});
        QVERIFY(!answers.refuse("192.0.2.1", 5000));
        HeldAnswers::Hold hold;
        hold.set(answers, "192.0.2.1", 60);
        QVERIFY(!answers.refuse("192.0.2.1", 39));
        QVERIFY(answers.refuse("192.0.2.1", 40).has_value());
        QVERIFY(!answers.refuse("192.0.2.2", 5000));
    }

    void aNetworkOfIPv6IsOneClient()
    {
        HeldAnswers answers({.perClient = 100, .inAll = 1000});
        HeldAnswers::Hold hold;
        hold.set(answers, "2001:db8::1", 100);
        QVERIFY(answers.refuse("2001:db8::2").has_value());
        QVERIFY(!answers.refuse("2001:db8:0:1::2"));
    }

    void whenAllIsFullOnlyWhoTookWhatHeAskedForGetsMore()
    {
        HeldAnswers answers({.perClient = 100, .inAll = 100});
        HeldAnswers::Hold first;
        HeldAnswers::Hold second;
        first.set(answers, "192.0.2.1", 50);
        second.set(answers, "192.0.2.2", 50);
        QVERIFY(answers.refuse("192.0.2.1").has_value());
        QVERIFY(!answers.refuse("192.0.2.3"));
    }

    void whatIsSetAnewReplacesWhatWas()
    {
        HeldAnswers answers;
        {
            HeldAnswers::Hold hold;
            hold.set(answers, "192.0.2.1", 50);
            hold.set(answers, "192.0.2.1", 7);
            QCOMPARE(answers.inAll(), std::size_t{7});
            hold.set(answers, "192.0.2.1", 0);
            QCOMPARE(answers.inAll(), std::size_t{0});
        }
        QCOMPARE(answers.inAll(), std::size_t{0});
    }
};

GATEHOUSE_TEST(HeldAnswersTest)
#include "tst_heldanswers.moc"
