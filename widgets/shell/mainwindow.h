#pragma once

#include "pagelist.h"
#include "profile.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace gatehouse
{

class CommandPalette;
class Navigator;
class OpenProfile;
class PageStack;
class Rail;
class Settings;
class SignInPrompt;
class StatusStrip;
class TopBar;
struct Location;

/// The console's window: rail, top bar, pages, status strip and command palette, and what moves
/// between them. It knows no subject: pages come as a list, profiles from outside.
class MainWindow : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow(const PageList& pages, Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void setProfiles(const QList<Profile>& profiles);
    /// Ends all pages; null for none. Goes nowhere yet.
    void setOpenProfile(OpenProfile* profile);
    Navigator& navigator() { return *m_navigator; }
    PageStack& pages() { return *m_stack; }

    /// Opens the command palette, or closes it.
    void showPalette();
    void showShortcuts();

signals:
    void profileRequested(const QString& slug);
    void newProfileRequested();
    void editProfileRequested(const QString& slug);
    /// Local files that were let fall on the window; at least one.
    void filesDropped(const QStringList& files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupLayout();
    void setupActions();
    void connectParts();
    QAction* addShortcut(const QString& text, const QKeySequence& keys, const char* iconName,
                         const std::function<void()>& act);
    void toggleLock();
    void updatePlace();

    Settings& m_settings;
    QPointer<OpenProfile> m_profile;
    PageStack* m_stack = nullptr;
    Navigator* m_navigator = nullptr;
    Rail* m_rail = nullptr;
    TopBar* m_topBar = nullptr;
    StatusStrip* m_status = nullptr;
    CommandPalette* m_palette = nullptr;
    SignInPrompt* m_signIn = nullptr;
};

} // namespace gatehouse
