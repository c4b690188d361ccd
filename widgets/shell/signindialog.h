#pragma once

#include "gatewaysignin.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse
{

/// Asks for the password of a profile's gateway. It blocks nothing: whoever only looks goes on looking.
/// Closes by itself when somebody is signed in, or when the sign-in is gone.
class SignInDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInDialog)

public:
    explicit SignInDialog(GatewaySignIn& signIn, QWidget* parent = nullptr);

private:
    void setupFields(const GatewaySignIn& signIn);
    void signIn();
    void updateState();

    QPointer<GatewaySignIn> m_signIn;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QCheckBox* m_keep = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace gatehouse
