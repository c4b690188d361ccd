#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace gatehouse
{

class GatewaySignIn;
class SignInDialog;

/// Shows the sign-in dialog over its window when the open profile's sign-in needs a password, and
/// when somebody asks for it.
class SignInPrompt : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInPrompt)

public:
    explicit SignInPrompt(QWidget* window);
    /// Null for none.
    void setSignIn(GatewaySignIn* signIn);
    /// What a click on the status strip's entry wants: to sign in, or out.
    void ask();

signals:
    void notKept(const QString& sentence);

private:
    void follow();
    void showDialog();
    void offerSignOut();

    QWidget* m_window;
    QPointer<GatewaySignIn> m_signIn;
    QPointer<SignInDialog> m_dialog;
    bool m_wasNeeded = false;
};

} // namespace gatehouse
