#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "tenantbody.h"
#endif

using namespace gatehouse;

class TenantBodyTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsSlugs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("one letter") << QByteArray("a") << true;
        QTest::newRow("one digit") << QByteArray("7") << true;
        QTest::newRow("words") << QByteArray("demo-org-2") << true;
        QTest::newRow("two dashes") << QByteArray("a--b") << true;
        QTest::newRow("63 characters") << QByteArray(63, 'a') << true;
        QTest::newRow("64 characters") << QByteArray(64, 'a') << false;
        QTest::newRow("nothing") << QByteArray("") << false;
        QTest::newRow("a dash") << QByteArray("-") << false;
        QTest::newRow("a dash in front") << QByteArray("-a") << false;
        QTest::newRow("a dash behind") << QByteArray("a-") << false;
        QTest::newRow("a capital") << QByteArray("Demo") << false;
        QTest::newRow("a blank") << QByteArray("a b") << false;
        QTest::newRow("an underscore") << QByteArray("a_b") << false;
        QTest::newRow("a letter beyond ASCII") << QByteArray("\xC3\xA4") << false;
        QTest::newRow("a line end behind") << QByteArray("a\n") << false;
        QTest::newRow("a path") << QByteArray("../a") << false;
    }
    void knowsSlugs()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QCOMPARE(isSlug(text.toStdString()), good);
    }
};

GATEHOUSE_TEST(TenantBodyTest)
#include "tst_tenantbody.moc"
