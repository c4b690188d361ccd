#include "testmain.h"

#include "attributecatalog.h"
#include "listedspans.h"

#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

QByteArray joined(const std::vector<std::string>& texts)
{
    QByteArray all;
    for (const std::string& text : texts)
        all += (all.isEmpty() ? "" : " ") + QByteArray::fromStdString(text);
    return all;
}

AttributeCatalog catalogOf(const QByteArray& list)
{
    AttributeCatalog catalog;
    for (const auto& listed : listedTraces(list))
        catalog.add(*listed->trace);
    return catalog;
}

} // namespace

class AttributeCatalogTest : public QObject
{
    Q_OBJECT

private slots:
    void namesAreThoseSeen()
    {
        const AttributeCatalog catalog =
            catalogOf("a1 web get 1+1\na1 db query 1+1\nb2 web put 1+1\nb2 - none 1+1");
        QCOMPARE(joined(catalog.services()), QByteArray("db web"));
        QCOMPARE(joined(catalog.operations("web")), QByteArray("get put"));
        QCOMPARE(joined(catalog.operations("")), QByteArray("get none put query"));
        QCOMPARE(joined(catalog.operations("nobody")), QByteArray());
    }

    void valuesAreThoseOfTheirKey()
    {
        const AttributeCatalog catalog = catalogOf(
            "a1 web get 1+1 route=/b rows:=7 resource:zone=north\na1 web get 1+1 route=/a ok?=true");
        QCOMPARE(joined(catalog.keys()), QByteArray("ok route rows zone"));
        QCOMPARE(joined(catalog.values("route")), QByteArray("/a /b"));
        QCOMPARE(joined(catalog.values("rows")), QByteArray("7"));
        QCOMPARE(joined(catalog.values("ok")), QByteArray("true"));
        QCOMPARE(joined(catalog.values("zone")), QByteArray("north"));
    }

    void personalValuesAreNotOffered_data()
    {
        QTest::addColumn<QByteArray>("attribute");
        QTest::newRow("an address") << QByteArray("user=ann@example.com");
        QTest::newRow("a token by its key") << QByteArray("api_key=abc");
        QTest::newRow("a number under a phone's name") << QByteArray("phone=2025550123");
        QTest::newRow("a card") << QByteArray("paid=4111111111111111");
    }
    void personalValuesAreNotOffered()
    {
        QFETCH(QByteArray, attribute);
        const AttributeCatalog catalog = catalogOf("a1 web get 1+1 " + attribute);
        QCOMPARE(catalog.keys().size(), std::size_t{1});
        QCOMPARE(joined(catalog.values(catalog.keys().front())), QByteArray());
    }

    void itStaysSmall()
    {
        QByteArray list;
        for (int number = 0; number < 700; ++number) {
            const QByteArray digits = QByteArray::number(number);
            list += "a1 web op" + digits + " 1+1 key" + digits + "=v same=v" + digits + '\n';
        }
        list += "a1 web get 1+1 long=" + QByteArray(1000, 'x');
        const AttributeCatalog catalog = catalogOf(list);
        QCOMPARE(catalog.keys().size(), AttributeCatalog::mostKeys);
        QCOMPARE(catalog.values("same").size(), AttributeCatalog::mostValues);
        QCOMPARE(catalog.operations("web").size(), AttributeCatalog::mostOperations);
        QVERIFY(catalog.values("long").empty());
    }
};

GATEHOUSE_TEST(AttributeCatalogTest)
#include "tst_attributecatalog.moc"
