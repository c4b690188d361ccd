#include "jsoncursor.h"
#include "testmain.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

using Fault = JsonCursor::Fault;

std::string_view viewOf(const QByteArray& text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

/// What a string literal (without its quotes) stands for.
QByteArray meaningOf(const QByteArray& literal)
{
    const QByteArray text = '"' + literal + '"';
    JsonCursor cursor(viewOf(text));
    const JsonRaw raw = cursor.value();
    std::string room;
    const std::string_view shown = raw.string(room);
    return {shown.data(), static_cast<qsizetype>(shown.size())};
}

} // namespace

class JsonCursorTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhereTextBreaksOrEnds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("offset");
        const auto row = [](const char* name, const QByteArray& text, Fault fault, int offset) {
            QTest::newRow(name) << text << int(fault) << offset;
        };
        row("an object", "{\"a\":[1,-2.5e+3,true,null],\"b\":{}}", Fault::None, 0);
        row("not a number, as Python writes it", "[NaN,Infinity,-Infinity]", Fault::None, 0);
        row("bytes that are no UTF-8", "[\"\xFF\"]", Fault::None, 0);
        row("nothing", "", Fault::CutOff, 0);
        row("an open object", "{\"a\":1", Fault::CutOff, 6);
        row("an open string", "[\"abc", Fault::CutOff, 5);
        row("half an escape", "[\"ab\\u00", Fault::CutOff, 8);
        row("half a word", "[tru", Fault::CutOff, 4);
        row("a comma too many", "[1,]", Fault::Malformed, 3);
        row("no comma", "[1 2]", Fault::Malformed, 3);
        row("the wrong bracket", "[1}", Fault::Malformed, 2);
        row("no colon", "{\"a\" 1}", Fault::Malformed, 5);
        row("a name that is no string", "{a:1}", Fault::Malformed, 1);
        row("a line end in a string", "[\"ab\ncd\"]", Fault::Malformed, 4);
        row("a line end in a long string", "[\"abcdefghijklmnop\nq\"]", Fault::Malformed, 18);
        row("an unknown escape", "[\"\\x\"]", Fault::Malformed, 3);
        row("a leading zero", "[01]", Fault::Malformed, 2);
        row("a point without digits", "[1.]", Fault::Malformed, 3);
    }

    void tellsWhereTextBreaksOrEnds()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, offset);
        JsonCursor cursor(viewOf(text));
        cursor.skip();
        QTEST(int(cursor.fault()), "fault");
        if (cursor.fault() == Fault::None)
            QVERIFY(!cursor.more());
        else
            QCOMPARE(int(cursor.faultOffset()), offset);
    }

    void readsWhatStringsStandFor_data()
    {
        QTest::addColumn<QByteArray>("literal");
        QTest::addColumn<QByteArray>("meaning");
        QTest::newRow("plain") << QByteArray("abc") << QByteArray("abc");
        QTest::newRow("escapes") << QByteArray("a\\\"\\\\\\/\\n\\u0041") << QByteArray("a\"\\/\nA");
        QTest::newRow("a pair of surrogates")
            << QByteArray("\\ud83d\\ude00") << QByteArray("\xF0\x9F\x98\x80");
        QTest::newRow("half a pair") << QByteArray("\\ud83dx") << QByteArray("\xEF\xBF\xBDx");
        QTest::newRow("two upper halves")
            << QByteArray("\\ud83d\\ud83d") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD");
        QTest::newRow("a broken byte") << QByteArray("a\xFF b") << QByteArray("a\xEF\xBF\xBD b");
        QTest::newRow("accents") << QByteArray("\xC3\xA9t\xC3\xA9") << QByteArray("\xC3\xA9t\xC3\xA9");
    }

    void readsWhatStringsStandFor()
    {
        QFETCH(QByteArray, literal);
        QTEST(meaningOf(literal), "meaning");
    }

    void takesWhatItIsAskedFor()
    {
        JsonCursor cursor("{\"skip\":[[{\"x\":1}]],\"na\\u006de\":\"v\",\"list\":[1,[],{}],\"end\":3} ");
        QStringList seen;
        std::string room;
        QVERIFY(cursor.beginObject());
        while (cursor.nextMember()) {
            if (cursor.key() == "name") {
                seen << u"name "_s + QString::fromStdString(std::string(cursor.value().string(room)));
            } else if (cursor.key() == "list") {
                for (cursor.beginArray(); cursor.nextItem(); cursor.skip())
                    seen << QString::number(int(cursor.type()));
            } else {
                cursor.skip();
            }
        }
        QCOMPARE(seen, (QStringList{u"name v"_s, QString::number(int(JsonType::Number)),
                                    QString::number(int(JsonType::Array)),
                                    QString::number(int(JsonType::Object))}));
        QCOMPARE(cursor.fault(), Fault::None);
        QVERIFY(!cursor.more());
    }

    void goesAsDeepAsTheTextGoes()
    {
        constexpr int depth = 1'000'000;
        const QByteArray text = QByteArray(depth, '[') + QByteArray(depth, ']');
        JsonCursor cursor(viewOf(text));
        cursor.skip();
        QCOMPARE(cursor.fault(), Fault::None);
        QCOMPARE(int(cursor.offset()), 2 * depth);
    }
};

GATEHOUSE_TEST(JsonCursorTest)
#include "tst_jsoncursor.moc"
