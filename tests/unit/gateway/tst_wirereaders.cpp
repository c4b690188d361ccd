#include "testmain.h"

#include "httpanswerreader.h"
#include "respreader.h"

using namespace gatehouse;
using State = HttpAnswerReader::State;

/// Readers of what other servers send, in pieces of every size.
class WireReadersTest : public QObject
{
    Q_OBJECT

private slots:
    void repliesAreReadHoweverTheyAreSplit_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 3, 7, 1000})
            QTest::addRow("pieces of %d bytes", piece) << piece;
    }
    void repliesAreReadHoweverTheyAreSplit()
    {
        QFETCH(int, piece);
        const QByteArray bytes(
            "+OK\r\n-ERR "
            "no\r\n:-42\r\n$5\r\na\r\nb\r\n\r\n$-1\r\n*-1\r\n*3\r\n$1\r\nx\r\n$-1\r\n:7\r\n*0\r\n");
        // $5 holds CR LF itself: length counts, not line ends.
        QByteArray input = bytes;
        input.replace("$5\r\na\r\nb\r\n\r\n", "$6\r\na\r\nb\r\n\r\n");
        RespReader reader;
        std::vector<RespReply> replies;
        for (qsizetype at = 0; at < input.size(); at += piece) {
            reader.feed(input.mid(at, piece).toStdString());
            for (;;) {
                auto next = reader.next();
                QVERIFY(next.ok());
                if (!*next)
                    break;
                replies.push_back(std::move(**next));
            }
        }
        QCOMPARE(replies.size(), std::size_t(8));
        QCOMPARE(QString::fromStdString(replies[0].text), QStringLiteral("OK"));
        QVERIFY(replies[1].kind == RespReply::Kind::Error);
        QCOMPARE(replies[2].number, std::int64_t(-42));
        QCOMPARE(QByteArray::fromStdString(replies[3].text), QByteArray("a\r\nb\r\n"));
        QVERIFY(replies[4].kind == RespReply::Kind::Null);
        QVERIFY(replies[5].kind == RespReply::Kind::Null);
        QCOMPARE(replies[6].items.size(), std::size_t(3));
        QCOMPARE(replies[6].items[2].number, std::int64_t(7));
        QVERIFY(replies[7].items.empty());
    }

    void brokenRepliesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an unknown kind") << QByteArray("!x\r\n");
        QTest::newRow("an empty line") << QByteArray("\r\n");
        QTest::newRow("a length that is none") << QByteArray("$x\r\n");
        QTest::newRow("a negative length") << QByteArray("$-2\r\n");
        QTest::newRow("a huge string") << QByteArray("$99999999999\r\n");
        QTest::newRow("a huge array") << QByteArray("*99999999\r\n");
        QTest::newRow("an array in an array") << QByteArray("*1\r\n*1\r\n:1\r\n");
        QTest::newRow("a string with another end") << QByteArray("$1\r\nabc\r\n");
        QTest::newRow("a line without end") << QByteArray(70000, '+');
    }
    void brokenRepliesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        RespReader reader;
        reader.feed(bytes.toStdString());
        QVERIFY(!reader.next().ok());
    }

    void answersAreReadHoweverTheyAreSplit_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") << 200
                                  << QByteArray("ok");
        QTest::newRow("no body") << QByteArray("HTTP/1.1 503 X\r\nContent-Length: 0\r\n\r\n") << 503
                                 << QByteArray();
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 X\r\n\r\n") << 204 << QByteArray();
        QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n"
                                              "2\r\nok\r\nA;e=1\r\n0123456789\r\n0\r\nX: y\r\n\r\n")
                                << 200 << QByteArray("ok0123456789");
        QTest::newRow("until the end")
            << QByteArray("HTTP/1.0 200 OK\r\n\r\nall of it") << 200 << QByteArray("all of it");
        QTest::newRow("100 in front") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"
                                                    "Content-Length: 1\r\n\r\nx")
                                      << 200 << QByteArray("x");
        QTest::newRow("too large: only the status")
            << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(200, 'x') << 200 << QByteArray();
    }
    void answersAreReadHoweverTheyAreSplit()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        for (const int piece : {1, 3, 1000}) {
            HttpAnswerReader reader(100);
            State state = State::NeedMore;
            for (qsizetype at = 0; at < bytes.size() && state == State::NeedMore; at += piece)
                state = reader.feed(bytes.mid(at, piece).toStdString());
            if (state == State::NeedMore)
                state = reader.end();
            QVERIFY(state == State::Done);
            QCOMPARE(reader.status(), status);
            QCOMPARE(QByteArray::fromStdString(reader.body()), body);
            QCOMPARE(reader.bodyTooLarge(), bytes.size() > 200);
        }
    }

    void brokenAnswersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-x\r\n\r\n");
        QTest::newRow("a status that is none") << QByteArray("HTTP/1.1 abc\r\n\r\n");
        QTest::newRow("a cut body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nok");
        QTest::newRow("a cut head") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
        QTest::newRow("a cut chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nok");
        QTest::newRow("a chunk that is none")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n");
        QTest::newRow("an unknown coding")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nx");
        QTest::newRow("a length that is none")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx");
        QTest::newRow("an endless head") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(40000, 'x');
        QTest::newRow("another protocol") << QByteArray("HTTP/1.1 101 X\r\n\r\n");
    }
    void brokenAnswersAreRefused()
    {
        QFETCH(QByteArray, bytes);
        HttpAnswerReader reader(100);
        State state = reader.feed(bytes.toStdString());
        if (state == State::NeedMore)
            state = reader.end();
        QVERIFY(state == State::Broken);
    }
};

GATEHOUSE_TEST(WireReadersTest)
#include "tst_wirereaders.moc"
