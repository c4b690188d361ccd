#include "profiledialog.h"
#include "conninfo.h"
#include "profiletext.h"
#include "theme.h"
#include "verdictline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

QLineEdit* field(QFormLayout& form, const QString& label, const QString& placeholder, const QString& name)
{
    auto* edit = new QLineEdit(form.parentWidget());
    edit->setPlaceholderText(placeholder);
    edit->setObjectName(name);
    edit->setMinimumWidth(360);
    edit->setTextMargins(2, 0, 2, 0);
    form.addRow(label, edit);
    return edit;
}

void heading(QFormLayout& form, const QString& text)
{
    auto* label = new QLabel(text);
    QFont font = Theme::current().body();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setContentsMargins(0, 8, 0, 0);
    form.addRow(label);
}

} // namespace

ProfileDialog::ProfileDialog(const Profile& profile, Access access, QWidget* parent)
    : QDialog(parent)
    , m_before(profile)
    , m_access(access)
    , m_hint(new QLabel(this))
    , m_test(new QPushButton(tr("Test"), this))
    , m_save(new QPushButton(tr("Save and open"), this))
{
    setObjectName(u"profileDialog"_s);
    setWindowTitle(profile.slug.isEmpty() ? tr("New profile") : tr("Profile %1").arg(profile.name));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_test);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addLayout(buttons);
    setupFields(*form);
    fill(profile);

    m_test->setObjectName(u"test"_s);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_test, &QPushButton::clicked, this, &ProfileDialog::test);
    connect(&m_tester, &ProfileTester::answered, this,
            [this](ProfileTester::Part part, ProfileTester::Verdict verdict, const QString& sentence) {
                m_verdicts.at(static_cast<std::size_t>(part))->showVerdict(verdict, sentence);
            });
    connect(&m_tester, &ProfileTester::finished, this, &ProfileDialog::updateButtons);
    updateButtons();
}

void ProfileDialog::setupFields(QFormLayout& form)
{
    m_name = field(form, tr("Name"), tr("Production EU"), u"name"_s);
    m_environment = new QComboBox(this);
    m_environment->setObjectName(u"environmentChoice"_s);
    for (const Environment environment :
         {Environment::Development, Environment::Staging, Environment::Production, Environment::Demo})
        m_environment->addItem(environmentText(environment), static_cast<int>(environment));
    form.addRow(tr("Environment"), m_environment);
    m_color = field(form, tr("Colour"), tr("the environment's, or #2f6fde"), u"color"_s);
    m_color->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"(#[0-9a-fA-F]{6})?"_s), m_color));
    m_readOnly = new QCheckBox(tr("Read-only until unlocked"), this);
    m_watched = new QCheckBox(tr("Notify me when something is wrong here"), this);
    form.addRow({}, m_readOnly);
    form.addRow({}, m_watched);

    setupGateway(form);

    heading(form, tr("Conversations (PostgreSQL)"));
    m_conninfo =
        field(form, tr("Connection"), u"host=db.example.org dbname=chat user=reader"_s, u"conninfo"_s);
    m_password = field(form, tr("Password"), tr("kept in the desktop's keychain"), u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_org = field(form, tr("Organisation"), tr("optional: app.org_id"), u"org"_s);
    m_verdicts[1] = new VerdictLine(this);
    form.addRow({}, m_verdicts[1]);

    for (QLineEdit* edit : {m_name, m_color, m_gateway, m_user, m_conninfo})
        connect(edit, &QLineEdit::textChanged, this, &ProfileDialog::updateButtons);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ProfileDialog::updateReadOnly);
}

void ProfileDialog::setupGateway(QFormLayout& form)
{
    m_form = &form;
    heading(form, tr("Gateway"));
    m_gateway = field(form, tr("Address"), u"http://127.0.0.1:8080"_s, u"gateway"_s);
    m_signIn = new QComboBox(this);
    m_signIn->setObjectName(u"signInChoice"_s);
    m_signIn->addItem(tr("No sign-in"), static_cast<int>(SignIn::None));
    m_signIn->addItem(tr("As a guest"), static_cast<int>(SignIn::Guest));
    m_signIn->addItem(tr("With a password"), static_cast<int>(SignIn::Password));
    m_signIn->addItem(tr("Through the organisation (OIDC)"), static_cast<int>(SignIn::Oidc));
    form.addRow(tr("Sign-in"), m_signIn);
    m_user = field(form, tr("User"), tr("who signs in"), u"gatewayUser"_s);
    m_gatewayPassword = field(form, tr("Password"), tr("to sign in now; not kept"), u"gatewayPassword"_s);
    m_gatewayPassword->setEchoMode(QLineEdit::Password);
    m_verdicts[0] = new VerdictLine(this);
    form.addRow({}, m_verdicts[0]);
    connect(m_signIn, &QComboBox::currentIndexChanged, this, &ProfileDialog::updateSignIn);
}

void ProfileDialog::updateSignIn()
{
    const bool hasUser = m_signIn->currentData().toInt() == static_cast<int>(SignIn::Password);
    m_form->setRowVisible(m_user, hasUser);
    m_form->setRowVisible(m_gatewayPassword, hasUser);
    updateButtons();
}

void ProfileDialog::fill(const Profile& profile)
{
    m_name->setText(profile.name);
    m_environment->setCurrentIndex(m_environment->findData(static_cast<int>(profile.environment)));
    m_color->setText(profile.color);
    m_readOnly->setChecked(profile.readOnly);
    m_watched->setChecked(profile.watched);
    m_gateway->setText(profile.gateway.url.toString());
    m_signIn->setCurrentIndex(m_signIn->findData(static_cast<int>(profile.gateway.signIn)));
    m_user->setText(profile.gateway.user);
    m_conninfo->setText(profile.postgres.conninfo);
    m_org->setText(profile.postgres.org);
    // A long address is read from its beginning.
    for (QLineEdit* edit : {m_name, m_gateway, m_user, m_conninfo, m_org})
        edit->setCursorPosition(0);
    updateSignIn();
}

void ProfileDialog::updateReadOnly()
{
    m_readOnly->setChecked(m_environment->currentData().toInt() == static_cast<int>(Environment::Production));
}

Profile ProfileDialog::profile() const
{
    Profile profile = m_before;
    profile.name = m_name->text().trimmed();
    profile.environment = static_cast<Environment>(m_environment->currentData().toInt());
    profile.color = m_color->text();
    profile.readOnly = m_readOnly->isChecked();
    profile.watched = m_watched->isChecked();
    profile.gateway.url = QUrl(m_gateway->text().trimmed(), QUrl::StrictMode);
    profile.gateway.signIn = static_cast<SignIn>(m_signIn->currentData().toInt());
    profile.gateway.user = m_user->text().trimmed();
    const QString conninfo = m_conninfo->text().trimmed();
    const auto read = readConninfo(conninfo);
    profile.postgres.conninfo = read ? read->withoutPassword : conninfo;
    profile.postgres.org = m_org->text().trimmed();
    return profile;
}

QString ProfileDialog::password() const
{
    if (!m_password->text().isEmpty())
        return m_password->text();
    const auto read = readConninfo(m_conninfo->text().trimmed());
    return read ? read->password : QString();
}

QString ProfileDialog::gatewayPassword() const
{
    return m_form->isRowVisible(m_gatewayPassword) ? m_gatewayPassword->text() : QString();
}

QString ProfileDialog::whatIsMissing() const
{
    if (m_access == Access::ShownOnly)
        return tr("Written by a newer Gatehouse: it can be used, not changed.");
    if (m_name->text().trimmed().isEmpty())
        return tr("Give it a name.");
    if (!m_color->hasAcceptableInput())
        return tr("The colour is not like #2f6fde.");
    const QUrl url(m_gateway->text().trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!m_gateway->text().trimmed().isEmpty() && (!isWeb || url.host().isEmpty()))
        return tr("The gateway's address begins with http:// or https://.");
    if (m_form->isRowVisible(m_user) && m_user->text().trimmed().isEmpty())
        return tr("Name the user who signs in at the gateway.");
    if (const auto read = readConninfo(m_conninfo->text().trimmed()); !read)
        return profileProblemText(read.problem());
    if (m_gateway->text().trimmed().isEmpty() && m_conninfo->text().trimmed().isEmpty())
        return tr("Name a gateway, a PostgreSQL, or both.");
    return {};
}

void ProfileDialog::updateButtons()
{
    const QString missing = whatIsMissing();
    m_hint->setText(missing);
    m_save->setEnabled(missing.isEmpty());
    m_test->setEnabled(missing.isEmpty() || m_access == Access::ShownOnly);
    m_test->setText(tr("Test"));
}

void ProfileDialog::test()
{
    for (VerdictLine* verdict : m_verdicts)
        verdict->showWaiting();
    m_test->setEnabled(false);
    m_tester.test(profile(), {password(), gatewayPassword()});
}

} // namespace gatehouse
