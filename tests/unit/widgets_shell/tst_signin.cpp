#include "gatewaysignin.h"
#include "keptcredentials.h"
#include "openprofile.h"
#include "profiledialog.h"
#include "scriptedserver.h"
#include "signindialog.h"
#include "signinlabel.h"
#include "signinprompt.h"
#include "statusstrip.h"
#include "testmain.h"
#include "verdictline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace gatehouse;
using gatehouse::test::KeptCredentials;
using gatehouse::test::ScriptedServer;

namespace
{

const QByteArray tokenPath = "/api/v1/auth/token";

ScriptedServer::Script granted(const QByteArray& more = ",\"refresh_token\":\"r\"")
{
    return ScriptedServer::whole("200 OK", "application/json",
                                 "{\"access_token\":\"a\",\"token_type\":\"bearer\",\"expires_in\":900" +
                                     more + '}');
}

ScriptedServer::Script refused()
{
    return ScriptedServer::whole("400 Bad Request", "application/json", "{\"error\":\"invalid_grant\"}");
}

} // namespace

/// What somebody sees of signing in: the dialog, the status strip's entry, the profile's fields.
class SignInWidgetsTest : public QObject
{
    Q_OBJECT

    using State = GatewaySignIn::State;

    struct Desk {
        explicit Desk(SignIn how = SignIn::Password)
        {
            Profile profile;
            profile.slug = u"prod"_s;
            profile.name = u"Production"_s;
            profile.gateway.url = server.url({});
            profile.gateway.signIn = how;
            profile.gateway.user = u"ann"_s;
            open = std::make_unique<OpenProfile>(profile, nullptr, http);
            signIn = std::make_unique<GatewaySignIn>(profile, http, keychain);
            open->setSignIn(signIn.get());
        }
        ScriptedServer server;
        KeptCredentials keychain;
        HttpFetcher http;
        std::unique_ptr<OpenProfile> open;
        std::unique_ptr<GatewaySignIn> signIn;
        QWidget window;
        SignInPrompt prompt{&window};

        SignInDialog* dialog() { return window.findChild<SignInDialog*>(); }
    };

private slots:
    void asksByItselfAndClosesByItself()
    {
        Desk desk;
        desk.server.answer(tokenPath, refused());
        desk.prompt.setSignIn(desk.signIn.get());
        QVERIFY(!desk.dialog());
        desk.signIn->start();
        QTRY_VERIFY(desk.dialog());
        SignInDialog* dialog = desk.dialog();
        QVERIFY(!dialog->isModal()); // who only looks goes on looking
        auto* password = dialog->findChild<QLineEdit*>(u"password"_s);
        auto* accept = dialog->findChild<QPushButton*>(u"signIn"_s);
        auto* problem = dialog->findChild<QLabel*>(u"problem"_s);
        QCOMPARE(dialog->findChild<QLineEdit*>(u"user"_s)->text(), u"ann"_s);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QVERIFY(!accept->isEnabled());
        QVERIFY(!dialog->findChild<QCheckBox*>(u"keep"_s)->isChecked());

        password->setText(u"wrong"_s);
        accept->click();
        QTRY_VERIFY(problem->text().contains(u"ann"_s));
        QVERIFY(password->text().isEmpty());
        QVERIFY(!problem->text().contains(u"wrong"_s));

        desk.server.answer(tokenPath, granted());
        password->setText(u"right"_s);
        accept->click();
        QTRY_VERIFY(!desk.dialog());
        QCOMPARE(desk.signIn->state(), State::SignedIn);
        QVERIFY(!desk.keychain.entries.contains(u"gatehouse/prod/gateway-password"_s));
    }

    void notNowIsObeyed()
    {
        Desk desk;
        desk.prompt.setSignIn(desk.signIn.get());
        desk.signIn->start();
        QTRY_VERIFY(desk.dialog());
        desk.dialog()->reject();
        QTRY_VERIFY(!desk.dialog());
        emit desk.signIn->stateChanged();
        QVERIFY(!desk.dialog());
        desk.prompt.ask(); // a click on the status strip's entry
        QVERIFY(desk.dialog());
        desk.prompt.setSignIn(nullptr); // another profile
        QTRY_VERIFY(!desk.dialog());
    }

    void theStatusStripSaysWhoIsSignedIn()
    {
        Desk desk;
        StatusStrip strip;
        auto* label = strip.findChild<SignInLabel*>();
        QVERIFY(label->isHidden());
        strip.setOpenProfile(desk.open.get());
        QVERIFY(label->isHidden());
        desk.signIn->start();
        QTRY_COMPARE(label->text(), u"Sign in"_s);
        QVERIFY(!label->isHidden());
        desk.server.answer(tokenPath, granted());
        desk.signIn->signIn(u"ann"_s, u"p"_s, GatewaySignIn::Keep::TokenOnly);
        QCOMPARE(label->text(), u"Signing in…"_s);
        QTRY_COMPARE(label->text(), u"Signed in as ann"_s);
        QCOMPARE(label->accessibleName(), u"Signed in as ann"_s);
        desk.signIn->signOut();
        QCOMPARE(label->text(), u"Signed out"_s);
        strip.setOpenProfile(nullptr);
        QVERIFY(label->isHidden());
    }

    void aRefusedSignInIsSaid()
    {
        Desk desk;
        desk.server.answer(tokenPath, refused());
        StatusStrip strip;
        strip.setOpenProfile(desk.open.get());
        auto* label = strip.findChild<SignInLabel*>();
        desk.signIn->signIn(u"ann"_s, u"p"_s, GatewaySignIn::Keep::TokenOnly);
        QTRY_COMPARE(label->text(), u"Sign in again"_s);
        QVERIFY(label->toolTip().contains(u"ann"_s));
    }

    void theProfileAsksForTheUserWhereOneSignsIn()
    {
        Profile before;
        before.name = u"Production"_s;
        before.gateway.url = QUrl(u"http://127.0.0.1:8080"_s);
        ProfileDialog dialog(before, ProfileDialog::Access::Editable);
        auto* choice = dialog.findChild<QComboBox*>(u"signInChoice"_s);
        auto* user = dialog.findChild<QLineEdit*>(u"gatewayUser"_s);
        auto* save = dialog.findChild<QPushButton*>(u"save"_s);
        QVERIFY(user->isHidden());
        QVERIFY(save->isEnabled());
        choice->setCurrentIndex(choice->findData(static_cast<int>(SignIn::Password)));
        QVERIFY(!user->isHidden());
        QVERIFY(!save->isEnabled());
        user->setText(u" ann "_s);
        QVERIFY(save->isEnabled());
        QCOMPARE(dialog.profile().gateway.user, u"ann"_s);
        dialog.findChild<QLineEdit*>(u"gatewayPassword"_s)->setText(u"p"_s);
        QCOMPARE(dialog.gatewayPassword(), u"p"_s);
        choice->setCurrentIndex(choice->findData(static_cast<int>(SignIn::Guest)));
        QVERIFY(dialog.gatewayPassword().isEmpty());
    }

    void theTestTriesTheSignIn_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("isRefused");
        QTest::addColumn<QString>("contains");
        const auto row = [](const char* name, SignIn how, const char* password, bool isRefused,
                            const char* text) {
            QTest::newRow(name) << static_cast<int>(how) << QString::fromLatin1(password) << isRefused
                                << QString::fromLatin1(text);
        };
        row("without sign-in", SignIn::None, "", false, "in ");
        row("a password that is right", SignIn::Password, "p", false, "lets ann in");
        row("a password that is wrong", SignIn::Password, "p", true, "did not take the sign-in of ann");
        row("no password yet", SignIn::Password, "", false, "enter the password");
        row("a guest", SignIn::Guest, "", false, "as a guest");
        row("through the organisation", SignIn::Oidc, "", false, "OIDC");
    }
    void theTestTriesTheSignIn()
    {
        QFETCH(int, how);
        QFETCH(QString, password);
        QFETCH(bool, isRefused);
        QFETCH(QString, contains);
        ScriptedServer server;
        server.answer("/health",
                      ScriptedServer::whole("200 OK", "application/json", "{\"status\":\"healthy\"}"));
        server.answer(tokenPath, isRefused ? refused() : granted());
        server.answer("/api/v1/auth/guest", granted({}));
        server.answer("/api/v1/auth/revoke", ScriptedServer::whole("200 OK", "application/json", "{}"));
        Profile profile;
        profile.gateway.url = server.url({});
        profile.gateway.signIn = static_cast<SignIn>(how);
        profile.gateway.user = u"ann"_s;
        ProfileTester tester;
        QStringList sentences;
        connect(&tester, &ProfileTester::answered, &tester,
                [&sentences](ProfileTester::Part part, ProfileTester::Verdict, const QString& sentence) {
                    if (part == ProfileTester::Part::Gateway)
                        sentences << sentence;
                });
        tester.test(profile, {{}, password});
        QTRY_COMPARE(sentences.size(), 1);
        QVERIFY2(sentences.first().contains(contains), qPrintable(sentences.first()));
        if (contains.startsWith(u"lets"))
            QTRY_COMPARE(server.bodies().last(), QByteArray("token=r")); // it leaves nobody signed in
    }
};

GATEHOUSE_TEST(SignInWidgetsTest)
#include "tst_signin.moc"
