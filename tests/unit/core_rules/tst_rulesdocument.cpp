#include "requestcheck.h"
#include "ruleslint.h"
#include "testmain.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <thread>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

std::string contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll().toStdString();
}

QString contracts(const QString& name)
{
    return QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/") + name;
}

constexpr std::string_view post = "POST /api/v1/clusters HTTP/1.1\r\nHost: a\r\nUser-Agent: t\r\n"
                                  "Content-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"name\":";

} // namespace

class RulesDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsItsTextAndSaysWhatItHolds()
    {
        const std::string text = contentOf(contracts(u"rules/documents/contract.json"_s));
        const auto rules = RulesDocument::compile(text);
        QVERIFY(rules.ok());
        QCOMPARE((*rules)->text(), text);
        QCOMPARE((*rules)->endpoints().size(), std::size_t{5});
        const EndpointRule& message = (*rules)->endpoints()[1];
        QCOMPARE(message.id, std::string("chat-message"));
        QCOMPARE(message.match, PathMatch::Exact);
        QCOMPARE(message.methods, std::vector<std::string>{"POST"});
        QCOMPARE(message.policy.maxBody, std::uint64_t{65536});
        QCOMPARE(message.policy.hardCap, std::uint64_t{1048576});
        QCOMPARE(message.policy.fields.size(), std::size_t{2});
        QCOMPARE((*rules)->skipPaths().size(), std::size_t{6});
        QVERIFY(!(*rules)->modeOverride());
    }

    void missingMembersAreThoseOfTheContract()
    {
        // The contract's document states every default; without its endpoints it is the empty one.
        const auto stated = RulesDocument::compile(contentOf(contracts(u"rules/documents/contract.json"_s)));
        const RequestPolicy& given = (*stated)->defaults();
        const RequestPolicy& usual = RulesDocument::builtIn().defaults();
        QCOMPARE((*stated)->skipPaths(), RulesDocument::builtIn().skipPaths());
        QCOMPARE(given.contentTypes, usual.contentTypes);
        QCOMPARE(given.maxBody, usual.maxBody);
        QCOMPARE(given.requiredHeaders.size(), usual.requiredHeaders.size());
        QCOMPARE(given.requiredHeaders[0].name, usual.requiredHeaders[0].name);
        QCOMPARE(given.requiredHeaders[0].mode, usual.requiredHeaders[0].mode);
        QCOMPARE(given.jsonLimits.depth, usual.jsonLimits.depth);
        QCOMPARE(given.jsonLimits.keys, usual.jsonLimits.keys);
        QCOMPARE(given.jsonLimits.arrayItems, usual.jsonLimits.arrayItems);
        QCOMPARE(given.jsonLimits.keyBytes, usual.jsonLimits.keyBytes);
        QVERIFY(RulesDocument::builtIn().endpoints().empty());
    }

    void refusesWithThePlace()
    {
        const auto rules = RulesDocument::compile("{\n  \"x\": 1,\n  \"version\": 2,\n  \"endpoints\": 7\n}");
        QVERIFY(!rules);
        QVERIFY(rules.problem().code == RulesProblem::DocumentRefused);
        QCOMPARE(rules.problem().args,
                 (std::vector<std::string>{"/version", "Unknown version: this is about version 1", "2"}));
        QCOMPARE(rules.problem().place, std::string("line 3 column 14"));
        QCOMPARE(describeRulesProblem(rules.problem()),
                 std::string(
                     "The rules are refused: Unknown version: this is about version 1 (/version) at line 3 "
                     "column 14."));
    }

    void everyProblemHasWords()
    {
        for (int i = 0; i < RulesProblemCount; ++i)
            QVERIFY(!describeRulesProblem(Problem{static_cast<RulesProblem>(i)}).empty());
    }

    void countsLinesAndCharacters()
    {
        const auto findings = lintRules("{\n \"é\": 1,\n\n\t\"ü€😀\": {}}");
        QCOMPARE(findings.size(), std::size_t{2});
        QCOMPARE(findings[0].line, std::size_t{2});
        QCOMPARE(findings[0].column, std::size_t{7});
        QCOMPARE(findings[1].line, std::size_t{4});
        QCOMPARE(findings[1].column, std::size_t{9});
        const auto broken = lintRules("{\n  \"version\": }");
        QCOMPARE(broken.size(), std::size_t{1});
        QCOMPARE(broken[0].line, std::size_t{2});
        QCOMPARE(broken[0].column, std::size_t{14});
    }

    void staysBoundedWhateverTheDocument()
    {
        std::string text = "{\"skip_paths\":[1";
        for (int i = 0; i < 9000; ++i)
            text += ",1";
        QCOMPARE(lintRules(text + "]}").size(), std::size_t{1000});
        QVERIFY(!RulesDocument::compile(text + "]}"));
        QCOMPARE(lintRules(std::string(100'000, '[')).size(), std::size_t{1});
    }

    void judgesTheSameInManyThreads()
    {
        const auto rules = RulesDocument::compile(contentOf(contracts(u"rules/documents/contract.json"_s)));
        const std::string expected = verdictJson(*checkRequest(**rules, post, UtcTime{}));
        std::atomic<int> wrong = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < 500; ++n)
                    wrong += verdictJson(*checkRequest(**rules, post, UtcTime{})) != expected ? 1 : 0;
            });
        threads.clear();
        QCOMPARE(wrong.load(), 0);
        QVERIFY(expected.find("Invalid JSON: unexpected end at line 1 column 9") != std::string::npos);
    }

    /// What the reader refuses is refused with its status, whatever the rules.
    void framingIsTheReaders_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("status");
        const QDir folder(contracts(u"http"_s));
        for (const QString& name : folder.entryList({u"*.expect"_s}, QDir::Files, QDir::Name)) {
            QList<QByteArray> lines;
            for (const QByteArray& line :
                 QByteArray::fromStdString(contentOf(folder.filePath(name))).split('\n'))
                if (!line.isEmpty() && !line.startsWith('#'))
                    lines += line;
            if (lines.size() == 1 && lines[0].startsWith("refused "))
                QTest::newRow(qPrintable(name.chopped(7)))
                    << folder.filePath(name.chopped(7) + u".http"_s) << lines[0].mid(8).toInt();
        }
    }
    void framingIsTheReaders()
    {
        QFETCH(QString, file);
        QFETCH(int, status);
        // A body that is refused half-way needs a request that is otherwise fine.
        const auto rules = RulesDocument::compile(
            R"({"required_headers":[],"endpoints":[{"id":"all","path":"/","mode":"off"}]})");
        const auto verdict = checkRequest(**rules, contentOf(file), UtcTime{});
        QVERIFY2(verdict.ok(), verdict ? "" : describeRulesProblem(verdict.problem()).c_str());
        QVERIFY(verdict->reject);
        QCOMPARE(verdict->status, status);
        QVERIFY(verdict->check == RuleCheck::Framing || verdict->check == RuleCheck::Path);
        QVERIFY(verdict->close);
        QVERIFY(!verdict->rule);
    }
};

GATEHOUSE_TEST(RulesDocumentTest)
#include "tst_rulesdocument.moc"
