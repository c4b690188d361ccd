#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "clientaddress.h"
#endif

using namespace gatehouse;

class ClientAddressTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheClient_data()
    {
        QTest::addColumn<QString>("trusted");
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QString>("forwarded"); // field lines, parted by |
        QTest::addColumn<QString>("client");
        QTest::newRow("the peer, where nobody is trusted") << ""
                                                           << "10.0.0.1"
                                                           << "1.2.3.4"
                                                           << "10.0.0.1";
        QTest::newRow("the peer, where it is not trusted itself") << "10.0.0.0/8"
                                                                  << "9.9.9.9"
                                                                  << "1.2.3.4"
                                                                  << "9.9.9.9";
        QTest::newRow("who a trusted proxy names") << "10.0.0.0/8"
                                                   << "10.0.0.1"
                                                   << "1.2.3.4"
                                                   << "1.2.3.4";
        QTest::newRow("the rightmost that is no proxy of ours") << "10.0.0.0/8"
                                                                << "10.0.0.1"
                                                                << "6.6.6.6, 1.2.3.4, 10.0.0.2"
                                                                << "1.2.3.4";
        QTest::newRow("over several lines") << "10.0.0.0/8"
                                            << "10.0.0.1"
                                            << "6.6.6.6|1.2.3.4|10.0.0.2"
                                            << "1.2.3.4";
        QTest::newRow("all are proxies of ours: the first of them") << "10.0.0.0/8"
                                                                    << "10.0.0.1"
                                                                    << "10.0.0.3, 10.0.0.2"
                                                                    << "10.0.0.3";
        QTest::newRow("what cannot be read ends the walk") << "10.0.0.0/8"
                                                           << "10.0.0.1"
                                                           << "1.2.3.4, unknown, 10.0.0.2"
                                                           << "10.0.0.2";
        QTest::newRow("with a port") << "10.0.0.0/8"
                                     << "10.0.0.1"
                                     << "1.2.3.4:5678"
                                     << "1.2.3.4";
        QTest::newRow("IPv6 in brackets with a port") << "::1"
                                                      << "::1"
                                                      << "[2001:db8::7]:99"
                                                      << "2001:db8::7";
        QTest::newRow("IPv4 in IPv6 is IPv4") << "127.0.0.1"
                                              << "::ffff:127.0.0.1"
                                              << "8.8.8.8"
                                              << "8.8.8.8";
        QTest::newRow("no header behind a trusted proxy") << "127.0.0.1"
                                                          << "127.0.0.1"
                                                          << ""
                                                          << "127.0.0.1";
    }
    void findsTheClient()
    {
        QFETCH(QString, trusted);
        QFETCH(QString, peer);
        QFETCH(QString, forwarded);
        QFETCH(QString, client);
        http::RequestHead head;
        for (const QString& line : forwarded.split(u'|', Qt::SkipEmptyParts))
            head.fields.push_back({"X-Forwarded-For", line.toStdString()});
        const ClientAddress addresses(std::vector<std::string>{trusted.toStdString()});
        QCOMPARE(QString::fromStdString(addresses.of(head, peer.toStdString())), client);
    }

    void networksEndAtTheirBits_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("inside");
        QTest::newRow("the first of a /9") << "10.128.0.0/9"
                                           << "10.128.0.0" << true;
        QTest::newRow("the last of a /9") << "10.128.0.0/9"
                                          << "10.255.255.255" << true;
        QTest::newRow("one before a /9") << "10.128.0.0/9"
                                         << "10.127.255.255" << false;
        QTest::newRow("one address alone") << "1.2.3.4"
                                           << "1.2.3.4" << true;
        QTest::newRow("its neighbour") << "1.2.3.4"
                                       << "1.2.3.5" << false;
        QTest::newRow("all of IPv4") << "0.0.0.0/0"
                                     << "255.255.255.255" << true;
        QTest::newRow("all of IPv4 is not IPv6") << "0.0.0.0/0"
                                                 << "2001:db8::1" << false;
        QTest::newRow("an IPv6 network") << "2001:db8::/33"
                                         << "2001:db8:7fff::1" << true;
        QTest::newRow("behind an IPv6 network") << "2001:db8::/33"
                                                << "2001:db8:8000::1" << false;
    }
    void networksEndAtTheirBits()
    {
        QFETCH(QString, network);
        QFETCH(QString, address);
        const auto read = IpNetwork::parse(network.toStdString());
        const auto asked = IpAddress::parse(address.toStdString());
        QVERIFY(read && asked);
        QTEST(read->contains(*asked), "inside");
    }

    void refusesWhatIsNoNetwork_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0/8", "host", "1.2.3.4/8x"})
            QTest::addRow("'%s'", text) << text;
    }
    void refusesWhatIsNoNetwork()
    {
        QFETCH(QString, text);
        QVERIFY(!IpNetwork::parse(text.toStdString()));
    }

    void oneSubnetOfIPv6IsOneClient()
    {
        QCOMPARE(ClientAddress::rateKey("2001:db8:1:2:3:4:5:6"), ClientAddress::rateKey("2001:db8:1:2::1"));
        QVERIFY(ClientAddress::rateKey("2001:db8:1:2::1") != ClientAddress::rateKey("2001:db8:1:3::1"));
        QCOMPARE(ClientAddress::rateKey("1.2.3.4"), std::string("1.2.3.4"));
    }
};

GATEHOUSE_TEST(ClientAddressTest)
#include "tst_clientaddress.moc"
