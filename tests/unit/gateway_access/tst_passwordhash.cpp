#include "passwordhash.h"
#include "testmain.h"

#include <ctime>

using namespace gatehouse;

class PasswordHashTest : public QObject
{
    Q_OBJECT

private slots:
    void aPasswordMatchesItsHashOnly()
    {
        const std::string hash = hashPassword("correct horse");
        QVERIFY2(QByteArray::fromStdString(hash).startsWith("$scrypt$ln=15,r=8,p=3$"), hash.c_str());
        QVERIFY(passwordMatches("correct horse", hash));
        QVERIFY(!passwordMatches("correct horsf", hash));
        QVERIFY(!passwordMatches("", hash));
        QVERIFY(hashPassword("correct horse") != hash); // another salt
    }

    void agreesWithRfc7914()
    {
        // Section 12's third vector; the first 32 bytes do not depend on the length asked for.
        const std::string phc = "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$"
                                "cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI";
        QVERIFY(passwordMatches("pleaseletmein", phc));
        QVERIFY(!passwordMatches("pleaseletmeout", phc));
    }

    void whatIsNoHashIsNobodysPassword_data()
    {
        QTest::addColumn<QByteArray>("phc");
        const QByteArray rest("$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("the password itself") << QByteArray("pleaseletmein");
        QTest::newRow("another scheme") << "$argon2id$ln=14,r=8,p=1" + rest;
        QTest::newRow("more memory than we give") << "$scrypt$ln=20,r=32,p=1" + rest;
        QTest::newRow("no cost") << "$scrypt$ln=0,r=8,p=1" + rest;
        QTest::newRow("a negative cost") << "$scrypt$ln=-1,r=8,p=1" + rest;
        QTest::newRow("members in another order") << "$scrypt$r=8,ln=14,p=1" + rest;
        QTest::newRow("cut behind the cost") << QByteArray("$scrypt$ln=14,r=8,p=1");
        QTest::newRow("cut behind the salt") << QByteArray("$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU");
        QTest::newRow("no hash") << QByteArray("$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$");
        QTest::newRow("a shorter hash") << QByteArray("$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9");
        QTest::newRow("padding") << "$scrypt$ln=14,r=8,p=1" + rest + "=";
    }
    void whatIsNoHashIsNobodysPassword()
    {
        QFETCH(QByteArray, phc);
        QVERIFY(!passwordMatches("pleaseletmein", phc.toStdString()));
    }

    void nobodyHasNoPasswordAndCostsTheSame()
    {
        const std::string somebody = hashPassword("x");
        // By the processor's time: other programs do not count.
        const auto cost = [](std::string_view hash) {
            const std::clock_t begin = std::clock();
            const bool matches = passwordMatches("y", hash);
            return matches ? -1 : double(std::clock() - begin);
        };
        const double known = cost(somebody);
        const double unknown = cost(hashOfNobody());
        QVERIFY(known > 0 && unknown > 0);
        // Without the work it would be a thousandth.
        QVERIFY2(unknown > known / 3 && unknown < known * 3,
                 qPrintable(QStringLiteral("%1 and %2 ticks").arg(known).arg(unknown)));
    }
};

GATEHOUSE_TEST(PasswordHashTest)
#include "tst_passwordhash.moc"
