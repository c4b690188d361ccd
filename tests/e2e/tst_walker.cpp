#include "console.h"
#include "consolepages.h"
#include "emptycredentials.h"
#include "navigator.h"
#include "page.h"
#include "pagestack.h"
#include "profiledialog.h"
#include "screenshotrun.h"
#include "singleinstance.h"
#include "testmain.h"
#include "thememenu.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QThread>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

bool isInput(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QTextEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr ||
           (qobject_cast<const QAbstractSlider*>(widget) != nullptr &&
            qobject_cast<const QScrollBar*>(widget) == nullptr);
}

/// The inputs of a window that a screen reader could not name.
QStringList namelessInputs(const QWidget& root)
{
    QSet<const QWidget*> named;
    for (const QLabel* label : root.findChildren<QLabel*>())
        named.insert(label->buddy());
    QStringList nameless;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        // Qt's own parts of a combo box, a spin box or a header take their name from it.
        const bool isPart = widget->objectName().startsWith("qt_"_L1) || widget->inherits("QHeaderView") ||
                            widget->inherits("QComboBoxListView");
        if (isInput(widget) && !isPart && widget->accessibleName().isEmpty() && !named.contains(widget))
            nameless.append(
                u"%1 \"%2\""_s.arg(QLatin1String(widget->metaObject()->className()), widget->objectName()));
    }
    return nameless;
}

} // namespace

class WalkerTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ProfileStore> m_store;
    test::EmptyCredentials m_credentials;

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"s.ini"_s));
        m_store = std::make_unique<ProfileStore>(m_folder->filePath(u"profiles"_s));
        applyTheme(Settings::ThemeSetting::Light);
    }

    void everyInputHasAName_data()
    {
        QTest::addColumn<bool>("hasProfile");
        QTest::newRow("without a profile") << false;
        QTest::newRow("with a profile whose servers are away") << true;
    }
    void everyInputHasAName()
    {
        QFETCH(bool, hasProfile);
        if (hasProfile) {
            Profile profile;
            profile.slug = u"away"_s;
            profile.name = u"Away"_s;
            profile.gateway.url = QUrl(u"http://127.0.0.1:9"_s);
            QVERIFY(m_store->save(profile).ok());
        }
        Console console(*m_store, m_credentials, *m_settings);
        console.window().show();
        console.start({});
        for (const PageEntry& entry : console.window().pages().entries()) {
            console.window().navigator().goToPage(entry.id);
            const Page* page = console.window().pages().current();
            QVERIFY(page != nullptr);
            QCOMPARE(page->id(), entry.id);
            QCOMPARE(page->profile() != nullptr, hasProfile);
            QCOMPARE(namelessInputs(*page->parentWidget()).join(u", "_s), QString());
        }
        QCOMPARE(namelessInputs(console.window()).join(u", "_s), QString());
    }

    void everyFieldOfAProfileHasAName()
    {
        const ProfileDialog dialog(Profile(), ProfileDialog::Access::Editable);
        QCOMPARE(namelessInputs(dialog).join(u", "_s), QString());
    }

    void rendersEveryPage()
    {
        Console console(*m_store, m_credentials, *m_settings);
        console.window().show();
        ConsoleOptions::Screenshots options;
        options.folder = m_folder->filePath(u"shots"_s);
        options.size = QSize(1024, 700);
        ScreenshotRun run(console.window(), options);
        const QSignalSpy finished(&run, &ScreenshotRun::finished);
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QCOMPARE(finished.first().first().toInt(), 0);
        for (const PageEntry& entry : consolePages()) {
            for (const QString& theme : {u"light"_s, u"dark"_s}) {
                const QImage image(u"%1/%2-%3.png"_s.arg(options.folder, entry.id, theme));
                QCOMPARE(image.size(), options.size);
                // The rail is dark in both themes, the page behind the content is not.
                const int page = qGray(image.pixel(image.width() - 4, image.height() - 40));
                QVERIFY(theme == u"light"_s ? page > 200 : page < 60);
            }
        }
    }

    void saysWhatWasNotSeen()
    {
        Console console(*m_store, m_credentials, *m_settings);
        console.window().show();
        ConsoleOptions::Screenshots options;
        options.folder = m_folder->filePath(u"shots"_s);
        options.page = u"rules"_s;
        options.awaited = {u"a-unicorn"_s};
        options.deadline = std::chrono::seconds(1);
        ScreenshotRun run(console.window(), options);
        const QSignalSpy finished(&run, &ScreenshotRun::finished);
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QCOMPARE(finished.first().first().toInt(), 1);
        QVERIFY(QFile::exists(options.folder + u"/rules-light.png"_s));
    }

    void handsALinkOver()
    {
        const QString socket = m_folder->filePath(u"s"_s);
        QVERIFY(!SingleInstance(socket).handOver(u"gatehouse://demo/health"_s));
        SingleInstance first(socket);
        QVERIFY(first.listen());
        const QSignalSpy received(&first, &SingleInstance::received);
        // The second start is another process: here another thread, since handing over waits.
        bool wasTaken = false;
        const std::unique_ptr<QThread> second(QThread::create([&wasTaken, &socket] {
            wasTaken = SingleInstance(socket).handOver(u"gatehouse://demo/health"_s);
        }));
        second->start();
        QTRY_VERIFY(second->isFinished());
        QVERIFY(wasTaken);
        QCOMPARE(received.size(), 1);
        QCOMPARE(received.first().first().toString(), u"gatehouse://demo/health"_s);
    }

    void readsTheCommandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("isGood");
        const auto row = [](const char* name, const QString& arguments, bool isGood) {
            QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << isGood;
        };
        row("nothing", {}, true);
        row("a profile and a link", u"--profile demo --open=gatehouse://demo/health"_s, true);
        row("pictures", u"--screenshots out --size 1024x700 --theme dark --page health"_s, true);
        row("pictures that wait", u"--screenshots=out --await slow,down --deadline 180"_s, true);
        row("an option nobody knows", u"--frobnicate"_s, false);
        row("a size that is none", u"--screenshots out --size 1024"_s, false);
        row("a size beyond all screens", u"--screenshots out --size 99999x9"_s, false);
        row("a theme that is none", u"--screenshots out --theme pink"_s, false);
        row("a deadline that is none", u"--screenshots out --deadline soon"_s, false);
        row("a theme without pictures", u"--theme dark"_s, false);
        row("two files", u"a.json b.json"_s, false);
    }
    void readsTheCommandLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, isGood);
        const ConsoleOptions options = readConsoleOptions(QStringList(u"gatehouse"_s) + arguments);
        QCOMPARE(options.error.isEmpty(), isGood);
    }
};

GATEHOUSE_TEST(WalkerTest)
#include "tst_walker.moc"
