#pragma once

#include "consoleoptions.h"
#include "credentials.h"
#include "location.h"
#include "mainwindow.h"
#include "profilestore.h"
#include "settings.h"

#include <QObject>

#include <memory>
#include <optional>

namespace gatehouse
{

class ProfileSession;

/// The running console: the window with the profile that is open, and what happens when another
/// is asked for.
class Console : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Console)

public:
    Console(ProfileStore& store, Credentials& credentials, Settings& settings, QObject* parent = nullptr);
    ~Console() override;

    MainWindow& window() { return *m_window; }

    /// Opens what the command line names, else where the console was left, else the only profile
    /// there is, else the first-run page.
    void start(const ConsoleOptions& options);
    /// Takes a link of another start or of the desktop, or the `file:` address of a file of traces; an
    /// empty one only raises the window.
    void takeLink(const QString& link);
    /// Opens files of traces on the Traces page.
    void openFiles(const QStringList& files);

signals:
    /// The profile is open, or it is known that there is none: pages can be shown.
    void ready();

private:
    void openProfile(const QString& slug, const std::optional<Location>& place);
    void openWithPassword(const Profile& profile, const QString& password,
                          const std::optional<Location>& place);
    void show(const std::optional<Location>& place);
    void askForOtherProfile(const Location& location);
    void newProfile();
    void editProfile(const QString& slug);
    void saveProfile(const Profile& profile, const QString& password, const QString& gatewayPassword);
    void refreshProfiles();
    void showFirstRun();
    void sayProblem(const QString& text);

    ProfileStore& m_store;
    Credentials& m_credentials;
    Settings& m_settings;
    std::unique_ptr<ProfileSession> m_session;
    std::unique_ptr<MainWindow> m_window;
    /// Typed for the profile of that slug, until it is opened.
    struct {
        QString slug;
        QString password;
    } m_typed;
    int m_openings = 0; ///< only the newest opening counts when the keychain answers late
};

} // namespace gatehouse
