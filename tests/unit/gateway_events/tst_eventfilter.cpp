#include "eventclients.h"
#include "eventfilter.h"
#include "testmain.h"

#include <QByteArray>
#include <QObject>
#include <QTest>

#include <limits>

using namespace gatehouse;

namespace
{

QueryParameters queryOf(const QByteArray& text)
{
    return QueryParameters::parse(text.toStdString());
}

Caller callerWith(Role role, const char* actor = "ann")
{
    Caller caller;
    caller.actor = actor;
    caller.role = role;
    return caller;
}

GatewayEvent eventOf(const QByteArray& type)
{
    if (type == "health")
        return GatewayEvent::health("redis", "healthy", "unhealthy");
    if (type == "ann's message")
        return GatewayEvent::chatMessage("s-1", "m-1", "user", ownerMark("ann"));
    if (type == "nobody's message")
        return GatewayEvent::chatMessage("s-1", "m-1", "user", {});
    if (type == "config.updated")
        return GatewayEvent::configUpdated("api-gateway", "validation.rules", 7);
    if (type == "request.rejected")
        return GatewayEvent::requestRejected("r-1", "create-order", 422);
    return GatewayEvent::instance("host-1a2b3c4d", {}, "live");
}

} // namespace

/// Who gets which events, and how one says what one wants.
class EventFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void everybodyReadsWhatTheRoleMay_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("readers"); // v: viewer ann, b: viewer bob, s, o, a
        QTest::newRow("health is everybody's") << QByteArray("health") << QByteArray("vbsoa");
        QTest::newRow("a message is its owner's and support's")
            << QByteArray("ann's message") << QByteArray("vsoa");
        QTest::newRow("a message of nobody known is support's")
            << QByteArray("nobody's message") << QByteArray("soa");
        QTest::newRow("configuration is the operators'") << QByteArray("config.updated") << QByteArray("oa");
        QTest::newRow("rejections are the operators'") << QByteArray("request.rejected") << QByteArray("oa");
        QTest::newRow("instances are the operators'") << QByteArray("instance") << QByteArray("oa");
    }
    void everybodyReadsWhatTheRoleMay()
    {
        QFETCH(QByteArray, event);
        QFETCH(QByteArray, readers);
        const GatewayEvent sent = eventOf(event);
        const auto reads = [&sent](const Caller& caller) { return EventFilter(caller).passes(sent); };
        QCOMPARE(reads(callerWith(Role::Viewer)), readers.contains('v'));
        QCOMPARE(reads(callerWith(Role::Viewer, "bob")), readers.contains('b'));
        QCOMPARE(reads(callerWith(Role::Support, "bob")), readers.contains('s'));
        QCOMPARE(reads(callerWith(Role::Operator, "bob")), readers.contains('o'));
        QCOMPARE(reads(callerWith(Role::Admin, "bob")), readers.contains('a'));
        Caller tenant = callerWith(Role::Admin, "bob");
        tenant.organization = "5a0c7b3e-0000-4000-8000-000000000000";
        QCOMPARE(reads(tenant), readers.contains('b')); // an admin inside a tenant is a viewer here
    }

    void oneGetsWhatOneAsksFor_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<bool>("passes");
        const auto row = [](const char* name, const char* query, const char* event, bool passes) {
            QTest::newRow(name) << QByteArray(query) << QByteArray(event) << passes;
        };
        row("everything without a question", "", "instance", true);
        row("one type", "types=health", "health", true);
        row("another type", "types=instance,config.updated", "health", false);
        row("one of several types", "types=instance,health", "health", true);
        row("a type named twice", "types=health,health", "health", true);
        row("the name of a component", "id=redis", "health", true);
        row("another component", "id=postgresql", "health", false);
        row("part of a name", "id=red", "health", false);
        row("a state is no id", "id=unhealthy", "health", false);
        row("a session", "id=s-1", "ann's message", true);
        row("a message", "id=m-1", "ann's message", true);
        row("a role is no id", "id=user", "ann's message", false);
        row("a service", "id=api-gateway", "config.updated", true);
        row("a key", "id=validation.rules", "config.updated", true);
        row("a version is no id", "id=7", "config.updated", false);
        row("a rejection", "id=r-1", "request.rejected", true);
        row("a rule", "id=create-order", "request.rejected", true);
        row("a status is no id", "id=422", "request.rejected", false);
        row("an instance", "id=host-1a2b3c4d", "instance", true);
        row("the right id of another type", "types=instance&id=redis", "health", false);
    }
    void oneGetsWhatOneAsksFor()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, event);
        const QueryParameters parameters = queryOf(query);
        QueryReader reader(parameters);
        const EventFilter filter = EventFilter::read(reader, Caller::local());
        QVERIFY(!reader.refusal());
        QTEST(filter.passes(eventOf(event)), "passes");
    }

    void theOwnersMarkCannotBeAskedFor()
    {
        const std::string question = "id=" + ownerMark("ann");
        const QueryParameters parameters = QueryParameters::parse(question);
        QueryReader reader(parameters);
        QVERIFY(!EventFilter::read(reader, Caller::local()).passes(eventOf("ann's message")));
    }

    void aWrongQuestionIsRefused_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("an unknown type") << QByteArray("types=weather");
        QTest::newRow("one unknown type among others") << QByteArray("types=health,weather,instance");
        QTest::newRow("no type at all") << QByteArray("types=");
        QTest::newRow("a comma too many") << QByteArray("types=health,");
        QTest::newRow("a blank") << QByteArray("types=health,%20instance");
        QTest::newRow("another case") << QByteArray("types=Health");
        QTest::newRow("a frame that is no event") << QByteArray("types=gap");
        QTest::newRow("types twice") << QByteArray("types=health&types=health");
        QTest::newRow("two ids") << QByteArray("id=a&id=b");
        QTest::newRow("an id that is no text") << QByteArray("id=%ff");
    }
    void aWrongQuestionIsRefused()
    {
        QFETCH(QByteArray, query);
        const QueryParameters parameters = queryOf(query);
        QueryReader reader(parameters);
        (void)EventFilter::read(reader, Caller::local());
        QVERIFY(reader.refusal().has_value());
        QCOMPARE(reader.refusal()->status, 422);
    }

    void aPositionIsAnInstanceAndANumber_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("instance"); // empty: none
        QTest::addColumn<quint64>("seq");
        const auto row = [](const char* name, const char* text, const char* instance, quint64 seq) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(instance) << seq;
        };
        row("as sent", "host-1a2b3c4d:42", "host-1a2b3c4d", 42);
        row("before the first", "a:0", "a", 0);
        row("leading zeros", "a:007", "a", 7);
        row("a colon in the name", "a:b:7", "a:b", 7);
        row("beyond every number", "a:99999999999999999999", "a", std::numeric_limits<quint64>::max());
        row("nothing", "", "", 0);
        row("no colon", "a7", "", 0);
        row("no name", ":7", "", 0);
        row("no number", "a:", "", 0);
        row("a sign", "a:-1", "", 0);
        row("a fraction", "a:1.5", "", 0);
        row("a blank", "a: 1", "", 0);
        row("something behind it", "a:1x", "", 0);
    }
    void aPositionIsAnInstanceAndANumber()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, instance);
        const auto position = EventPosition::read(text.toStdString());
        QCOMPARE(position.has_value(), !instance.isEmpty());
        if (!position)
            return;
        QCOMPARE(QByteArray::fromStdString(position->instance), instance);
        QTEST(quint64(position->seq), "seq");
    }

    void nobodyTakesAllPlaces()
    {
        EventClients clients({.clients = 3, .ofOne = 2});
        Caller ann = callerWith(Role::Viewer);
        ann.until = utcNow();
        auto first = clients.enter(ann);
        const auto second = clients.enter(ann);
        QVERIFY(first && second);
        QVERIFY(!clients.enter(ann));
        QVERIFY(!clients.full());
        const auto local = clients.enter(Caller::local());
        QVERIFY(local && clients.full());
        QVERIFY(!clients.enter(Caller::local()));
        first.reset();
        QCOMPARE(clients.count(), std::size_t(2));
        QVERIFY(clients.enter(ann) != nullptr);
    }
};

GATEHOUSE_TEST(EventFilterTest)
#include "tst_eventfilter.moc"
