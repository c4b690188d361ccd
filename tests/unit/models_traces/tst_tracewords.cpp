#include "testmain.h"

#include "traceproblem.h"
#include "tracewords.h"

#include <QSet>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class TraceWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyProblemIsASentenceThatNamesTheFile()
    {
        QSet<QString> sentences;
        for (int code = 0; code <= int(TraceProblem::Last); ++code) {
            const QString text =
                traceProblemText(Problem{static_cast<TraceProblem>(code), {"17"}}, u"a.json"_s);
            QVERIFY2(text.contains(u"a.json"_s), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), int(TraceProblem::Last) + 1);
    }

    void everyErrorOfTheFormIsASentence()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind <= int(SearchTextError::Kind::Last); ++kind)
            sentences.insert(searchTextErrorText({static_cast<SearchTextError::Kind>(kind), 4}));
        sentences.remove(QString());
        QCOMPARE(sentences.size(), int(SearchTextError::Kind::Last) + 1);
        QVERIFY(searchTextErrorText({SearchTextError::Kind::NoUnit, 4}).contains(u'5'));
    }

    void whatHasNoNameHasWords()
    {
        QCOMPARE(rootText({}), u"(no name)"_s);
        QCOMPARE(serviceText({}), u"(no service)"_s);
        QVERIFY(!rootText("get ann@example.com").contains(u"ann"_s));
        QCOMPARE(traceTimeText(0, 0), u"no time"_s);
    }
};

GATEHOUSE_TEST(TraceWordsTest)
#include "tst_tracewords.moc"
