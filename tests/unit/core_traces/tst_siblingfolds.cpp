#include "siblingfolds.h"
#include "spanlist.h"
#include "testmain.h"

#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

/// `ID×count` of each fold, with `!` if one of it failed.
QByteArray foldsOf(const Trace& trace, std::uint32_t least)
{
    QByteArray text;
    for (const SiblingFold& fold : siblingFolds(trace, least)) {
        text += text.isEmpty() ? "" : " ";
        text += QByteArray::fromStdString(std::string(trace.name(fold.first))) + "@" +
                QByteArray::number(fold.first) + "x" + QByteArray::number(fold.count);
        text += fold.hasError ? "!" : "";
    }
    return text;
}

} // namespace

class SiblingFoldsTest : public QObject
{
    Q_OBJECT

private slots:
    void runsOfOneNameAndServiceAreFound_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("folds");
        QTest::newRow("three alike") << QByteArray("1 - s root 0+100\n2 1 s a 1+1\n3 1 s a 2+1\n4 1 s a 3+1")
                                     << QByteArray("a@1x3");
        QTest::newRow("too few") << QByteArray("1 - s root 0+100\n2 1 s a 1+1\n3 1 s a 2+1") << QByteArray();
        QTest::newRow("one between ends the run")
            << QByteArray("1 - s root 0+100\n2 1 s a 1+1\n3 1 s a 2+1\n5 1 s b 3+1\n4 1 s a 4+1")
            << QByteArray();
        QTest::newRow("another service is another call")
            << QByteArray("1 - s root 0+100\n2 1 s a 1+1\n3 1 t a 2+1\n4 1 s a 3+1") << QByteArray();
        QTest::newRow("what is below them belongs to them")
            << QByteArray("1 - s root 0+100\n2 1 s a 1+1\n5 2 s c 1+1 error\n3 1 s a 2+1\n4 1 s a 3+1")
            << QByteArray("a@1x3!");
        QTest::newRow("inside a run there may be others")
            << QByteArray("1 - s root 0+100\n2 1 s a 1+1\n3 1 s a 2+9\n4 1 s a 13+1\n"
                          "6 3 s c 3+1\n7 3 s c 4+1\n8 3 s c 5+1")
            << QByteArray("a@1x3 c@3x3");
        QTest::newRow("tops are siblings too")
            << QByteArray("1 - s a 0+1\n2 - s a 1+1\n3 - s a 2+1") << QByteArray("a@0x3");
    }

    void runsOfOneNameAndServiceAreFound()
    {
        QFETCH(const QByteArray, spans);
        QTEST(foldsOf(*traceOf(spans), 3), "folds");
    }

    void aFoldReachesToTheLatestEnd()
    {
        const auto trace = traceOf("1 - s root 0+100\n2 1 s a 1+50\n3 1 s a 2+1\n4 1 s a 3+1");
        const std::vector<SiblingFold> folds = siblingFolds(*trace, 3);
        QCOMPARE(folds.size(), std::size_t{1});
        QCOMPARE(folds.front().endNano, 51U);
        QCOMPARE(folds.front().end, 4U);
    }
};

GATEHOUSE_TEST(SiblingFoldsTest)
#include "tst_siblingfolds.moc"
