#pragma once

#include "openprofile.h"

#include <QPointer>
#include <QWidget>

#include <array>

class QTimer;

namespace gatehouse
{

class ConnectionLabel;
class ElidedLabel;
class SignInLabel;

/// The line at the bottom: gateway, PostgreSQL, traces and live feed, each with a shape and a
/// word, who is signed in, and the time.
class StatusStrip : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusStrip)

public:
    explicit StatusStrip(QWidget* parent = nullptr);
    void setOpenProfile(OpenProfile* profile);

signals:
    /// Somebody wants to sign in at the gateway, or out.
    void signInRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void updatePart(OpenProfile::Part part);
    void tick();

    QPointer<OpenProfile> m_profile;
    std::array<ConnectionLabel*, OpenProfile::PartCount> m_parts{};
    SignInLabel* m_signIn = nullptr;
    ElidedLabel* m_clock = nullptr;
    QTimer* m_timer = nullptr;
};

} // namespace gatehouse
