#include "signinprompt.h"
#include "gatewaysignin.h"
#include "profiletext.h"
#include "signindialog.h"

#include <QMenu>

namespace gatehouse
{

SignInPrompt::SignInPrompt(QWidget* window) : QObject(window), m_window(window) {}

void SignInPrompt::setSignIn(GatewaySignIn* signIn)
{
    if (m_signIn)
        m_signIn->disconnect(this);
    if (m_dialog)
        m_dialog->close();
    m_signIn = signIn;
    m_wasNeeded = false;
    if (signIn == nullptr)
        return;
    connect(signIn, &GatewaySignIn::stateChanged, this, &SignInPrompt::follow);
    connect(signIn, &GatewaySignIn::notKept, this, [this](const Problem& problem) {
        emit notKept(
            tr("Next time the gateway's password is asked for again. %1").arg(profileProblemText(problem)));
    });
    follow();
}

void SignInPrompt::follow()
{
    const bool isNeeded = m_signIn->state() == GatewaySignIn::State::PasswordNeeded;
    // Whoever said "not now" is not asked again for the same reason.
    if (isNeeded && !m_wasNeeded)
        showDialog();
    m_wasNeeded = isNeeded || (m_wasNeeded && m_signIn->state() == GatewaySignIn::State::SigningIn);
}

void SignInPrompt::ask()
{
    if (!m_signIn)
        return;
    const auto state = m_signIn->state();
    if (state == GatewaySignIn::State::SignedIn || state == GatewaySignIn::State::Retrying)
        offerSignOut();
    else if (m_signIn->profile().gateway.signIn == SignIn::Password)
        showDialog();
    else
        m_signIn->start();
}

void SignInPrompt::showDialog()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new SignInDialog(*m_signIn, m_window);
    m_dialog->show();
}

void SignInPrompt::offerSignOut()
{
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Sign out")), &QAction::triggered, m_signIn, &GatewaySignIn::signOut);
    menu->popup(QCursor::pos());
}

} // namespace gatehouse
