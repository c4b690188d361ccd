#include "jsonoutline.h"
#include "testmain.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

class JsonOutlineTest : public QObject
{
    Q_OBJECT

    static QString picture(const JsonOutline& outline)
    {
        QStringList lines;
        for (const JsonOutline::Line& line : outline.lines())
            lines << QString(line.depth * 2, u' ') +
                         (line.canFold ? (line.isFolded ? u"+ "_s : u"- "_s) : u"  "_s) +
                         (line.name.isEmpty() ? QString() : line.name + u": "_s) + line.value;
        return lines.join(u'\n');
    }

private slots:
    void isFoldedAtFirstAndShowsTheBeginning()
    {
        JsonOutline outline("{\"location\":\"San Jose\",\"seats\":2,\"more\":{\"x\":[1,2]}}");
        QCOMPARE(picture(outline), u"+ { location: \"San Jose\", seats: 2, more: {…} }"_s);
        outline.toggle(0);
        QCOMPARE(picture(outline), u"- {\n    location: \"San Jose\"\n    seats: 2\n  + more: { x: […] }"_s);
        outline.toggle(outline.lines()[3].node);
        QCOMPARE(outline.lines().size(), std::size_t(5));
        outline.toggle(0);
        QCOMPARE(outline.lines().size(), std::size_t(1));
    }

    void saysHowMuchMoreThereIs()
    {
        std::string text = "[";
        for (int i = 0; i < 500; ++i)
            text += "\"item number " + std::to_string(i) + "\",";
        text.back() = ']';
        const JsonOutline outline(text);
        QVERIFY(outline.lines()[0].value.contains(u"more ]"_s));
        QVERIFY(outline.lines()[0].value.size() < 250);
    }

    void losesNoDigitAndNoRepeatedName()
    {
        JsonOutline outline("{\"a\":12345678901234567890,\"a\":1.10}");
        outline.toggle(0);
        QCOMPARE(picture(outline), u"- {\n    a: 12345678901234567890\n    a: 1.10"_s);
    }

    void staysBounded()
    {
        std::string many = "[";
        for (int i = 0; i < 100000; ++i)
            many += "1,";
        many.back() = ']';
        JsonOutline outline(many);
        outline.toggle(0);
        QVERIFY(outline.lines().size() <= JsonOutline::MostLines + 1);
        JsonOutline deep(std::string(60000, '[') + std::string(60000, ']'));
        for (int i = 0; i < 100; ++i)
            deep.toggle(deep.lines().back().node);
        QCOMPARE(deep.lines().size(), std::size_t(101));
    }

    void showsWhatIsNoJsonAsItIs()
    {
        const JsonOutline outline("plain \xE2\x80\xAE text");
        QVERIFY(!outline.isJson());
        QCOMPARE(outline.lines()[0].value, u"plain ⟨U+202E⟩ text"_s);
    }
};

GATEHOUSE_TEST(JsonOutlineTest)
#include "tst_jsonoutline.moc"
