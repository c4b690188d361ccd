#include "base64text.h"
#include "testmain.h"

using namespace gatehouse;

class Base64TextTest : public QObject
{
    Q_OBJECT

private slots:
    void decodesWhatQtEncodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const int size : {0, 1, 2, 3, 4, 5, 255, 256}) {
            QByteArray bytes;
            for (int i = 0; i < size; ++i)
                bytes += char(255 - i);
            QTest::addRow("%d bytes", size) << bytes;
        }
    }
    void decodesWhatQtEncodes()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = decodePaddedBase64(bytes.toBase64().toStdString());
        QVERIFY(decoded);
        QCOMPARE(QByteArray::fromStdString(*decoded), bytes);
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"Q", "QQ", "QQ=", "QQ===", "====", "Q===", "QQ=Q", "Q Q=", "QQ==\n",
                                 "QR==", "QUJ=", "Q-==", "Q_==", "\xC3\xA4=="})
            QTest::addRow("'%s'", text) << QString::fromUtf8(text);
    }
    void refusesWhatIsNone()
    {
        QFETCH(QString, text);
        QVERIFY(!decodePaddedBase64(text.toStdString()));
    }
};

GATEHOUSE_TEST(Base64TextTest)
#include "tst_base64text.moc"
