#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "useradd.h"
#endif

using namespace gatehouse;

class UserAddTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheCall_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("read"); // empty: refused
        const auto row = [](const char* name, const char* arguments, const char* read) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '))
                                << QString::fromLatin1(read);
        };
        row("a person", "add ann --role viewer", "ann viewer -");
        row("with an equals sign", "add ann --role=admin", "ann admin -");
        row("in any order", "add --role support ann --org acme", "ann support acme");
        row("no verb", "ann --role viewer", "");
        row("another verb", "remove ann", "");
        row("no name", "add --role viewer", "");
        row("no role", "add ann", "");
        row("no value", "add ann --role", "");
        row("an unknown role", "add ann --role root", "");
        row("a guest", "add ann --role guest", "");
        row("a guest's name", "add guest-0001 --role viewer", "");
        row("the name of nobody", "add local --role viewer", "");
        row("two names", "add ann bob --role viewer", "");
        row("a password among the arguments", "add ann --role viewer --password x", "");
        row("an empty name", "add  --role viewer", "");
    }
    void readsTheCall()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, read);
        std::vector<std::string> words;
        for (const QString& argument : std::as_const(arguments))
            words.push_back(argument.toStdString());
        const auto call = UserAddCall::read(words);
        QCOMPARE(call.ok(), !read.isEmpty());
        if (call)
            QCOMPARE(QString::fromStdString(call->name + " " + call->role + " " +
                                            call->organization.value_or("-")),
                     read);
    }
};

GATEHOUSE_TEST(UserAddTest)
#include "tst_useradd.moc"
