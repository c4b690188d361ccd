#include "connectionproblem.h"
#include "connectiontext.h"
#include "testmain.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

class ConnectionTextTest : public QObject
{
    Q_OBJECT

private slots:
    void hasASentenceForEveryProblem_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= static_cast<int>(ConnectionProblem::Last); ++code)
            QTest::addRow("problem %d", code) << code;
    }
    void hasASentenceForEveryProblem()
    {
        QFETCH(int, code);
        const Problem problem{static_cast<ConnectionProblem>(code), {"gateway.example:8080", "7"}};
        const QString sentence = connectionProblemText(problem);
        QVERIFY(sentence.endsWith(u'.'));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        // One sentence, so that gatehousectl can print it as it is.
        QVERIFY2(!sentence.contains(u". "), qPrintable(sentence));
    }

    void survivesAProblemWithoutValues()
    {
        for (int code = 0; code <= static_cast<int>(ConnectionProblem::Last); ++code)
            QVERIFY(!connectionProblemText(Problem{static_cast<ConnectionProblem>(code)}).isEmpty());
    }
};

GATEHOUSE_TEST(ConnectionTextTest)
#include "tst_connectiontext.moc"
