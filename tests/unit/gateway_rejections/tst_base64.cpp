#include "base64.h"
#include "testmain.h"

using namespace gatehouse;

class Base64Test : public QObject
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
        const auto decoded = base64Decoded(bytes.toBase64().toStdString());
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
        QVERIFY(!base64Decoded(text.toStdString()));
    }
};

GATEHOUSE_TEST(Base64Test)
#include "tst_base64.moc"
