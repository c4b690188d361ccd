#include "healthchanges.h"
#include "testmain.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

HealthReading reading(HealthWord status, std::vector<HealthComponent> components)
{
    HealthReading made;
    made.status = status;
    made.format = HealthFormat::Gateway;
    made.components = std::move(components);
    return made;
}

HealthComponent component(std::string name, HealthWord status)
{
    HealthComponent made;
    made.name = std::move(name);
    made.status = status;
    return made;
}

/// `(all) unknown>up, redis unknown>up`
QString picture(const std::vector<HealthChange>& changes)
{
    QStringList lines;
    for (const HealthChange& change : changes)
        lines +=
            QString::fromStdString(change.component.value_or("(all)") + ' ' +
                                   std::string(nameOf(change.from)) + '>' + std::string(nameOf(change.to)));
    return lines.join(u", "_s);
}

} // namespace

class HealthChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheFirstStateAndThenOnlyChanges()
    {
        HealthChanges changes;
        const auto up =
            reading(HealthWord::Up, {component("redis", HealthWord::Up), component("pg", HealthWord::Up)});
        QCOMPARE(picture(changes.take(up, {})), u"(all) unknown>up, redis unknown>up, pg unknown>up"_s);
        QCOMPARE(picture(changes.take(up, {})), QString());
        const auto slow = reading(
            HealthWord::Up, {component("redis", HealthWord::Degraded), component("pg", HealthWord::Up)});
        QCOMPARE(picture(changes.take(slow, {})), u"redis up>degraded"_s);
        QCOMPARE(picture(changes.take(up, {})), u"redis degraded>up"_s);
        QVERIFY(changes.overall() == HealthWord::Up);
    }

    void callsUnknownWhatIsNoLongerListed()
    {
        HealthChanges changes;
        changes.take(reading(HealthWord::Up, {component("redis", HealthWord::Up)}), {});
        const auto gone = changes.take(reading(HealthWord::Up, {}), {});
        QCOMPARE(picture(gone), u"redis up>unknown"_s);
        QCOMPARE(gone.front().detail, std::string("no longer listed"));
        QCOMPARE(picture(changes.take(reading(HealthWord::Up, {component("redis", HealthWord::Up)}), {})),
                 u"redis unknown>up"_s);
    }

    void callsEverythingUnknownWhenNothingIsFetched()
    {
        HealthChanges changes;
        changes.take(reading(HealthWord::Up, {component("redis", HealthWord::Down)}), {});
        HealthReading nothing;
        nothing.detail = "refused";
        const auto lost = changes.take(nothing, {});
        QCOMPARE(picture(lost), u"(all) up>unknown, redis down>unknown"_s);
        QCOMPARE(lost.back().detail, std::string("refused"));
        QCOMPARE(picture(changes.take(nothing, {})), QString());
    }

    void keepsTwoOfOneNameApart()
    {
        HealthChanges changes;
        changes.take(
            reading(HealthWord::Up, {component("a", HealthWord::Up), component("a", HealthWord::Up)}), {});
        const auto second = changes.take(
            reading(HealthWord::Up, {component("a", HealthWord::Up), component("a", HealthWord::Down)}), {});
        QCOMPARE(picture(second), u"a up>down"_s);
    }

    void writesALineAChange()
    {
        const HealthChange whole{
            *parseUtc("2026-03-01T06:02:20.5Z"), {}, HealthWord::Up, HealthWord::Down, "a\nb"};
        QCOMPARE(writeHealthChange(whole),
                 std::string("{\"at\":\"2026-03-01T06:02:20.500000Z\",\"component\":null,"
                             "\"from\":\"up\",\"to\":\"down\",\"detail\":\"a\\nb\"}"));
        const HealthChange part{*parseUtc("2026-03-01"), "redis", HealthWord::Unknown,
                                HealthWord::Maintenance, ""};
        QCOMPARE(writeHealthChange(part),
                 std::string("{\"at\":\"2026-03-01T00:00:00.000000Z\",\"component\":\"redis\","
                             "\"from\":\"unknown\",\"to\":\"maintenance\",\"detail\":\"\"}"));
    }
};

GATEHOUSE_TEST(HealthChangesTest)
#include "tst_healthchanges.moc"
