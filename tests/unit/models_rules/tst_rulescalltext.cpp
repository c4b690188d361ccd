#include "connectionproblem.h"
#include "connectiontext.h"
#include "rulescallproblem.h"
#include "rulescalltext.h"
#include "testmain.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

class RulesCallTextTest : public QObject
{
    Q_OBJECT

private slots:
    void hasASentenceForEveryProblem_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= static_cast<int>(RulesCallProblem::Last); ++code)
            QTest::addRow("problem %d", code) << code;
    }
    void hasASentenceForEveryProblem()
    {
        QFETCH(int, code);
        const Problem problem{static_cast<RulesCallProblem>(code), {"gateway.example:8080", "500"}};
        const QString sentence = rulesCallProblemText(problem);
        QVERIFY(sentence.endsWith(u'.'));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        // One sentence, so that gatehousectl can print it as it is.
        QVERIFY2(!sentence.contains(u". "), qPrintable(sentence));
        QVERIFY(!rulesCallProblemText(Problem{static_cast<RulesCallProblem>(code)}).isEmpty());
    }

    void putsTheConnectionsProblemsIntoItsWords()
    {
        const Problem problem{ConnectionProblem::ConnectionRefused, {"127.0.0.1:8080"}};
        QCOMPARE(rulesCallProblemText(problem), connectionProblemText(problem));
    }

    void knowsBothUnknownOutcomes()
    {
        QVERIFY(isOutcomeUnknown(RulesCallProblem::OutcomeUnknown));
        QVERIFY(isOutcomeUnknown(ConnectionProblem::OutcomeUnknown));
        QVERIFY(!isOutcomeUnknown(RulesCallProblem::Unavailable));
        QVERIFY(!isOutcomeUnknown(ConnectionProblem::TimedOut));
    }
};

GATEHOUSE_TEST(RulesCallTextTest)
#include "tst_rulescalltext.moc"
