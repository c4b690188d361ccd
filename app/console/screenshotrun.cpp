#include "screenshotrun.h"
#include "mainwindow.h"
#include "navigator.h"
#include "page.h"
#include "pagestack.h"
#include "statepanel.h"
#include "theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTextStream>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse
{
namespace
{

/// Sights are also announced by a signal; this is for pages that forget to.
constexpr auto pollEvery = 250ms;
/// While waiting, each page is in front for a while: a hidden one does not load.
constexpr auto visitEvery = 3s;
/// How long a page gets to lay itself out and load before it is drawn: at least, at most.
constexpr auto settleAtLeast = 300ms;
constexpr auto settleAtMost = 5s;

void complain(const QString& sentence)
{
    QTextStream(stderr) << "gatehouse: " << sentence << '\n';
}

} // namespace

ScreenshotRun::ScreenshotRun(MainWindow& window, ConsoleOptions::Screenshots options, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_options(std::move(options))
{
    m_poll.setInterval(pollEvery);
    m_visit.setInterval(visitEvery);
    connect(&m_visit, &QTimer::timeout, this, &ScreenshotRun::visitNextPage);
    m_deadline.setSingleShot(true);
    m_settling.setInterval(50ms);
    connect(&m_poll, &QTimer::timeout, this, &ScreenshotRun::waitForSights);
    connect(&m_settling, &QTimer::timeout, this, &ScreenshotRun::settle);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        QStringList words = missing().values();
        words.sort();
        complain(tr("Not seen within %1 s: %2").arg(m_options.deadline.count()).arg(words.join(u", "_s)));
        m_failed = true;
        planShots();
    });
}

void ScreenshotRun::start()
{
    if (!QDir().mkpath(m_options.folder)) {
        complain(tr("Cannot make the folder %1.").arg(m_options.folder));
        emit finished(1);
        return;
    }
    if (!m_options.page.isEmpty() && !hasSubject(m_options.page)) {
        complain(tr("There is no page \"%1\".").arg(m_options.page));
        emit finished(1);
        return;
    }
    m_window.resize(m_options.size);
    if (m_options.awaited.isEmpty()) {
        planShots();
        return;
    }
    m_window.pages().makeAll();
    m_deadline.start(m_options.deadline);
    m_poll.start();
    m_visit.start();
    visitNextPage();
    waitForSights();
}

bool ScreenshotRun::hasSubject(const QString& name) const
{
    const QList<ScreenshotScene> scenes = screenshotScenes();
    return m_window.pages().has(name) ||
           std::any_of(scenes.begin(), scenes.end(),
                       [&name](const ScreenshotScene& scene) { return scene.name == name; });
}

void ScreenshotRun::visitNextPage()
{
    const PageList& pages = m_window.pages().entries();
    m_visited = (m_visited + 1) % pages.size();
    m_window.navigator().goToPage(pages.at(m_visited).id);
}

QSet<QString> ScreenshotRun::missing() const
{
    return QSet<QString>(m_options.awaited).subtract(m_seen);
}

void ScreenshotRun::waitForSights()
{
    QSet<QString> now;
    for (const PageEntry& entry : m_window.pages().entries()) {
        if (const Page* page = m_window.pages().made(entry.id))
            now.unite(page->sights());
    }
    // What was seen once counts: a live system does not hold still.
    m_seen.unite(now);
    if (missing().isEmpty())
        planShots();
}

void ScreenshotRun::planShots()
{
    m_poll.stop();
    m_visit.stop();
    m_deadline.stop();
    for (const bool dark : {false, true}) {
        if (m_options.dark && *m_options.dark != dark)
            continue;
        QList<ScreenshotScene> scenes;
        for (const PageEntry& entry : m_window.pages().entries())
            scenes.append({entry.id, entry.id, {}, {}});
        scenes += screenshotScenes();
        for (const ScreenshotScene& scene : std::as_const(scenes)) {
            if (m_window.pages().has(scene.page) &&
                (m_options.page.isEmpty() || m_options.page == scene.name ||
                 scene.name.startsWith(m_options.page + u'-')))
                m_shots.append({scene, dark});
        }
    }
    nextShot();
}

void ScreenshotRun::nextShot()
{
    if (m_shots.isEmpty()) {
        emit finished(m_failed ? 1 : 0);
        return;
    }
    const Shot& shot = m_shots.first();
    if (Theme::current().dark() != shot.dark)
        Theme::apply(*qApp, shot.dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_window.navigator().goToPage(shot.scene.page);
    m_subject = nullptr;
    m_since.start();
    m_settling.start();
}

bool ScreenshotRun::isSettled() const
{
    const Page* page = m_window.pages().current();
    const auto panels = m_window.findChildren<StatePanel*>();
    for (const StatePanel* panel : panels)
        if (panel->isVisible() && panel->isLoading())
            return false;
    return page == nullptr || page->profile() == nullptr || page->sights().contains(u"data"_s) ||
           page->sights().contains(u"empty"_s);
}

void ScreenshotRun::settle()
{
    const bool mayGoOn = m_since.hasExpired(std::chrono::milliseconds(settleAtLeast).count()) && isSettled();
    if (mayGoOn || m_since.hasExpired(std::chrono::milliseconds(settleAtMost).count())) {
        m_settling.stop();
        if (m_subject == nullptr)
            beginScene();
        else
            take();
    }
}

void ScreenshotRun::beginScene()
{
    const ScreenshotScene& scene = m_shots.first().scene;
    m_subject = scene.begin ? scene.begin(m_window) : &m_window;
    if (!scene.begin) {
        take();
        return;
    }
    m_since.start();
    m_settling.start();
}

void ScreenshotRun::take()
{
    const Shot shot = m_shots.takeFirst();
    const QString file =
        QDir(m_options.folder)
            .filePath(u"%1-%2.png"_s.arg(shot.scene.name, shot.dark ? u"dark"_s : u"light"_s));
    if (m_subject == nullptr || !m_subject->grab().save(file)) {
        complain(tr("Cannot write %1.").arg(file));
        m_failed = true;
    }
    if (shot.scene.end)
        shot.scene.end(m_window);
    nextShot();
}

} // namespace gatehouse
