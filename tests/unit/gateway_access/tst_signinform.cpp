#include "signinform.h"
#include "testmain.h"

using namespace gatehouse;

class SignInFormTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatBrowsersSend_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("value"); // of "a"; null: none
        QTest::newRow("a field") << QByteArray("a=1") << QByteArray("1");
        QTest::newRow("a plus is a blank") << QByteArray("a=x+y") << QByteArray("x y");
        QTest::newRow("an encoded plus is a plus") << QByteArray("a=x%2By") << QByteArray("x+y");
        QTest::newRow("decoded once only") << QByteArray("a=%2541") << QByteArray("%41");
        QTest::newRow("an encoded name") << QByteArray("%61=1") << QByteArray("1");
        QTest::newRow("an equals sign in the value") << QByteArray("a=b=c") << QByteArray("b=c");
        QTest::newRow("UTF-8") << QByteArray("a=%C3%A4") << QByteArray("\xC3\xA4");
        QTest::newRow("empty fields between") << QByteArray("&&b=2&a=1&") << QByteArray("1");
        QTest::newRow("an empty value counts as left out") << QByteArray("a=") << QByteArray();
        QTest::newRow("a name alone counts as left out") << QByteArray("a") << QByteArray();
        QTest::newRow("nothing at all") << QByteArray("") << QByteArray();
        QTest::newRow("names compare exactly") << QByteArray("A=1") << QByteArray();
    }
    void readsWhatBrowsersSend()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, value);
        const auto form = SignInForm::parse(body.toStdString());
        QVERIFY(form);
        const std::string* found = form->value("a");
        QCOMPARE(found != nullptr, !value.isNull());
        if (found)
            QCOMPARE(QByteArray::fromStdString(*found), value);
    }

    void refusesWhatIsNoForm_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a percent alone") << QByteArray("a=%");
        QTest::newRow("no hex digits") << QByteArray("a=%zz");
        QTest::newRow("no UTF-8") << QByteArray("a=%FF");
        QTest::newRow("a NUL") << QByteArray("a=x%00y");
        QTest::newRow("a malformed name") << QByteArray("%4=1");
        QTest::newRow("a hundred and one fields") << QByteArray("a=1&").repeated(101);
    }
    void refusesWhatIsNoForm()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!SignInForm::parse(body.toStdString()));
    }

    void seesRepeatedNames()
    {
        QVERIFY(SignInForm::parse("a=1&b=2&a=1")->repeats());
        QVERIFY(SignInForm::parse("a=1&%61=2")->repeats());
        QVERIFY(!SignInForm::parse("a=1&b=1")->repeats());
    }
};

GATEHOUSE_TEST(SignInFormTest)
#include "tst_signinform.moc"
