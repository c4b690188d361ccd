#pragma once

#include "profile.h"
#include "profiletester.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse
{

class VerdictLine;

/// Makes or changes a profile; *Test* says per part what works before anything is saved.
class ProfileDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileDialog)

public:
    /// `profile` without a slug is a new one. `canSave` is false for a file of a newer version.
    enum class Access { Editable, ShownOnly };
    ProfileDialog(const Profile& profile, Access access, QWidget* parent = nullptr);

    /// As the fields have it; the conninfo without its password.
    Profile profile() const;
    /// What was typed as password, or stood in the conninfo; empty: none given.
    QString password() const;
    /// What was typed for the gateway; empty: none. It is for this sign-in only.
    QString gatewayPassword() const;

private:
    void setupFields(QFormLayout& form);
    void setupGateway(QFormLayout& form);
    void updateSignIn();
    void fill(const Profile& profile);
    void test();
    void updateReadOnly();
    void updateButtons();
    QString whatIsMissing() const;

    Profile m_before;
    Access m_access;
    QLineEdit* m_name = nullptr;
    QComboBox* m_environment = nullptr;
    QLineEdit* m_color = nullptr;
    QCheckBox* m_readOnly = nullptr;
    QCheckBox* m_watched = nullptr;
    QLineEdit* m_gateway = nullptr;
    QComboBox* m_signIn = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_gatewayPassword = nullptr;
    QFormLayout* m_form = nullptr;
    QLineEdit* m_conninfo = nullptr;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_org = nullptr;
    std::array<VerdictLine*, 2> m_verdicts{};
    QLabel* m_hint = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_save = nullptr;
    ProfileTester m_tester;
};

} // namespace gatehouse
