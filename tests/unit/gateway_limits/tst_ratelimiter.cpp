#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "ratelimiter.h"
#endif

using namespace gatehouse;
using namespace std::chrono_literals;

class RateLimiterTest : public QObject
{
    Q_OBJECT

    static constexpr RateLimiter::Time start{1h};

    static int taken(RateLimiter& limiter, std::string_view key, RateLimiter::Time at, int tries)
    {
        int count = 0;
        for (int i = 0; i < tries; ++i)
            count += limiter.take(key, at) ? 0 : 1;
        return count;
    }

private slots:
    void aBurstPassesAndThenTheRate()
    {
        RateLimiter limiter({10, 20});
        QCOMPARE(taken(limiter, "a", start, 50), 20);
        QCOMPARE(taken(limiter, "a", start + 1s, 50), 10);
        QCOMPARE(taken(limiter, "a", start + 1h, 50), 20);
    }

    void aRefusalSaysWhenToComeAgain()
    {
        RateLimiter limiter({0.1, 1});
        QVERIFY(!limiter.take("a", start));
        QCOMPARE(limiter.take("a", start).value(), 10s);
        QCOMPARE(limiter.take("a", start + 4s).value(), 6s);
        QCOMPARE(limiter.take("a", start + 9900ms).value(), 1s);
        QVERIFY(!limiter.take("a", start + 10s));
    }

    void keysDoNotShareABucket()
    {
        RateLimiter limiter({1, 1});
        QVERIFY(!limiter.take("a", start));
        QVERIFY(limiter.take("a", start));
        QVERIFY(!limiter.take("b", start));
    }

    void aRefusedRequestCostsNothing()
    {
        RateLimiter limiter({1, 1});
        QVERIFY(!limiter.take("a", start));
        QCOMPARE(taken(limiter, "a", start + 500ms, 1000), 0);
        QVERIFY(!limiter.take("a", start + 1s));
    }

    void whatOthersSpentIsGoneHereToo()
    {
        RateLimiter limiter({1, 10});
        QCOMPARE(taken(limiter, "a", start, 3), 3);
        const auto spent = limiter.takeSpent(10);
        QCOMPARE(spent.size(), std::size_t(1));
        QCOMPARE(spent[0].tokens, 3.0);
        QCOMPARE(taken(limiter, "a", start, 1), 1); // while the answer is on its way
        limiter.settle("a", 2, start);              // others spent five
        QCOMPARE(taken(limiter, "a", start, 10), 1);
        QCOMPARE(limiter.takeSpent(10)[0].tokens, 2.0);
    }

    void aSettlementNeverFillsTheBucket()
    {
        RateLimiter limiter({1, 10});
        QCOMPARE(taken(limiter, "a", start, 10), 10);
        (void)limiter.takeSpent(10);
        limiter.settle("a", 10, start);
        QCOMPARE(taken(limiter, "a", start, 10), 0);
    }

    void whatCouldNotBeToldCountsNextTime()
    {
        RateLimiter limiter({1, 10});
        QCOMPARE(taken(limiter, "a", start, 4), 4);
        const auto spent = limiter.takeSpent(10);
        QVERIFY(limiter.takeSpent(10).empty());
        limiter.putBack(spent[0]);
        QCOMPARE(taken(limiter, "a", start, 1), 1);
        QCOMPARE(limiter.takeSpent(10)[0].tokens, 5.0);
    }

    void aSettlementIsBounded()
    {
        RateLimiter limiter({1, 10});
        for (int i = 0; i < 10; ++i)
            QVERIFY(!limiter.take(std::to_string(i), start));
        QCOMPARE(limiter.takeSpent(4).size(), std::size_t(4));
        QCOMPARE(limiter.takeSpent(4).size(), std::size_t(4));
        QCOMPARE(limiter.takeSpent(4).size(), std::size_t(2));
    }

    void atItsCapacityTheLongestUnaskedIsForgotten()
    {
        RateLimiter limiter({0.001, 1}, 3);
        for (const char* key : {"a", "b", "c"})
            QVERIFY(!limiter.take(key, start));
        QVERIFY(limiter.take("a", start));
        QVERIFY(!limiter.take("d", start)); // forgets b
        QCOMPARE(limiter.size(), std::size_t(3));
        QVERIFY(limiter.take("a", start));
        QVERIFY(limiter.take("c", start));
        QVERIFY(!limiter.take("b", start));
        QCOMPARE(limiter.takeSpent(100).size(), std::size_t(3)); // nor what it spent
    }

    void aClockThatStandsStillFillsNothing()
    {
        RateLimiter limiter({1000, 5});
        QCOMPARE(taken(limiter, "a", start, 9), 5);
        QCOMPARE(taken(limiter, "a", start - 1h, 9), 0);
    }
};

GATEHOUSE_TEST(RateLimiterTest)
#include "tst_ratelimiter.moc"
