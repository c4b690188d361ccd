#include "sha256.h"
#include "testmain.h"

using namespace gatehouse;

class Sha256Test : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithThePublishedVectors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << QByteArray()
                                 << QByteArray(
                                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc")
                             << QByteArray(
                                    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
    void agreesWithThePublishedVectors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, hex);
        QCOMPARE(
            QByteArray::fromStdString(sha256Hex({bytes.constData(), static_cast<std::size_t>(bytes.size())})),
            hex);
    }
};

GATEHOUSE_TEST(Sha256Test)
#include "tst_sha256.moc"
