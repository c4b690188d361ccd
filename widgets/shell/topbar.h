#pragma once

#include "profile.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <vector>

class QToolButton;

namespace gatehouse
{

class Chip;
class ElidedLabel;
class EnvironmentButton;
class OpenProfile;
class PaletteField;

/// The bar above the pages: which environment, whether it may be changed, whose it is, and the
/// way into the command palette.
class TopBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)

public:
    explicit TopBar(QWidget* parent = nullptr);

    /// What the switcher offers.
    void setProfiles(const QList<Profile>& profiles);
    /// Null: nothing is open.
    void setOpenProfile(OpenProfile* profile);
    void setCanGo(bool back, bool forward);
    /// Opens the switcher's menu.
    void showSwitcher();

signals:
    void profileRequested(const QString& slug);
    void newProfileRequested();
    void editProfileRequested(const QString& slug);
    void unlockRequested();
    void paletteRequested();
    void backRequested();
    void forwardRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setupButtons();
    void updateLock();

    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    EnvironmentButton* m_environment = nullptr;
    Chip* m_lock = nullptr;
    ElidedLabel* m_owner = nullptr;
    PaletteField* m_palette = nullptr;
    QList<Profile> m_profiles;
    QPointer<OpenProfile> m_profile;
};

} // namespace gatehouse
