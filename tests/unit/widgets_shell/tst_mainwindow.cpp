#include "commandpalette.h"
#include "httpfetcher.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "navigator.h"
#include "openprofile.h"
#include "page.h"
#include "pagestack.h"
#include "settings.h"
#include "testmain.h"
#include "thememenu.h"

#include <QAbstractButton>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

/// A page that shows where it was sent.
class PlainPage : public Page
{
public:
    PlainPage(const QString& id, OpenProfile* profile, QWidget* parent)
        : Page(id, id, u"health"_s, profile, parent)
    {
    }
    void open(const Location& location) override { m_location = location; }
    Location location() const override { return m_location.isEmpty() ? bareLocation() : m_location; }
    void moveTo(const QString& thing)
    {
        m_location = bareLocation();
        m_location.id = thing;
        emit locationChanged(m_location);
    }

private:
    Location m_location;
};

PageList pages(int& made)
{
    PageList list;
    for (const QString& id : {u"overview"_s, u"sessions"_s, u"health"_s})
        list.append({id, u"health"_s, id, [id, &made](OpenProfile* profile, QWidget* parent) -> Page* {
                         ++made;
                         return new PlainPage(id, profile, parent);
                     }});
    return list;
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<HttpFetcher> m_http;
    std::unique_ptr<OpenProfile> m_profile;
    std::unique_ptr<MainWindow> m_window;
    int m_made = 0;

    QString shown() const
    {
        return m_window->pages().current() ? m_window->pages().current()->id() : QString();
    }
    void go(const QString& link) { m_window->navigator().go(*Location::parse(link)); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_made = 0;
        m_folder.emplace();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"s.ini"_s));
        applyTheme(Settings::ThemeSetting::Light);
        m_http = std::make_unique<HttpFetcher>();
        Profile profile;
        profile.slug = u"prod"_s;
        profile.name = u"Production EU"_s;
        m_profile = std::make_unique<OpenProfile>(profile, nullptr, *m_http);
        m_window = std::make_unique<MainWindow>(pages(m_made), *m_settings);
        m_window->setOpenProfile(m_profile.get());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void makesPagesWhenTheyAreShown()
    {
        QCOMPARE(m_made, 0);
        m_window->navigator().goToPage(u"health"_s);
        QCOMPARE(m_made, 1);
        m_window->navigator().goToPage(u"health"_s);
        QCOMPARE(m_made, 1);
        QCOMPARE(shown(), u"health"_s);
    }

    void goesBackWhereThePageWas()
    {
        go(u"gatehouse://prod/sessions"_s);
        auto* page = static_cast<PlainPage*>(m_window->pages().current());
        page->moveTo(u"a"_s);
        page->moveTo(u"b"_s);
        go(u"gatehouse://prod/health"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->navigator().current().id, u"b"_s);
        QCOMPARE(shown(), u"sessions"_s);
        QTest::mouseClick(m_window.get(), Qt::BackButton);
        QCOMPARE(m_window->navigator().current().id, u"a"_s);
        QTest::mouseClick(m_window.get(), Qt::ForwardButton);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(shown(), u"health"_s);
    }

    void saysWhichPageItDoesNotHave()
    {
        go(u"gatehouse://prod/topology"_s);
        QCOMPARE(shown(), u"overview"_s);
        QVERIFY(m_window->pages().current()->messageBar()->text().contains(u"topology"_s));
    }

    void asksBeforeItLeavesForAnotherProfile()
    {
        go(u"gatehouse://prod/health"_s);
        const QSignalSpy asked(&m_window->navigator(), &Navigator::otherProfileRequested);
        go(u"gatehouse://staging/sessions"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(shown(), u"health"_s);
    }

    void remembersThePlaceWithoutTheSearch()
    {
        go(u"gatehouse://prod/sessions/s1?q=secret"_s);
        const auto last = Location::parse(m_settings->lastPlace());
        QVERIFY(last.ok());
        QCOMPARE(last->id, u"s1"_s);
        QVERIFY(!m_settings->lastPlace().contains(u"secret"_s));
    }

    void opensPagesByKeyboard()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(shown(), u"sessions"_s);
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(shown(), u"health"_s);
    }

    void jumpsFromThePalette()
    {
        m_window->navigator().goToPage(u"overview"_s);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = m_window->findChild<CommandPalette*>();
        auto* input = palette->findChild<QLineEdit*>(u"paletteInput"_s);
        QVERIFY(palette->isVisible());
        QTest::keyClicks(input, u"hlth"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(shown(), u"health"_s);

        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        input->setText(u"9000bfc7-0d0f-4e2c-9a5e-0123456789ab"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(shown(), u"sessions"_s);
        QCOMPARE(m_window->navigator().current().id, u"9000bfc7-0d0f-4e2c-9a5e-0123456789ab"_s);

        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void showsConnectionsByWordToo()
    {
        m_profile->report(OpenProfile::Part::Gateway, {OpenProfile::PartState::Kind::Retrying, u"in 2 s"_s});
        QStringList names;
        for (const QWidget* part : m_window->findChildren<QWidget*>())
            names.append(part->accessibleName());
        QVERIFY(names.contains(u"Gateway retrying · in 2 s"_s));
        QVERIFY(names.contains(u"PostgreSQL off"_s));
    }

    void staysReadOnlyUntilUnlocked()
    {
        QVERIFY(m_profile->readOnly());
        auto* lock = m_window->findChild<QAbstractButton*>(u"lock"_s);
        QVERIFY(lock->isVisible());
        QCOMPARE(lock->text(), u"read-only"_s);
        m_profile->unlock();
        QCOMPARE(lock->text(), u"unlocked"_s);
        QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier);
        QVERIFY(m_profile->readOnly());
    }

    void takesFilesThatAreLetFallOnIt_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<QStringList>("files");
        const QUrl local = QUrl::fromLocalFile(u"/tmp/a trace.json"_s);
        const QUrl remote(u"https://example.com/a.json"_s);
        QTest::newRow("a file") << QList<QUrl>{local} << QStringList{u"/tmp/a trace.json"_s};
        QTest::newRow("no address of a server") << QList<QUrl>{remote} << QStringList{};
        QTest::newRow("of several the files")
            << QList<QUrl>{remote, local} << QStringList{u"/tmp/a trace.json"_s};
    }
    void takesFilesThatAreLetFallOnIt()
    {
        QFETCH(QList<QUrl>, urls);
        QMimeData data;
        data.setUrls(urls);
        const QSignalSpy dropped(m_window.get(), &MainWindow::filesDropped);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (enter.isAccepted()) {
            QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_window.get(), &drop);
        }
        QTEST(dropped.isEmpty() ? QStringList() : dropped.first().first().toStringList(), "files");
    }

    void worksWithoutAProfile()
    {
        m_window->setOpenProfile(nullptr);
        m_window->navigator().goToPage(u"health"_s);
        QCOMPARE(shown(), u"health"_s);
        QVERIFY(!m_window->findChild<QAbstractButton*>(u"lock"_s)->isVisible());
    }
};

GATEHOUSE_TEST(MainWindowTest)
#include "tst_mainwindow.moc"
