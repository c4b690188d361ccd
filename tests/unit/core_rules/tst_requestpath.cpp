#include "requestpath.h"
#include "testmain.h"

using namespace gatehouse;

class RequestPathTest : public QObject
{
    Q_OBJECT

private slots:
    void pathsComeIntoNormalForm_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("segments");
        QTest::newRow("plain") << QByteArray("/a/b") << "a|b";
        QTest::newRow("the root") << QByteArray("/") << "";
        QTest::newRow("a final slash") << QByteArray("/a/b/") << "a|b";
        QTest::newRow("slashes are merged") << QByteArray("//a///b") << "a|b";
        QTest::newRow("dot segments") << QByteArray("/a/./b/../c") << "a|c";
        QTest::newRow("above the root stays at the root") << QByteArray("/../../a") << "a";
        QTest::newRow("encoded dots are dots") << QByteArray("/a/%2e%2E/b") << "b";
        QTest::newRow("decoded once") << QByteArray("/%2561") << "%61";
        QTest::newRow("parameters are stripped") << QByteArray("/a;v=1/b") << "a|b";
        QTest::newRow("the query is apart") << QByteArray("/a?b/../c") << "a";
        QTest::newRow("absolute form") << QByteArray("http://localhost:1/a/b?c") << "a|b";
    }
    void pathsComeIntoNormalForm()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, segments);
        const RequestPath path = RequestPath::parse(target.toStdString());
        QVERIFY2(path.ok(), path.problem.c_str());
        QStringList came;
        for (const std::string_view segment : path.segments())
            came << QString::fromUtf8(segment.data(), qsizetype(segment.size()));
        QCOMPARE(came.join(u'|'), segments);
    }

    void malformedPathsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char* target : {"/%", "/%2", "/%zz", "/a%2Fb", "/a%5Cb", "/a\\b", "/%00", "/%1f", "/%7F",
                                   "/a#b", "/%ff", "/%C0%AF", "/a b", "/\"", "/a;%zz", "/{a}"})
            QTest::newRow(target) << QByteArray(target);
    }
    void malformedPathsAreRefused()
    {
        QFETCH(QByteArray, target);
        const RequestPath path = RequestPath::parse(target.toStdString());
        QVERIFY(path.problem.starts_with("Malformed path: "));
        QVERIFY(path.matched.empty());
        QVERIFY(path.forwarded.empty());
    }
};

GATEHOUSE_TEST(RequestPathTest)
#include "tst_requestpath.moc"
