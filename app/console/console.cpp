#include "console.h"
#include "consolepages.h"
#include "firstrunpage.h"
#include "messagebar.h"
#include "navigator.h"
#include "page.h"
#include "pagestack.h"
#include "profiledialog.h"
#include "profileproblem.h"
#include "profilesession.h"
#include "profiletext.h"
#include "tracespage.h"

#include "conninfo.h"
#include "locationtext.h"

#include <QFutureWatcher>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr auto demoProgram = "gatehouse-demo"_L1;
constexpr auto postgresPart = "postgres"_L1;
const auto tracesPage = u"traces"_s;

std::optional<SecretAddress> postgresSecret(const Profile& profile)
{
    const auto read = readConninfo(profile.postgres.conninfo);
    if (profile.postgres.conninfo.isEmpty() || !read)
        return {};
    return SecretAddress{profile.slug, postgresPart, read->host, read->port, read->user};
}

/// Calls `take` with the result in the context's thread, unless the context dies before.
template <class T, class Function>
void whenFinished(const QFuture<Outcome<T>>& future, QObject* context, Function take)
{
    auto* watcher = new QFutureWatcher<Outcome<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace

Console::Console(ProfileStore& store, Credentials& credentials, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_credentials(credentials)
    , m_settings(settings)
    , m_window(std::make_unique<MainWindow>(consolePages(), settings))
{
    connect(&store, &ProfileStore::changed, this, &Console::refreshProfiles);
    connect(m_window.get(), &MainWindow::profileRequested, this,
            [this](const QString& slug) { openProfile(slug, {}); });
    connect(m_window.get(), &MainWindow::newProfileRequested, this, &Console::newProfile);
    connect(m_window.get(), &MainWindow::editProfileRequested, this, &Console::editProfile);
    connect(m_window.get(), &MainWindow::filesDropped, this, &Console::openFiles);
    connect(&m_window->navigator(), &Navigator::otherProfileRequested, this, &Console::askForOtherProfile);
    refreshProfiles();
}

Console::~Console()
{
    // Pages use the session's connections, so the window goes first.
    m_window.reset();
}

void Console::refreshProfiles()
{
    QList<Profile> profiles;
    for (const StoredProfile& stored : m_store.list().profiles)
        profiles.append(stored.profile);
    m_window->setProfiles(profiles);
}

void Console::start(const ConsoleOptions& options)
{
    std::optional<Location> place;
    if (!options.open.isEmpty()) {
        const Outcome<Location> link = Location::parse(options.open);
        if (link)
            place = *link;
        else
            sayProblem(locationProblemText(link.problem()));
    }
    if (!place && options.profile.isEmpty()) {
        if (const Outcome<Location> last = Location::parse(m_settings.lastPlace()); last)
            place = *last;
    }
    const ProfileStore::Listing listing = m_store.list();
    QString slug = options.profile;
    if (slug.isEmpty() && place && !place->slug.isEmpty())
        slug = place->slug;
    // A profile that was removed since is no reason to complain at every start.
    const bool isAsked = !options.profile.isEmpty() || !options.open.isEmpty();
    if (!isAsked && !slug.isEmpty() && !m_store.load(slug))
        slug.clear();
    if (slug.isEmpty() && !listing.profiles.empty())
        slug = listing.profiles.front().profile.slug;

    if (!options.file.isEmpty())
        connect(
            this, &Console::ready, this, [this, file = options.file] { openFiles({file}); },
            Qt::SingleShotConnection);
    if (slug.isEmpty() && !options.screenshots && options.file.isEmpty())
        showFirstRun();
    else if (slug.isEmpty())
        show(place);
    else
        openProfile(slug, place);
    for (const Problem& broken : listing.broken)
        sayProblem(profileProblemText(broken));
}

void Console::openProfile(const QString& slug, const std::optional<Location>& place)
{
    const Outcome<StoredProfile> stored = m_store.load(slug);
    if (!stored) {
        if (m_session == nullptr)
            show({});
        sayProblem(profileProblemText(stored.problem()));
        return;
    }
    const Profile& profile = stored->profile;
    const int opening = ++m_openings;
    const auto secret = postgresSecret(profile);
    if (!secret) {
        openWithPassword(profile, {}, place);
        return;
    }
    whenFinished(m_credentials.read(*secret), this,
                 [this, opening, profile, place](const Outcome<QString>& password) {
                     if (opening != m_openings)
                         return;
                     openWithPassword(profile, password ? *password : QString(), place);
                     // No keychain and no entry are usual: .pgpass, peer and trust need none.
                     if (!password && (password.problem().code == ProfileProblem::OtherServer ||
                                       password.problem().code == ProfileProblem::KeychainLocked))
                         sayProblem(profileProblemText(password.problem()));
                 });
}

void Console::openWithPassword(const Profile& profile, const QString& password,
                               const std::optional<Location>& place)
{
    auto session = std::make_unique<ProfileSession>(profile, password, m_credentials);
    const auto typed = std::exchange(m_typed, {});
    if (typed.slug == profile.slug && !typed.password.isEmpty())
        session->signIn().signIn(profile.gateway.user, typed.password, GatewaySignIn::Keep::TokenOnly);
    // The old pages end before the connections they use.
    m_window->setOpenProfile(&session->open());
    m_session = std::move(session);
    show(place);
}

void Console::show(const std::optional<Location>& place)
{
    Location wanted = place.value_or(Location());
    if (wanted.page.isEmpty())
        wanted.page = m_window->pages().entries().first().id;
    wanted.slug = m_window->navigator().slug();
    m_window->navigator().go(wanted);
    emit ready();
}

void Console::takeLink(const QString& link)
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
    if (link.isEmpty())
        return;
    if (const QUrl file(link); file.isLocalFile()) {
        openFiles({file.toLocalFile()});
        return;
    }
    const Outcome<Location> location = Location::parse(link);
    if (location)
        m_window->navigator().go(*location);
    else
        sayProblem(locationProblemText(location.problem()));
}

void Console::openFiles(const QStringList& files)
{
    m_window->navigator().goToPage(tracesPage);
    if (auto* page = qobject_cast<TracesPage*>(m_window->pages().current()))
        page->openFiles(files);
}

void Console::askForOtherProfile(const Location& location)
{
    const Outcome<StoredProfile> stored = m_store.load(location.slug);
    if (!stored) {
        sayProblem(profileProblemText(stored.problem()));
        return;
    }
    QMessageBox question(m_window.get());
    question.setTextFormat(Qt::PlainText);
    question.setWindowTitle(tr("Open another profile"));
    //: %1 and %3 are profiles, %2 an environment
    question.setText(tr("The link leads to %1 (%2). Leave %3 and open it?")
                         .arg(stored->profile.name, environmentText(stored->profile.environment),
                              m_session ? m_session->open().profile().name : tr("this page")));
    const QPushButton* open =
        question.addButton(tr("Open %1").arg(stored->profile.name), QMessageBox::AcceptRole);
    question.addButton(tr("Stay here"), QMessageBox::RejectRole);
    question.exec();
    if (question.clickedButton() == open)
        openProfile(location.slug, location);
}

void Console::newProfile()
{
    ProfileDialog dialog(Profile(), ProfileDialog::Access::Editable, m_window.get());
    if (dialog.exec() != QDialog::Accepted)
        return;
    Profile profile = dialog.profile();
    profile.slug = m_store.freeSlug(profile.name);
    saveProfile(profile, dialog.password(), dialog.gatewayPassword());
}

void Console::editProfile(const QString& slug)
{
    const Outcome<StoredProfile> stored = m_store.load(slug);
    if (!stored) {
        sayProblem(profileProblemText(stored.problem()));
        return;
    }
    const auto access =
        stored->canSave() ? ProfileDialog::Access::Editable : ProfileDialog::Access::ShownOnly;
    ProfileDialog dialog(stored->profile, access, m_window.get());
    if (dialog.exec() == QDialog::Accepted)
        saveProfile(dialog.profile(), dialog.password(), dialog.gatewayPassword());
}

void Console::saveProfile(const Profile& profile, const QString& password, const QString& gatewayPassword)
{
    const Outcome<void> saved = m_store.save(profile);
    if (!saved) {
        sayProblem(profileProblemText(saved.problem()));
        return;
    }
    refreshProfiles();
    m_typed = {profile.slug, gatewayPassword};
    const auto secret = postgresSecret(profile);
    if (password.isEmpty() || !secret) {
        openProfile(profile.slug, {});
        return;
    }
    whenFinished(m_credentials.write(*secret, password), this,
                 [this, profile, password](const Outcome<void>& kept) {
                     ++m_openings;
                     openWithPassword(profile, password, {});
                     if (!kept)
                         sayProblem(profileProblemText(kept.problem()));
                 });
}

void Console::showFirstRun()
{
    const QString demo = QStandardPaths::findExecutable(demoProgram);
    auto* page =
        new FirstRunPage(demo.isEmpty() ? u"scripts/demo"_s : QString(demoProgram),
                         demo.isEmpty() ? FirstRunPage::Demo::CommandOnly : FirstRunPage::Demo::Startable);
    connect(page, &FirstRunPage::connectRequested, this, &Console::newProfile);
    connect(page, &FirstRunPage::demoRequested, this, [this, demo] {
        if (!QProcess::startDetached(demo, {}))
            sayProblem(tr("The demo could not be started."));
    });
    m_window->pages().showInstead(page);
    emit ready();
}

void Console::sayProblem(const QString& text)
{
    if (Page* page = m_window->pages().current())
        page->messageBar()->showProblem(text);
    else
        QMessageBox::warning(m_window.get(), tr("Gatehouse"), text);
}

} // namespace gatehouse
