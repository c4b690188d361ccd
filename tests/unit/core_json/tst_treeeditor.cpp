#include "goldenfile.h"
#include "jsonlayout.h"
#include "testmain.h"
#include "treeeditor.h"

#include <QHash>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using json::JsonProblem;
using json::TextChange;

namespace
{

json::Tree treeOf(const std::string& text)
{
    return json::parse(text).value();
}

QString wordOf(JsonProblem code)
{
    const QHash<int, QString> words{{int(JsonProblem::NoSuchValue), u"NoSuchValue"_s},
                                    {int(JsonProblem::NotAnObject), u"NotAnObject"_s},
                                    {int(JsonProblem::NotAnArray), u"NotAnArray"_s},
                                    {int(JsonProblem::RootStays), u"RootStays"_s},
                                    {int(JsonProblem::RepeatedName), u"RepeatedName"_s},
                                    {int(JsonProblem::TrailingComma), u"TrailingComma"_s},
                                    {int(JsonProblem::TrailingContent), u"TrailingContent"_s}};
    return words.value(int(code), u"?"_s);
}

/// A change as edits.tsv writes it: a verb, a pointer, and what belongs to it.
Outcome<TextChange> workOut(const json::TreeEditor& editor, const std::string& change)
{
    const std::size_t first = change.find(' ');
    const std::size_t second = std::min(change.find(' ', first + 1), change.size());
    const std::string verb = change.substr(0, first);
    const auto pointer = json::JsonPointer::parse(change.substr(first + 1, second - first - 1)).value();
    const std::string rest = second < change.size() ? change.substr(second + 1) : std::string();
    if (verb == "set")
        return editor.set(pointer, rest);
    if (verb == "add")
        return editor.add(pointer, rest);
    if (verb == "rename")
        return editor.rename(pointer, rest);
    if (verb == "move")
        return editor.move(pointer, std::stoul(rest));
    return editor.remove(pointer);
}

} // namespace

class TreeEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void changesAsTheGoldenFileSays_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto rows = test::goldenRows(u"json/edits.tsv"_s);
        QVERIFY(rows.size() > 45);
        for (const QStringList& row : rows) {
            QCOMPARE(row.size(), 4);
            QTest::newRow(qPrintable(row[0])) << row[1] << row[2] << row[3];
        }
    }
    void changesAsTheGoldenFileSays()
    {
        QFETCH(QString, change);
        QFETCH(QString, before);
        QFETCH(QString, after);
        const json::Tree tree = treeOf(test::goldenBytes(before));
        const auto result = workOut(json::TreeEditor(tree), test::goldenBytes(change));
        if (after.startsWith(u'!')) {
            QVERIFY(!result.ok());
            const Problem& problem = result.problem();
            const QString pointer =
                problem.args.empty() ? QString() : QString::fromStdString(problem.args[0]);
            QCOMPARE(u'!' + wordOf(problem.code.as<JsonProblem>()) + u' ' + pointer, after);
            return;
        }
        QVERIFY2(result.ok(), result.ok() ? "" : json::describeJsonProblem(result.problem()).c_str());
        const auto later = json::changed(tree, *result);
        QVERIFY(later.ok());
        QCOMPARE(later->text(), test::goldenBytes(after));
        QCOMPARE(json::changed(*later, result->inverse())->text(), tree.text());
    }

    void refusesTheWrongKindOfContainer()
    {
        const json::Tree tree = treeOf(R"({"a":[1],"b":{"c":1}})");
        const json::TreeEditor editor(tree);
        const auto kindOf = [](const Outcome<TextChange>& change) {
            return wordOf(change.problem().code.as<JsonProblem>());
        };
        QCOMPARE(kindOf(editor.insertMember(*tree.root().resolve("/a"), 0, "x", "1")), u"NotAnObject"_s);
        QCOMPARE(kindOf(editor.insertItem(*tree.root().resolve("/b"), 0, "1")), u"NotAnArray"_s);
        QCOMPARE(kindOf(editor.insertMember(*tree.root().resolve("/b"), 0, "c", "1")), u"RepeatedName"_s);
        QCOMPARE(kindOf(editor.move(tree.root(), 0)), u"RootStays"_s);
    }

    void insertsMembersWhereAsked()
    {
        const json::Tree tree = treeOf("{\n  \"a\": 1,\n  \"b\": 2\n}");
        const json::TreeEditor editor(tree);
        const auto with = [&](std::size_t place) {
            return json::changed(tree, *editor.insertMember(tree.root(), place, "x", "0"))->text();
        };
        QCOMPARE(with(0), std::string("{\n  \"x\": 0,\n  \"a\": 1,\n  \"b\": 2\n}"));
        QCOMPARE(with(1), std::string("{\n  \"a\": 1,\n  \"x\": 0,\n  \"b\": 2\n}"));
        QCOMPARE(with(2), std::string("{\n  \"a\": 1,\n  \"b\": 2,\n  \"x\": 0\n}"));
        QCOMPARE(with(9), with(2));
    }

    void carriesAHistoryThereAndBack()
    {
        const std::string start = "{ \"a\": [1, 2],\r\n  \"b\" : {\"c\":null} }";
        json::Tree tree = treeOf(start);
        std::vector<TextChange> done;
        for (const char* const change :
             {"set /a/- 3", "rename /b/c d", "set /b/d [{\"e\":1.0}]", "move /a/2 0", "remove /a/1",
              "move /b 0", "add /b/f {\"g\":{}}", "set /b/f/g/h 1", "remove /a"}) {
            const auto next = workOut(json::TreeEditor(tree), change);
            QVERIFY2(next.ok(), change);
            done.push_back(*next);
            tree = json::changed(tree, *next).value();
        }
        QCOMPARE(QString::fromStdString(tree.text()),
                 uR"({ "b" : {"d":[{ "e": 1.0 }], "f":{ "g": { "h": 1 } }} })"_s);
        for (auto change = done.rbegin(); change != done.rend(); ++change)
            tree = json::changed(tree, change->inverse()).value();
        QCOMPARE(tree.text(), start);
    }

    void appliesAChangeOnlyWhereItFits()
    {
        const TextChange change{4, "b", "xyz"};
        QCOMPARE(change.appliedTo("a b b c"), std::optional<std::string>("a b xyz c"));
        QVERIFY(!change.appliedTo("a b c"));
        QVERIFY(!change.appliedTo("a"));
        const json::Tree tree = treeOf("[1]");
        QVERIFY(!json::changed(tree, {0, "{", "["}).ok());
        QVERIFY(json::changed(tree, {1, "1", "["}).problem().code == JsonProblem::UnexpectedEnd);
    }

    void joinsChangesThatGoOnTyping()
    {
        const TextChange first{3, "old", "n"};
        const auto both = first.followedBy({4, "", "ew"});
        QVERIFY(both.has_value());
        QCOMPARE(*both->appliedTo("a: old!"), std::string("a: new!"));
        const auto corrected = both->followedBy({3, "n", "N"});
        QCOMPARE(*corrected->appliedTo("a: old!"), std::string("a: New!"));
        QVERIFY(!first.followedBy({2, "", "x"}));
        QVERIFY(!first.followedBy({4, "!", ""}));
    }

    void findsTheSmallestChange_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("change");
        const auto row = [](const char* what, const QString& before, const QString& after,
                            const QString& change) { QTest::newRow(what) << before << after << change; };
        row("nothing", u"abc"_s, u"abc"_s, u"3 -> "_s);
        row("an insertion", u"ab"_s, u"axb"_s, u"1 -> x"_s);
        row("a deletion", u"axb"_s, u"ab"_s, u"1 x-> "_s);
        row("a repetition", u"aa"_s, u"aaa"_s, u"2 -> a"_s);
        row("characters that begin alike", u"xéy"_s, u"xèy"_s, u"1 é->è "_s);
        row("characters that end alike", u"xéy"_s, u"xĩy"_s, u"1 é->ĩ "_s);
        row("one character more of the same beginning", u"é"_s, u"éè"_s, u"2 ->è "_s);
        row("everything", u""_s, u"ab"_s, u"0 -> ab"_s);
    }
    void findsTheSmallestChange()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, change);
        const TextChange found = TextChange::between(before.toStdString(), after.toStdString());
        QCOMPARE(found.appliedTo(before.toStdString()), std::optional(after.toStdString()));
        const QString text = QString::number(found.offset) + u' ' + QString::fromStdString(found.removed) +
                             u"->"_s + QString::fromStdString(found.inserted);
        QCOMPARE(text.simplified().remove(u' '), change.simplified().remove(u' '));
    }

    void knowsTheWayToEachValue()
    {
        const json::Tree tree = treeOf(R"({"a/b":[0,{"~":[[],[1]]}],"c":{"":null}})");
        for (std::uint32_t index = 0; index < tree.size(); ++index) {
            const json::Node node = tree.node(index);
            const json::JsonPointer pointer = node.pointer();
            QVERIFY(*tree.root().resolve(pointer) == node);
            QCOMPARE(json::JsonPointer::parse(pointer.text()).value(), pointer);
            if (!node.isRoot())
                QVERIFY(node.parent().pointer() == pointer.parent());
        }
        QCOMPARE(tree.root().resolve("/a~1b/1/~0/1/0")->pointer().text(), std::string("/a~1b/1/~0/1/0"));
        QVERIFY(!json::JsonPointer::parse("a"));
        QVERIFY(!json::JsonPointer::parse("/~2"));
        QVERIFY(!json::JsonPointer::parse("/~"));
    }

    void laysOutAsDeepAsItMust()
    {
        constexpr std::size_t Depth = 2000;
        const json::Tree tree = treeOf("{\n  \"a\": 1\n}");
        const std::string deep = std::string(Depth, '[') + "1" + std::string(Depth, ']');
        const auto change = json::TreeEditor(tree).set(json::JsonPointer::parse("/a").value(), deep);
        QVERIFY(change.ok());
        const auto later = json::changed(tree, *change);
        QVERIFY(later.ok());
        QCOMPARE(later->size(), std::size_t{Depth + 2});
    }
};

GATEHOUSE_TEST(TreeEditorTest)
#include "tst_treeeditor.moc"
