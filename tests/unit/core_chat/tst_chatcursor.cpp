#include "chatcursor.h"
#include "chattime.h"
#include "testmain.h"

#include <QFile>

using namespace gatehouse;

class ChatCursorTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("id");
        QTest::newRow("microseconds and a uuid") << "2026-03-01 06:02:20.632281+00"
                                                 << "9000bfc7-0d0f-5e8e-bbda-1cf50a23619a";
        QTest::newRow("infinity") << "infinity"
                                  << "a";
        QTest::newRow("before Christ") << "0044-03-15 00:00:00+00 BC"
                                       << "a";
        QTest::newRow("a year over 9999") << "12026-03-01 06:02:20+00"
                                          << "a";
        QTest::newRow("an id that is no uuid")
            << "2026-03-01 06:02:20+00" << QString::fromUtf8("ä\"'; -- \\ 🙂");
        QTest::newRow("an id with a line end") << "2026-03-01 06:02:20+00"
                                               << "a\nb";
        QTest::newRow("an empty id") << "2026-03-01 06:02:20+00"
                                     << "";
    }
    void comesBackAsItWas()
    {
        QFETCH(QString, time);
        QFETCH(QString, id);
        const KeysetPosition position{time.toStdString(), id.toStdString()};
        const std::string cursor = encodeCursor(CursorKind::Sessions, position);
        for (const char c : cursor)
            QVERIFY(std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_');
        QCOMPARE(decodeCursor(CursorKind::Sessions, cursor), std::optional(position));
        QVERIFY(!decodeCursor(CursorKind::Hits, cursor));
    }

    void refusesWhatWasNotGivenOut()
    {
        const std::string cursor =
            encodeCursor(CursorKind::Sessions, {"2026-03-01 06:02:20.632281+00", "abc"});
        for (std::size_t i = 0; i < cursor.size(); ++i) {
            std::string lost = cursor;
            lost.erase(i, 1);
            QVERIFY(!decodeCursor(CursorKind::Sessions, lost));
            std::string changed = cursor;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY(!decodeCursor(CursorKind::Sessions, changed));
        }
        QVERIFY(!decodeCursor(CursorKind::Sessions, ""));
        QVERIFY(!decodeCursor(CursorKind::Sessions, cursor + "A"));
        QVERIFY(!decodeCursor(CursorKind::Sessions, std::string(100000, 'A')));
    }

    /// Every cursor that was ever given out is read.
    void readsThoseOfEveryVersion()
    {
        QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/chat/cursors.tsv"));
        QVERIFY(file.open(QFile::ReadOnly));
        int lines = 0;
        for (const QByteArray& line : file.readAll().split('\n')) {
            const QList<QByteArray> fields = line.split('\t');
            if (fields.size() != 3)
                continue;
            ++lines;
            const auto position = decodeCursor(CursorKind::Sessions, fields[0].toStdString());
            QVERIFY2(position, line.constData());
            QCOMPARE(QByteArray::fromStdString(position->time), fields[1]);
            QCOMPARE(QByteArray::fromStdString(position->id), fields[2]);
        }
        QVERIFY(lines >= 3);
    }

    void writesTimesAsTheContractSays_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("out");
        QTest::newRow("microseconds") << "2026-03-01 06:02:20.632281+00"
                                      << "2026-03-01T06:02:20.632281Z";
        QTest::newRow("whole seconds have six digits") << "2026-03-01 06:02:20+00"
                                                       << "2026-03-01T06:02:20.000000Z";
        QTest::newRow("infinity") << "infinity"
                                  << "infinity";
        QTest::newRow("minus infinity") << "-infinity"
                                        << "-infinity";
        QTest::newRow("before Christ") << "0044-03-15 00:00:00+00 BC"
                                       << "0044-03-15 00:00:00+00 BC";
        QTest::newRow("a year over 9999") << "12026-03-01 06:02:20+00"
                                          << "12026-03-01 06:02:20+00";
    }
    void writesTimesAsTheContractSays()
    {
        QFETCH(QString, server);
        QFETCH(QString, out);
        QCOMPARE(QString::fromStdString(ChatTime(server.toStdString()).outText()), out);
    }
};

GATEHOUSE_TEST(ChatCursorTest)
#include "tst_chatcursor.moc"
