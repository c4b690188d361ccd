#include "testmain.h"
#include "installcatalogues.h"
#include "timedapplication.h"

#include <QDir>
#include <QLocale>
#include <QTemporaryDir>

#include <vector>

namespace gatehouse::test
{
namespace
{

std::vector<TestFactory>& factories()
{
    static std::vector<TestFactory> all;
    return all;
}

void useFoldersOfOurOwn(const QString& root)
{
    const auto folder = [&root](const char* variable, const QString& name) {
        const QString path = root + QLatin1Char('/') + name;
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(variable, QFile::encodeName(path));
    };
    folder("HOME", QStringLiteral("home"));
    folder("XDG_CONFIG_HOME", QStringLiteral("config"));
    folder("XDG_DATA_HOME", QStringLiteral("data"));
    folder("XDG_STATE_HOME", QStringLiteral("state"));
    folder("XDG_CACHE_HOME", QStringLiteral("cache"));
    folder("XDG_RUNTIME_DIR", QStringLiteral("run"));
    // Nothing may reach the desktop session of whoever runs the tests.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace

bool registerTest(TestFactory factory)
{
    factories().push_back(factory);
    return true;
}

int runAll(int argc, char** argv)
{
    const QTemporaryDir root;
    useFoldersOfOurOwn(root.path());
    TimedApplication app(argc, argv);
    installCatalogues(app, QLocale::c());
    int failures = 0;
    for (const TestFactory factory : factories()) {
        const auto test = factory();
        failures += QTest::qExec(test.get(), argc, argv);
    }
    return failures == 0 && !factories().empty() ? 0 : 1;
}

} // namespace gatehouse::test

int main(int argc, char** argv)
{
    return gatehouse::test::runAll(argc, argv);
}
