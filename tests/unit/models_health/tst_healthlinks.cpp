#include "fakehealth.h"
#include "healthlinks.h"
#include "healthmonitor.h"
#include "httpfetcher.h"
#include "openprofile.h"
#include "testmain.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

class HealthLinksTest : public QObject
{
    Q_OBJECT

    static Profile settings(const QString& gateway)
    {
        Profile profile;
        profile.slug = u"demo"_s;
        profile.gateway.url = QUrl(gateway);
        return profile;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysHowAComponentIsNow()
    {
        FakeClock clock;
        HttpFetcher http;
        OpenProfile profile(settings(u"http://127.0.0.1:9"_s), nullptr, http);
        auto feed = std::make_unique<FakeFeed>();
        feed->answer = [] {
            return answerWith({component("redis", HealthWord::Up, 0.84),
                               component("cluster-registry", HealthWord::Down, {})});
        };
        // The profile's monitor is the one that is its child: this one, by the test's clock.
        auto* monitor = new HealthMonitor(std::move(feed), clock, {}, &profile);
        HealthLinks links(profile);
        QCOMPARE(links.resolve({u"component"_s, u"redis"_s}).result()->text,
                 u"The gateway has not said yet how its components are."_s);
        monitor->poller().start();
        QTRY_COMPARE(monitor->components().rows().size(), 2);

        const LinkAnswer redis = *links.resolve({u"component"_s, u"REDIS"_s}).result();
        QVERIFY(redis.kind == LinkAnswer::Kind::Found);
        QVERIFY2(redis.text.startsWith(u"Up · 0.8 ms · for "_s), qPrintable(redis.text));
        QCOMPARE(redis.location.toLink(), u"gatehouse://demo/health/redis"_s);
        QCOMPARE(redis.freshFor, 0ms);
        QVERIFY(links.resolve({u"component"_s, u"cluster-registry"_s})
                    .result()
                    ->text.startsWith(u"Down · for "_s));
        const LinkAnswer strange = *links.resolve({u"component"_s, u"mainframe"_s}).result();
        QVERIFY(strange.kind == LinkAnswer::Kind::None);
        QCOMPARE(strange.text, u"The gateway does not watch a component of this name."_s);

        const QList<LinkId> registry{{u"component"_s, u"cluster-registry"_s}};
        QCOMPARE(links.guess(u"reg"_s), registry);
        QCOMPARE(links.guess(u"Clu"_s), registry);
        QCOMPARE(links.guess(u"re"_s), (QList<LinkId>{{u"component"_s, u"redis"_s}}));
        QVERIFY(links.guess(u"r"_s).isEmpty());
    }

    void saysThatThereIsNobodyToAsk()
    {
        HttpFetcher http;
        OpenProfile profile(settings({}), nullptr, http);
        HealthLinks links(profile);
        QVERIFY(links.guess(u"redis"_s).isEmpty());
        QCOMPARE(links.resolve({u"component"_s, u"redis"_s}).result()->text,
                 u"This profile names no gateway to ask."_s);
    }
};

GATEHOUSE_TEST(HealthLinksTest)
#include "tst_healthlinks.moc"
