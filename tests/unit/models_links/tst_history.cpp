#include "idguess.h"
#include "locationhistory.h"
#include "testmain.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

Location place(const QString& page, const QString& id = {})
{
    Location location;
    location.page = page;
    location.id = id;
    return location;
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goesBackAndForward()
    {
        LocationHistory history;
        QVERIFY(!history.canGoBack());
        QVERIFY(history.current().isEmpty());
        history.visit(place(u"overview"_s));
        history.visit(place(u"sessions"_s));
        history.visit(place(u"sessions"_s));
        history.visit(place(u"sessions"_s, u"a"_s));
        QCOMPARE(history.back(), place(u"sessions"_s));
        QCOMPARE(history.back(), place(u"overview"_s));
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward(), place(u"sessions"_s));
        QVERIFY(history.canGoForward());
        history.visit(place(u"health"_s));
        QVERIFY2(!history.canGoForward(), "a new place ends what was forward");
        QCOMPARE(history.back(), place(u"sessions"_s));
    }

    void replacesWhereItIs()
    {
        LocationHistory history;
        history.visit(place(u"overview"_s));
        history.visit(place(u"sessions"_s));
        history.replace(place(u"sessions"_s, u"b"_s));
        QCOMPARE(history.current(), place(u"sessions"_s, u"b"_s));
        QCOMPARE(history.back(), place(u"overview"_s));
    }

    void forgetsTheOldest()
    {
        LocationHistory history;
        for (int i = 0; i < 3 * LocationHistory::Longest; ++i)
            history.visit(place(u"sessions"_s, QString::number(i)));
        int steps = 0;
        while (history.canGoBack()) {
            history.back();
            ++steps;
        }
        QCOMPARE(steps, LocationHistory::Longest - 1);
        QCOMPARE(history.current().id, QString::number(2 * LocationHistory::Longest));
    }

    void guessesWhatAPastedTextIs_data()
    {
        using Kind = IdGuess::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("kinds");
        const auto row = [](const char* name, const QString& text, const QList<Kind>& kinds) {
            QList<int> numbers;
            for (const Kind kind : kinds)
                numbers.append(static_cast<int>(kind));
            QTest::newRow(name) << text << numbers;
        };
        row("nothing leads nowhere", u"  "_s, {});
        row("a UUID is a session first", u"9000bfc7-0d0f-4e2c-9a5e-0123456789ab"_s,
            {Kind::Session, Kind::Request, Kind::SessionSearch});
        row("32 hex digits are a trace first", u"C85990D2C85990D2C85990D2C85990D2"_s,
            {Kind::Trace, Kind::Request, Kind::SessionSearch});
        row("a token with a digit may be a request", u"req-2f81"_s, {Kind::Request, Kind::SessionSearch});
        row("words are searched for", u"half past"_s, {Kind::SessionSearch});
        row("a link is a place", u"gatehouse://demo/health"_s, {Kind::Place});
    }
    void guessesWhatAPastedTextIs()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, kinds);
        QList<int> found;
        for (const IdGuess& guess : guessIds(text, u"demo"_s)) {
            found.append(static_cast<int>(guess.kind));
            QCOMPARE(guess.location.slug, u"demo"_s);
        }
        QCOMPARE(found, kinds);
    }

    void guessesOnlyPlacesThatALinkCanCarry_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("letters of three bytes") << QString(600, u'\u20ac');
        QTest::newRow("letters of four bytes, one of them cut") << u'a' + u"\U0001F600"_s.repeated(300);
    }
    void guessesOnlyPlacesThatALinkCanCarry()
    {
        QFETCH(QString, text);
        const QList<IdGuess> guesses = guessIds(text, u"demo"_s);
        QCOMPARE(guesses.size(), 1);
        const auto again = Location::parse(guesses.front().location.toLink());
        QVERIFY(again.ok());
        QCOMPARE(*again, guesses.front().location);
    }
};

GATEHOUSE_TEST(HistoryTest)
#include "tst_history.moc"
