#include "testmain.h"
#include "textdiff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace gatehouse;

namespace
{

std::string joined(const std::vector<std::string_view>& lines)
{
    std::string text;
    for (const std::string_view line : lines)
        (text += line) += '\n';
    return text;
}

/// Walks the runs over both texts: every line is covered once, in order, and what stays is equal.
bool isWhole(const TextDiff& diff, std::string_view a, std::string_view b)
{
    const auto linesA = linesOf(a);
    const auto linesB = linesOf(b);
    std::size_t atA = 0;
    std::size_t atB = 0;
    for (const TextDiff::Run& run : diff.runs) {
        if (run.a != atA || run.b != atB || run.count == 0)
            return false;
        for (std::size_t i = 0; run.kind == TextDiff::Kind::Same && i < run.count; ++i) {
            if (linesA[run.a + i] != linesB[run.b + i])
                return false;
        }
        atA += run.kind == TextDiff::Kind::Added ? 0 : run.count;
        atB += run.kind == TextDiff::Kind::Removed ? 0 : run.count;
    }
    return atA == linesA.size() && atB == linesB.size();
}

std::size_t staying(const TextDiff& diff)
{
    std::size_t count = 0;
    for (const TextDiff::Run& run : diff.runs)
        count += run.kind == TextDiff::Kind::Same ? run.count : 0;
    return count;
}

/// The longest row of lines that both have, by the quadratic table.
std::size_t longestCommon(std::string_view a, std::string_view b)
{
    const auto linesA = linesOf(a);
    const auto linesB = linesOf(b);
    std::vector<std::size_t> row(linesB.size() + 1);
    for (const std::string_view line : linesA) {
        std::size_t corner = 0;
        for (std::size_t j = 0; j < linesB.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = line == linesB[j] ? corner + 1 : std::max(above, row[j]);
            corner = above;
        }
    }
    return row.back();
}

std::string randomText(QRandomGenerator& random, int lines, int words)
{
    std::string text;
    for (int i = 0; i < lines; ++i)
        text += std::to_string(random.bounded(words)) + '\n';
    return text;
}

} // namespace

class TextDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void printsAsDiffDoes_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QByteArray>("printed");
        const auto row = [](const char* name, const char* a, const char* b, const char* printed) {
            QTest::newRow(name) << QByteArray(a) << QByteArray(b) << QByteArray(printed);
        };
        row("nothing and nothing", "", "", "");
        row("equal", "a\nb\n", "a\nb\n", "");
        row("only the final line end", "a\nb", "a\nb\n", "");
        row("only line ends", "a\r\nb\r\n", "a\nb\n", "");
        row("all new", "", "a\nb\n", "@@ -0,0 +1,2 @@\n+a\n+b\n");
        row("all gone", "a\n", "", "@@ -1 +0,0 @@\n-a\n");
        row("one line", "a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n");
        row("a line between", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nx\n5\n6\n7\n8\n",
            "@@ -2,6 +2,7 @@\n 2\n 3\n 4\n+x\n 5\n 6\n 7\n");
        row("two changes near each other are one hunk", "1\n2\n3\n4\n5\n6\n", "x\n2\n3\n4\n5\ny\n",
            "@@ -1,6 +1,6 @@\n-1\n+x\n 2\n 3\n 4\n 5\n-6\n+y\n");
        row("two changes apart are two", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n",
            "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n");
        row("lines that repeat", "{\n}\n{\n}\n", "{\n}\n{\nx\n}\n{\n}\n",
            "@@ -1,4 +1,7 @@\n {\n }\n {\n+x\n+}\n+{\n }\n");
    }
    void printsAsDiffDoes()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        const TextDiff diff = textDiff(a.toStdString(), b.toStdString());
        QVERIFY(isWhole(diff, a.toStdString(), b.toStdString()));
        QTEST(QByteArray::fromStdString(unifiedDiff(diff, a.toStdString(), b.toStdString())), "printed");
    }

    void leavesTheMostWithoutAnchors()
    {
        // No line stands once, so nothing but the least changes decides.
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            const std::string once = randomText(random, random.bounded(40), 4);
            const std::string other = randomText(random, random.bounded(40), 4);
            const std::string a = once + once;
            const std::string b = other + other;
            const TextDiff diff = textDiff(a, b);
            QVERIFY(isWhole(diff, a, b));
            const auto ids = [](const std::string& text) { return linesOf(text).size(); };
            if (ids(once) > 1 && ids(other) > 1)
                QCOMPARE(staying(diff), longestCommon(a, b));
        }
    }

    void coversEveryLineOnce()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 500; ++round) {
            const int words = 1 + random.bounded(60);
            const std::string a = randomText(random, random.bounded(80), words);
            std::string b = randomText(random, random.bounded(80), words);
            if (round % 2 == 0) { // near to each other, as versions are
                auto lines = linesOf(a);
                if (!lines.empty())
                    lines.erase(lines.begin() + random.bounded(int(lines.size())));
                b = joined(lines) + "new\n";
            }
            QVERIFY(isWhole(textDiff(a, b), a, b));
        }
    }

    void isBounded_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::newRow("a mebibyte of empty lines against one of others")
            << QByteArray(1 << 20, '\n') << QByteArray("x\n").repeated(1 << 19);
        QTest::newRow("two letters in two random orders") << randomLetters(1) << randomLetters(2);
        QTest::newRow("one line of a mebibyte") << QByteArray(1 << 20, 'x') << QByteArray(1 << 20, 'y');
        QTest::newRow("the same lines, backwards") << counted(150'000, false) << counted(150'000, true);
    }
    void isBounded()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QElapsedTimer clock;
        clock.start();
        const TextDiff diff = textDiff(a.toStdString(), b.toStdString());
        qInfo("%lld ms", clock.elapsed());
        QVERIFY(clock.elapsed() < 15'000); // quadratic would be hours
        QVERIFY(isWhole(diff, a.toStdString(), b.toStdString()));
    }

private:
    static QByteArray randomLetters(quint32 seed)
    {
        QRandomGenerator random(seed);
        QByteArray text;
        for (int i = 0; i < (1 << 19); ++i)
            text += random.bounded(2) == 0 ? "a\n" : "b\n";
        return text;
    }

    static QByteArray counted(int count, bool backwards)
    {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += QByteArray::number(backwards ? count - i : i + 1) + '\n';
        return text;
    }
};

GATEHOUSE_TEST(TextDiffTest)
#include "tst_textdiff.moc"
