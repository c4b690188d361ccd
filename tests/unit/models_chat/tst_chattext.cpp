#include "chatproblem.h"
#include "chattext.h"
#include "testmain.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ChatTextTest : public QObject
{
    Q_OBJECT

private slots:
    void makesHiddenCharactersVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain text stays") << u"Grüße, 世界! 1 < 2"_s << u"Grüße, 世界! 1 < 2"_s;
        QTest::newRow("line ends and tabs stay") << u"a\tb\r\nc\n"_s << u"a\tb\nc\n"_s;
        QTest::newRow("right-to-left override") << u"abc\u202Efdp.exe"_s << u"abc⟨U+202E⟩fdp.exe"_s;
        QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"⟨U+2066⟩a⟨U+2069⟩"_s;
        QTest::newRow("zero width space") << u"pay\u200Bpal"_s << u"pay⟨U+200B⟩pal"_s;
        QTest::newRow("joiners between Latin letters") << u"a\u200Db"_s << u"a⟨U+200D⟩b"_s;
        QTest::newRow("joiners an emoji needs") << u"👩\u200D💻"_s << u"👩\u200D💻"_s;
        QTest::newRow("joiners Persian needs") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
        QTest::newRow("escape and bell") << u"\u001b[31m\u0007"_s << u"⟨U+001B⟩[31m⟨U+0007⟩"_s;
        QTest::newRow("a byte order mark") << u"\uFEFFa"_s << u"⟨U+FEFF⟩a"_s;
        QTest::newRow("soft hyphen") << u"a\u00ADb"_s << u"a⟨U+00AD⟩b"_s;
        QTest::newRow("tag characters") << QString::fromUcs4(U"\U000E0041", 1) << u"⟨U+E0041⟩"_s;
        QTest::newRow("a line separator") << u"a\u2028b"_s << u"a⟨U+2028⟩b"_s;
        QTest::newRow("long encoded data is its size")
            << u"see "_s + QString(2048, u'A') + u"= end"_s << u"see ⟨2.0 KB of encoded data⟩ end"_s;
        QTest::newRow("a long word of another kind stays") << QString(3000, u'ä') << QString(3000, u'ä');
    }
    void makesHiddenCharactersVisible()
    {
        QFETCH(QString, text);
        QTEST(visibleText(text), "shown");
        QCOMPARE(visibleText(visibleText(text)), visibleText(text));
    }

    void tellsTimeRelatively_data()
    {
        QTest::addColumn<qlonglong>("secondsAgo");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << 5LL << "now";
        QTest::newRow("minutes") << 125LL << "2 min";
        QTest::newRow("an hour") << 3600LL << "1 h";
        QTest::newRow("days") << 3LL * 86400 << "3 d";
    }
    void tellsTimeRelatively()
    {
        QFETCH(qlonglong, secondsAgo);
        const UtcTime now = *parseUtc("2026-03-10T12:00:00Z");
        const ChatTime then(formatUtc(now - std::chrono::seconds(secondsAgo)));
        QTEST(relativeTime(then, now), "text");
        QCOMPARE(relativeTime(ChatTime("infinity"), now), u"infinity"_s);
    }

    void tellsDurationsWithUnits_data()
    {
        QTest::addColumn<qlonglong>("micros");
        QTest::addColumn<QString>("text");
        QTest::newRow("milliseconds") << 631900LL << "632 ms";
        QTest::newRow("seconds") << 2900000LL << "2.9 s";
        QTest::newRow("minutes") << 240000000LL << "4 min";
    }
    void tellsDurationsWithUnits()
    {
        QFETCH(qlonglong, micros);
        QTEST(durationText(std::chrono::microseconds(micros)), "text");
    }

    void hasASentenceForEveryProblem()
    {
        for (int code = 0; code <= static_cast<int>(ChatProblem::Last); ++code)
            QVERIFY(!chatProblemText({static_cast<ChatProblem>(code), {"x"}}).isEmpty());
    }
};

GATEHOUSE_TEST(ChatTextTest)
#include "tst_chattext.moc"
