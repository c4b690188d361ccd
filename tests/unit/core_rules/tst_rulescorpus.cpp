#include "requestcheck.h"
#include "requestpath.h"
#include "rulescorpus.h"
#include "ruleslint.h"
#include "testmain.h"

#include <set>

using namespace gatehouse;
using namespace gatehouse::test;

Q_DECLARE_METATYPE(gatehouse::test::RulesCase)
Q_DECLARE_METATYPE(gatehouse::test::RulesLintCase)

namespace
{

/// Compiles each document once: most cases share one.
std::shared_ptr<const RulesDocument> compiled(const QByteArray& text)
{
    static std::map<QByteArray, std::shared_ptr<const RulesDocument>> known;
    auto& document = known[text];
    if (!document) {
        auto outcome = RulesDocument::compile(text.toStdString());
        if (!outcome)
            qWarning("%s", describeRulesProblem(outcome.problem()).c_str());
        document = outcome ? *outcome : nullptr;
    }
    return document;
}

QByteArray targetOf(const QByteArray& request)
{
    return request.split(' ').value(1);
}

} // namespace

/// tests/contracts/rules in process.
class RulesCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void hasEnoughCasesWithNamesOfTheirOwn()
    {
        const auto cases = rulesCases();
        std::set<QByteArray> names;
        for (const RulesCase& one : cases)
            if (!names.insert(one.name).second)
                QFAIL(one.name.constData());
        QVERIFY2(cases.size() >= 500, QByteArray::number(cases.size()).constData());
    }

    void givesTheVerdict_data()
    {
        QTest::addColumn<RulesCase>("one");
        for (const RulesCase& one : rulesCases())
            QTest::newRow(one.name.constData()) << one;
    }
    void givesTheVerdict()
    {
        QFETCH(RulesCase, one);
        const auto rules = compiled(one.rules);
        QVERIFY(rules);
        const UtcTime at = *parseUtc(one.at.toStdString());
        const auto verdict = checkRequest(*rules, one.request.toStdString(), at);
        if (!one.expected.isVerdict()) {
            QVERIFY(!verdict);
            const bool cut = one.expected.kind == RulesExpectation::Kind::Cut;
            QVERIFY(verdict.problem().code == (cut ? RulesProblem::RequestCut : RulesProblem::BytesBehind));
            return;
        }
        QVERIFY2(verdict.ok(), verdict ? "" : describeRulesProblem(verdict.problem()).c_str());
        QCOMPARE(QByteArray::fromStdString(verdictJson(*verdict)), one.expected.json());
    }

    void bringsThePathIntoNormalForm_data()
    {
        QTest::addColumn<RulesCase>("one");
        for (const RulesCase& one : rulesCases())
            if (one.matched)
                QTest::newRow(one.name.constData()) << one;
    }
    void bringsThePathIntoNormalForm()
    {
        QFETCH(RulesCase, one);
        const RequestPath path = RequestPath::parse(targetOf(one.request).toStdString());
        QCOMPARE(QByteArray::fromStdString(path.matched), *one.matched);
        QCOMPARE(QByteArray::fromStdString(path.forwarded), *one.forwarded);
        const RequestPath again = RequestPath::parse(path.forwarded);
        QCOMPARE(again.matched, path.matched);
        QCOMPARE(again.forwarded, path.forwarded);
    }

    void lints_data()
    {
        QTest::addColumn<RulesLintCase>("one");
        for (const RulesLintCase& one : rulesLintCases())
            QTest::newRow(one.name.constData()) << one;
    }
    void lints()
    {
        QFETCH(RulesLintCase, one);
        QByteArray said;
        for (const RulesFinding& finding : lintRules(one.rules.toStdString()))
            said += QByteArray::fromStdString(std::string(nameOf(finding.severity)) + ' ' + finding.pointer +
                                              ' ' + finding.message + '\n');
        QByteArray expected;
        bool refused = false;
        for (const auto& finding : one.findings) {
            expected += finding.severity + ' ' + finding.pointer + ' ' + finding.message + '\n';
            refused = refused || finding.severity == "error";
        }
        QCOMPARE(said, expected);
        QCOMPARE(RulesDocument::compile(one.rules.toStdString()).ok(), !refused);
    }
};

GATEHOUSE_TEST(RulesCorpusTest)
#include "tst_rulescorpus.moc"
