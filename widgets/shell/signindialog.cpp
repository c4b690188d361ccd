#include "signindialog.h"
#include "connectiontext.h"
#include "theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace gatehouse
{

SignInDialog::SignInDialog(GatewaySignIn& signIn, QWidget* parent)
    : QDialog(parent)
    , m_signIn(&signIn)
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep the password in the desktop's keychain"), this))
    , m_problem(new QLabel(this))
    , m_accept(new QPushButton(tr("Sign in"), this))
{
    setObjectName(u"signInDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign in to %1").arg(signIn.profile().name));
    setupFields(signIn);
    connect(m_accept, &QPushButton::clicked, this, &SignInDialog::signIn);
    connect(m_user, &QLineEdit::textChanged, this, &SignInDialog::updateState);
    connect(m_password, &QLineEdit::textChanged, this, &SignInDialog::updateState);
    connect(&signIn, &GatewaySignIn::stateChanged, this, &SignInDialog::updateState);
    connect(&signIn, &QObject::destroyed, this, &QDialog::reject);
    updateState();
}

void SignInDialog::setupFields(const GatewaySignIn& signIn)
{
    auto* where = new QLabel(signIn.profile().gateway.url.toDisplayString(QUrl::RemoveUserInfo), this);
    where->setTextFormat(Qt::PlainText);
    where->setForegroundRole(QPalette::PlaceholderText);
    m_user->setObjectName(u"user"_s);
    m_user->setText(signIn.user());
    m_user->setReadOnly(!signIn.profile().gateway.user.isEmpty());
    m_user->setMinimumWidth(280);
    for (QLineEdit* edit : {m_user, m_password})
        edit->setTextMargins(2, 0, 2, 0);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName(u"keep"_s);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_accept->setObjectName(u"signIn"_s);
    m_accept->setDefault(true);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("Gateway"), where);
    form->addRow(tr("User"), m_user);
    form->addRow(tr("Password"), m_password);
    form->addRow({}, m_keep);
    auto* cancel = new QPushButton(tr("Not now"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    (m_user->isReadOnly() ? m_password : m_user)->setFocus();
}

void SignInDialog::signIn()
{
    if (!m_signIn)
        return;
    const QString password = m_password->text();
    m_password->clear(); // it is nowhere longer than it has to be
    m_signIn->signIn(m_user->text().trimmed(), password,
                     m_keep->isChecked() ? GatewaySignIn::Keep::PasswordToo : GatewaySignIn::Keep::TokenOnly);
}

void SignInDialog::updateState()
{
    if (!m_signIn || m_signIn->state() == GatewaySignIn::State::SignedIn)
        return accept();
    const bool isBusy = m_signIn->state() == GatewaySignIn::State::SigningIn;
    const auto& problem = m_signIn->problem();
    m_problem->setText(isBusy ? tr("Signing in…") : problem ? connectionProblemText(*problem) : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_accept->setEnabled(!isBusy && !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty());
    m_password->setEnabled(!isBusy);
    if (!isBusy && !m_password->hasFocus() && m_user->isReadOnly())
        m_password->setFocus();
}

} // namespace gatehouse
