#include "location.h"
#include "locationproblem.h"
#include "locationtext.h"
#include "testmain.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace gatehouse;

class LocationTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comesBackFromItsLink_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("a page") << u"gatehouse://demo/health"_s;
        QTest::newRow("a session") << u"gatehouse://prod-eu/sessions/9000bfc7-0d0f-4e2c-9a5e-000000001a23"_s;
        QTest::newRow("a profile that is a number") << u"gatehouse://2/health"_s;
        QTest::newRow("a profile that looks like an address") << u"gatehouse://0x7f/health"_s;
        QTest::newRow("a message of a session") << u"gatehouse://prod-eu/sessions/9000bfc7/m-17"_s;
        QTest::newRow("an id with a slash") << u"gatehouse://demo/traces/a%2Fb/c%2Fd"_s;
        QTest::newRow("an id in another alphabet") << u"gatehouse://demo/health/%C3%BCbersicht"_s;
        QTest::newRow("a time range")
            << u"gatehouse://demo/health?from=2026-03-01T00:00:00.000000Z&to=2026-03-02T00:00:00.000000Z"_s;
        QTest::newRow("a search with a plus, an ampersand and a percent sign")
            << u"gatehouse://demo/sessions?q=a%2Bb%26c%25d%20%22half%20past%22"_s;
    }
    void comesBackFromItsLink()
    {
        QFETCH(QString, link);
        const Outcome<Location> first = Location::parse(link);
        QVERIFY(first.ok());
        const Outcome<Location> second = Location::parse(first->toLink());
        QVERIFY(second.ok());
        QCOMPARE(*second, *first);
        QCOMPARE(first->slug, link.section(u'/', 2, 2));
    }

    void readsEveryPart()
    {
        const auto read = Location::parse(
            u"gatehouse://prod-eu/sessions/s1/m2?from=2026-03-01T00:00:00Z&q=half%20past+11&view=x"_s);
        QVERIFY(read.ok());
        QCOMPARE(read->slug, u"prod-eu"_s);
        QCOMPARE(read->page, u"sessions"_s);
        QCOMPARE(read->id, u"s1"_s);
        QCOMPARE(read->subId, u"m2"_s);
        QVERIFY(read->from == parseUtc("2026-03-01T00:00:00Z"));
        QVERIFY(!read->to);
        QCOMPARE(read->query, u"half past+11"_s);
    }

    void keepsAPageItDoesNotKnow()
    {
        const auto read = Location::parse(u"gatehouse://demo/topology"_s);
        QVERIFY(read.ok());
        QCOMPARE(read->page, u"topology"_s);
        QCOMPARE(Location::parse(u"gatehouse://demo"_s)->page, u"overview"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<int>("problem");
        const auto row = [](const char* name, const QString& link, LocationProblem problem) {
            QTest::newRow(name) << link << static_cast<int>(problem);
        };
        row("nothing", {}, LocationProblem::NotOurs);
        row("a web page", u"https://example.org/"_s, LocationProblem::NotOurs);
        row("a file", u"file:///etc/passwd"_s, LocationProblem::NotOurs);
        row("too long a link", u"gatehouse://demo/sessions?q="_s + QString(5000, u'a'),
            LocationProblem::TooLong);
        row("a link that is too long once its letters are escaped",
            u"gatehouse://demo/sessions?q="_s + QString(1000, u'\u20ac'), LocationProblem::TooLong);
        row("a broken escape", u"gatehouse://demo/%zz"_s, LocationProblem::BadUrl);
        row("a profile with a dot", u"gatehouse://a.b/health"_s, LocationProblem::BadSlug);
        row("a profile that begins with a dash", u"gatehouse://-a/health"_s, LocationProblem::BadSlug);
        row("a page that climbs", u"gatehouse://demo/../etc"_s, LocationProblem::BadPage);
        row("a page that is no word", u"gatehouse://demo/He%20alth"_s, LocationProblem::BadPage);
        row("too many parts", u"gatehouse://demo/sessions/a/b/c"_s, LocationProblem::TooDeep);
        row("a day that does not exist", u"gatehouse://demo/health?from=2026-02-30"_s,
            LocationProblem::BadTime);
        row("an end before the start", u"gatehouse://demo/health?from=2026-03-02&to=2026-03-01"_s,
            LocationProblem::Backwards);
    }
    void refuses()
    {
        QFETCH(QString, link);
        QFETCH(int, problem);
        const auto read = Location::parse(link);
        QVERIFY(!read.ok());
        QCOMPARE(static_cast<int>(read.problem().code.as<LocationProblem>()), problem);
        QVERIFY(locationProblemText(read.problem()).endsWith(u'.'));
    }

    void namesProfilesSafely_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("a word") << u"demo"_s << true;
        QTest::newRow("digits and dashes") << u"9-eu-1"_s << true;
        QTest::newRow("63 letters") << QString(63, u'a') << true;
        QTest::newRow("64 letters") << QString(64, u'a') << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("a capital") << u"Demo"_s << false;
        QTest::newRow("a way up") << u".."_s << false;
        QTest::newRow("a path") << u"a/b"_s << false;
        QTest::newRow("a letter with marks") << u"démo"_s << false;
    }
    void namesProfilesSafely()
    {
        QFETCH(QString, slug);
        QFETCH(bool, isOne);
        QCOMPARE(isSlug(slug), isOne);
    }
};

GATEHOUSE_TEST(LocationTest)
#include "tst_location.moc"
