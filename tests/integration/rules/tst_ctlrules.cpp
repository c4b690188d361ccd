#include "ctlrun.h"
#include "rulescorpus.h"
#include "testmain.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace gatehouse::test;
using namespace Qt::StringLiterals;

/// The real gatehousectl on the cases of tests/contracts/rules.
class CtlRulesTest : public QObject
{
    Q_OBJECT

private:
    QString file(const QString& name, const QByteArray& content)
    {
        QFile written(m_folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return written.fileName();
    }

    /// One file for each of the documents, which most cases share.
    QString rulesFile(const QByteArray& text)
    {
        QString& name = m_rules[text];
        if (name.isEmpty())
            name = file(u"rules%1.json"_s.arg(m_rules.size()), text);
        return name;
    }

    QTemporaryDir m_folder;
    QHash<QByteArray, QString> m_rules;

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void checkAgreesWithEveryCase()
    {
        int wrong = 0;
        for (const RulesCase& one : rulesCases()) {
            const QString request = file(u"request.http"_s, one.request);
            const CtlRun ran = runCtl({u"rules"_s, u"check"_s, rulesFile(one.rules), request, u"--at"_s,
                                       QString::fromLatin1(one.at)});
            const bool answered = one.expected.isVerdict();
            const QByteArray expected = answered ? one.expected.json() + '\n' : QByteArray();
            if (ran.code == (answered ? 0 : 1) && ran.out == expected && ran.err.isEmpty() == answered)
                continue;
            qInfo("%s\n  exit %d\n  %s  %s  expected %s", one.name.constData(), ran.code, ran.out.constData(),
                  ran.err.constData(), expected.constData());
            ++wrong;
        }
        QCOMPARE(wrong, 0);
    }

    void lintPrintsFindings_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("nothing to say") << QByteArray("{}") << 0 << QByteArray("{\"findings\":[]}\n");
        QTest::newRow("a warning alone is no failure")
            << QByteArray("{\"x\":1}") << 0
            << QByteArray("{\"findings\":[{\"pointer\":\"/x\",\"severity\":\"warning\",\"message\":\"Unknown "
                          "member \\\"x\\\": it is kept and has no effect\"}]}\n");
        QTest::newRow("an error is a failure and is printed")
            << QByteArray("{\"version\":2}") << 1
            << QByteArray(
                   "{\"findings\":[{\"pointer\":\"/version\",\"severity\":\"error\",\"message\":\"Unknown "
                   "version: this is about version 1\"}]}\n");
        QTest::newRow("text that is no JSON")
            << QByteArray("{") << 1
            << QByteArray(
                   "{\"findings\":[{\"pointer\":\"\",\"severity\":\"error\",\"message\":\"Invalid JSON: "
                   "unexpected end at line 1 column 2\"}]}\n");
    }
    void lintPrintsFindings()
    {
        QFETCH(QByteArray, rules);
        QFETCH(int, code);
        QFETCH(QByteArray, out);
        const CtlRun ran = runCtl({u"rules"_s, u"lint"_s, u"-"_s}, rules);
        QCOMPARE(ran.out, out);
        QCOMPARE(ran.code, code);
        QCOMPARE(ran.err.isEmpty(), code == 0);
    }

    void lintShowsLinesToPeople()
    {
        const CtlRun ran = runCtl({u"rules"_s, u"lint"_s, u"-"_s, u"--table"_s}, "{\n  \"version\": 2\n}");
        QCOMPARE(ran.out, QByteArray("2:14: error: Unknown version: this is about version 1 (/version)\n"));
    }

    void checkShowsPeopleTheAnswer()
    {
        const CtlRun ran = runCtl(
            {u"rules"_s, u"check"_s, u"-"_s,
             file(u"r.http"_s, "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}"), u"--table"_s},
            "{}");
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.startsWith("reject 415  check content-type  rule –\n"), ran.out.constData());
        QVERIFY(ran.out.contains("  {\"detail\":\"Content-Type header is required\"}\n"));
    }

    void endsWithTheRightStatus_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const QString rules = file(u"good.json"_s, "{}");
        const QString refused = file(u"refused.json"_s, "{\"version\":0}");
        const QString reject = file(u"reject.http"_s, "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n");
        const QString pass = file(u"pass.http"_s, "GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
        const auto row = [](const char* name, const QStringList& arguments, int code) {
            QTest::newRow(name) << arguments << code;
        };
        row("a reject is an answer", {u"check"_s, rules, reject}, 0);
        row("a reject is a failure where it shall be", {u"check"_s, rules, reject, u"--strict"_s}, 1);
        row("a pass is none", {u"check"_s, rules, pass, u"--strict"_s}, 0);
        row("refused rules", {u"check"_s, refused, pass}, 1);
        row("no such rules", {u"check"_s, u"/nonexistent"_s, pass}, 1);
        row("no such request", {u"check"_s, rules, u"/nonexistent"_s}, 1);
        row("a folder", {u"lint"_s, m_folder.path()}, 1);
        row("no time", {u"check"_s, rules, pass, u"--at=noon"_s}, 2);
        row("one file for two", {u"check"_s, rules}, 2);
        row("no such command", {u"chek"_s, rules}, 2);
    }
    void endsWithTheRightStatus()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const CtlRun ran = runCtl(QStringList{u"rules"_s} + arguments);
        QCOMPARE(ran.code, code);
        if (code == 2)
            QVERIFY(ran.out.isEmpty());
        if (ran.out.isEmpty())
            QCOMPARE(ran.err.count('\n'), 1);
    }
};

GATEHOUSE_TEST(CtlRulesTest)
#include "tst_ctlrules.moc"
