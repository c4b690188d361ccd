#include "rulesdiff.h"
#include "testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

struct DiffCase {
    QByteArray name;
    QByteArray a;
    QByteArray b;
    QByteArray expected;
};

QString goldenFile()
{
    return QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/rules-diff/documents.cases");
}

QList<DiffCase> diffCases()
{
    QFile file(goldenFile());
    QList<DiffCase> cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().chopped(1);
        const QByteArray rest = line.mid(2);
        if (line.startsWith("== "))
            cases.append({line.mid(3), {}, {}, {}});
        else if (line.startsWith("a "))
            cases.back().a = rest;
        else if (line.startsWith("b "))
            cases.back().b = rest;
        else if (line.startsWith('='))
            cases.back().expected = rest;
    }
    return cases;
}

json::Tree treeOf(const QByteArray& text)
{
    const auto tree = json::parse(text.toStdString());
    if (!tree)
        qFatal("no JSON: %s", text.constData());
    return *tree;
}

QByteArray answerOf(const RulesDiff& diff)
{
    json::Writer out;
    out.beginObject();
    writeRulesDiff(out, diff);
    out.endObject();
    return QByteArray::fromStdString(out.take());
}

/// A document with so many endpoints of one field each, the last of which has that limit.
QByteArray manyEndpoints(int count, int lastLimit)
{
    QByteArray text = "{\"endpoints\":[";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += (i > 0 ? "," : "") +
                QByteArray("{\"id\":\"e" + n + "\",\"path\":\"/p/" + n +
                           "\",\"fields\":[{\"path\":\"/name\",\"max_length\":") +
                (i + 1 == count ? QByteArray::number(lastLimit) : "5") + "}]}";
    }
    return text + "]}";
}

} // namespace

/// tests/contracts/rules-diff, and what no case says.
class RulesDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheContractSays_data()
    {
        QTest::addColumn<int>("index");
        const QList<DiffCase> cases = diffCases();
        QVERIFY(cases.size() >= 25);
        for (int i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].name.constData()) << i;
    }
    void saysWhatTheContractSays()
    {
        QFETCH(int, index);
        const DiffCase one = diffCases().at(index);
        QCOMPARE(answerOf(rulesDiff(treeOf(one.a), treeOf(one.b))), one.expected);
    }

    void nothingDiffersFromItself_data() { saysWhatTheContractSays_data(); }
    void nothingDiffersFromItself()
    {
        QFETCH(int, index);
        const DiffCase one = diffCases().at(index);
        QVERIFY(rulesDiff(treeOf(one.a), treeOf(one.a)).isSame());
        QVERIFY(rulesDiff(treeOf(one.b), treeOf(one.b)).isSame());
    }

    /// What was added one way was removed the other.
    void theOtherWayRoundIsTheOpposite_data() { saysWhatTheContractSays_data(); }
    void theOtherWayRoundIsTheOpposite()
    {
        QFETCH(int, index);
        const DiffCase one = diffCases().at(index);
        const auto count = [](const RulesDiff& diff, RulesChange::Kind kind) {
            std::size_t found = 0;
            const auto of = [&](const std::vector<RulesChange>& changes) {
                found += static_cast<std::size_t>(std::count_if(
                    changes.begin(), changes.end(), [kind](const auto& c) { return c.kind == kind; }));
            };
            of(diff.document);
            for (const EndpointChange& endpoint : diff.endpoints)
                of(endpoint.changes);
            return found;
        };
        const RulesDiff forth = rulesDiff(treeOf(one.a), treeOf(one.b));
        const RulesDiff back = rulesDiff(treeOf(one.b), treeOf(one.a));
        QCOMPARE(count(forth, RulesChange::Kind::Added), count(back, RulesChange::Kind::Removed));
        QCOMPARE(count(forth, RulesChange::Kind::Removed), count(back, RulesChange::Kind::Added));
        QCOMPARE(count(forth, RulesChange::Kind::Changed), count(back, RulesChange::Kind::Changed));
        QCOMPARE(forth.endpoints.size(), back.endpoints.size());
    }

    void tenThousandEndpointsAreNoLongWait()
    {
        const json::Tree a = treeOf(manyEndpoints(10'000, 5));
        const json::Tree b = treeOf(manyEndpoints(10'000, 6));
        QElapsedTimer clock;
        clock.start();
        const RulesDiff diff = rulesDiff(a, b);
        qInfo("10,000 endpoints compared in %lld ms", clock.elapsed());
        QCOMPARE(diff.endpoints.size(), std::size_t(1));
        QCOMPARE(diff.endpoints[0].changes.size(), std::size_t(1));
        QCOMPARE(*diff.endpoints[0].changes[0].to, std::string("/endpoints/9999/fields/0/max_length"));
        QVERIFY(clock.elapsed() < 10'000); // quadratic would be minutes
    }

    void depthCostsNoStack()
    {
        const auto nested = [](const char* inner) {
            return QByteArray("{\"x\":").repeated(30'000) + inner + QByteArray("}").repeated(30'000);
        };
        const RulesDiff diff = rulesDiff(treeOf(nested("1")), treeOf(nested("2")));
        QCOMPARE(diff.document.size(), std::size_t(1));
    }

    void cleanupTestCase()
    {
        if (!qEnvironmentVariableIsSet("GATEHOUSE_UPDATE_GOLDEN"))
            return;
        QByteArray text;
        for (const DiffCase& one : diffCases())
            text += "== " + one.name + "\na " + one.a + "\nb " + one.b +
                    "\n= " + answerOf(rulesDiff(treeOf(one.a), treeOf(one.b))) + '\n';
        QFile file(goldenFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
};

GATEHOUSE_TEST(RulesDiffTest)
#include "tst_rulesdiff.moc"
