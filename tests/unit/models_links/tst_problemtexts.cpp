#include "jsonproblem.h"
#include "jsontext.h"
#include "redactproblem.h"
#include "redacttext.h"
#include "testmain.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;
using json::JsonProblem;

Q_DECLARE_METATYPE(gatehouse::Problem)

class ProblemTextsTest : public QObject
{
    Q_OBJECT

private slots:
    void hasASentenceForEveryJsonProblem_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code < json::JsonProblemCount; ++code)
            QTest::addRow("%s", std::string(json::reasonOf(static_cast<JsonProblem>(code))).c_str()) << code;
    }
    void hasASentenceForEveryJsonProblem()
    {
        QFETCH(int, code);
        for (const std::vector<std::string>& args : {std::vector<std::string>{}, {"32"}, {"/endpoints/0"}})
            for (const char* const place : {"", "line 3 column 7"})
                checkSentence(jsonProblemText(Problem{static_cast<JsonProblem>(code), args, place}));
    }

    void saysWhere()
    {
        const Problem problem{JsonProblem::TrailingComma, {}, "line 3 column 7"};
        QCOMPARE(jsonProblemText(problem),
                 u"Line 3, column 7: A comma stands before a closing bracket; remove it."_s);
    }

    void saysWhichLimitAndWhichValue()
    {
        QVERIFY(jsonProblemText(Problem{JsonProblem::TooDeep, {"32"}}).contains(u"32"));
        QVERIFY(jsonProblemText(Problem{JsonProblem::NumberChanges, {"/a/0"}}).contains(u"/a/0"));
        QVERIFY(jsonProblemText(Problem{JsonProblem::RepeatedName, {"/a"}}).contains(u"/a"));
        // More than an int holds must not become a negative figure.
        QVERIFY(!jsonProblemText(Problem{JsonProblem::TooManyKeys, {"99999999999"}}).contains(u'-'));
    }

    void hasASentenceForEveryRedactProblem_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= static_cast<int>(RedactProblem::NoReason); ++code)
            QTest::addRow("problem %d", code) << code;
    }
    void hasASentenceForEveryRedactProblem()
    {
        QFETCH(int, code);
        const auto problem = static_cast<RedactProblem>(code);
        checkSentence(redactProblemText(Problem{problem}));
        const QString full =
            redactProblemText(Problem{problem, {"1048576"}, "/state/audit.jsonl", "Disk full"});
        checkSentence(full);
        QVERIFY(problem == RedactProblem::NoStateFolder || problem == RedactProblem::NoReason ||
                full.contains(u"/state/audit.jsonl"));
    }

    void leavesOtherSubjectsAlone()
    {
        QCOMPARE(jsonProblemText(Problem{RedactProblem::NoReason, {}, {}, "no reason"}), u"no reason"_s);
        QCOMPARE(redactProblemText(Problem{JsonProblem::Empty, {}, {}, "no value"}), u"no value"_s);
    }

private:
    /// One sentence, so that gatehousectl can print it as it is.
    static void checkSentence(const QString& sentence)
    {
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u". "), qPrintable(sentence));
    }
};

GATEHOUSE_TEST(ProblemTextsTest)
#include "tst_problemtexts.moc"
