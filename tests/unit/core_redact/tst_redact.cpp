#include "jsontree.h"
#include "redact.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QFile>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// Rows of a golden file: name, input, output.
void addGoldenRows(const QString& file, bool escapes)
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("output");
    QFile golden(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/redact/") + file);
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const auto bytes = [escapes](QByteArray field) {
        return escapes ? field.replace("\\n", "\n").replace("\\\\", "\\") : field;
    };
    const QList<QByteArray> lines = golden.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QList<QByteArray> fields = line.split('\t');
        QCOMPARE(fields.size(), 3);
        const QByteArray output = fields[2] == "=" ? fields[1] : fields[2];
        QTest::newRow(fields[0].constData()) << bytes(fields[1]) << bytes(output);
    }
}

int masksIn(const QByteArray& text)
{
    return static_cast<int>(text.count("[redacted:"));
}

} // namespace

class RedactTest : public QObject
{
    Q_OBJECT

private slots:
    void masksText_data() { addGoldenRows(u"text.tsv"_s, true); }
    void masksText()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, output);
        const Redacted once = redactText(input.toStdString());
        QCOMPARE(QByteArray::fromStdString(once.text), output);
        QCOMPARE(once.count, masksIn(output) - masksIn(input));
        const Redacted twice = redactText(once.text);
        QCOMPARE(twice.text, once.text);
        QCOMPARE(twice.count, 0);
    }

    void masksTextInsideJson_data() { masksText_data(); }
    void masksTextInsideJson()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, output);
        // Every byte as an escape: what is hidden in a string is found as in plain text.
        std::string escaped = "[\"";
        for (const QChar unit : QString::fromUtf8(input))
            escaped += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toStdString();
        const Redacted redacted = redactJson(escaped + "\"]");
        const auto tree = json::parse(redacted.text);
        QVERIFY(tree.ok());
        QCOMPARE(tree->root().resolve("/0")->string(), output.toStdString());
    }

    void masksJson_data() { addGoldenRows(u"json.tsv"_s, false); }
    void masksJson()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, output);
        const Redacted once = redactJson(input.toStdString());
        QCOMPARE(QByteArray::fromStdString(once.text), output);
        QCOMPARE(once.count, masksIn(output) - masksIn(input));
        const Redacted twice = redactJson(once.text);
        QCOMPARE(twice.text, once.text);
        QCOMPARE(twice.count, 0);
    }

    void keepsBytesThatAreNoUtf8()
    {
        const std::string text = "\xFF\xC3 ann@example.com \xED\xA0\x80\xE2\x80";
        QCOMPARE(redactText(text).text, std::string("\xFF\xC3 [redacted:email] \xED\xA0\x80\xE2\x80"));
    }

    void namesEveryKind()
    {
        for (int kind = 0; kind <= static_cast<int>(RedactionKind::Token); ++kind) {
            const std::string mask = redactionMask(static_cast<RedactionKind>(kind));
            QCOMPARE(mask, "[redacted:" + std::string(redactionWord(static_cast<RedactionKind>(kind))) + "]");
            QCOMPARE(redactText("a " + mask + " b").count, 0);
        }
    }

    void takesLinearTime_data()
    {
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("digits") << QByteArray("1");
        QTest::newRow("digits apart") << QByteArray("1 ");
        QTest::newRow("digits with hyphens") << QByteArray("1-");
        QTest::newRow("at signs") << QByteArray("a@");
        QTest::newRow("dots") << QByteArray("a.");
        QTest::newRow("one long local part") << QByteArray("a");
        QTest::newRow("colons") << QByteArray("a:");
        QTest::newRow("schemes") << QByteArray("://a:");
        QTest::newRow("quotes behind names") << QByteArray("pass=\"");
        QTest::newRow("names alone") << QByteArray("password ");
        QTest::newRow("starts of a JWT") << QByteArray("eyJ-");
        QTest::newRow("starts of a key") << QByteArray("sk-");
        QTest::newRow("opening parentheses") << QByteArray("(1");
        QTest::newRow("counts of tokens") << QByteArray("tokens=1,");
        QTest::newRow("bearers") << QByteArray("Bearer ");
        QTest::newRow("hexadecimal words") << QByteArray("deadbeef-");
        QTest::newRow("full-width digits") << QByteArray("１");
        QTest::newRow("masks") << QByteArray("[redacted:token]");
    }
    void takesLinearTime()
    {
        QFETCH(QByteArray, unit);
        // Quadratic work on 200 KB would take minutes, not a second, the slower under sanitizers.
        const std::string text = unit.repeated(200'000 / unit.size()).toStdString();
        QElapsedTimer timer;
        timer.start();
        const Redacted redacted = redactText(text);
        QVERIFY(!redacted.text.empty());
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

GATEHOUSE_TEST(RedactTest)
#include "tst_redact.moc"
