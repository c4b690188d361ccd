#include "chatproblem.h"
#include "connectionproblem.h"
#include "fakechatsource.h"
#include "messagebar.h"
#include "sessionlistmodel.h"
#include "sessionlistview.h"
#include "sessionspage.h"
#include "statepanel.h"
#include "testmain.h"
#include "transcriptmodel.h"
#include "transcriptview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class SessionsPageTest : public QObject
{
    Q_OBJECT

    struct Desk {
        test::FakeChatSource* source = new test::FakeChatSource;
        SessionsPage page{nullptr, std::unique_ptr<ChatSource>(source)};

        Desk()
        {
            page.resize(1368, 800);
            page.show();
        }
        template <class T>
        T* part(const char* name) const
        {
            T* found = page.findChild<T*>(QLatin1String(name));
            if (!found)
                qFatal("no %s", name);
            return found;
        }
        SessionListView* list() const { return part<SessionListView>("sessionList"); }
        TranscriptView* view() const { return part<TranscriptView>("transcript"); }
        TranscriptModel* transcript() const { return page.findChild<TranscriptModel*>(); }
        SessionListModel* sessions() const { return page.findChild<SessionListModel*>(); }

        void answerTwo() const
        {
            source->pages.first().answer(
                SessionPage{{test::summaryOf("b", 20), test::summaryOf("a", 10)}, {}});
        }
        void answerOpening(const std::string& id, const std::vector<MessageRecord>& messages) const
        {
            SessionOpening opening;
            opening.session = test::summaryOf(id, 0).session;
            opening.tail = messages;
            for (const MessageRecord& message : messages)
                opening.heads.push_back(headOf(message));
            source->openings.last().answer(opening);
        }
    };
    static QString textsOf(const QWidget* panel)
    {
        QStringList texts;
        for (const QLabel* label : panel->findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u' ');
    }

private slots:
    void opensWithoutAConnectionAndSaysWhatToDo()
    {
        SessionsPage page(nullptr);
        page.show();
        const auto* state = page.findChild<StatePanel*>(u"noConnection"_s);
        QVERIFY(state && state->isVisible());
        QVERIFY(textsOf(state).contains(u"PostgreSQL"_s));
        page.open(*Location::parse(u"gatehouse://demo/sessions/x"_s));
        QVERIFY(page.sights().isEmpty());
    }

    void saysThatItLoadsThatThereIsNothingAndWhatFailed()
    {
        Desk desk;
        auto* state = desk.part<StatePanel>("listState");
        QVERIFY(state->isVisible());
        QVERIFY(textsOf(state).contains(u"Loading"_s));
        desk.source->pages[0].answer(SessionPage{});
        QTRY_VERIFY(textsOf(state).contains(u"No conversations"_s));
        QVERIFY(desk.page.sights().contains(u"empty"_s));

        Desk failing;
        state = failing.part<StatePanel>("listState");
        failing.source->pages[0].answer(Problem{ConnectionProblem::PermissionDenied, {"chat_sessions"}});
        QTRY_VERIFY(textsOf(state).contains(u"GRANT"_s, Qt::CaseInsensitive));
        auto* again = state->findChild<QPushButton*>();
        QVERIFY(again && again->isVisible());
        const auto asked = failing.source->pages.size();
        again->click();
        QCOMPARE(failing.source->pages.size(), asked + 1);
    }

    void opensTheNewestAndThenTheChosenOne()
    {
        Desk desk;
        QAbstractItemModelTester listTester(desk.sessions(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester transcriptTester(desk.transcript(),
                                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy moved(&desk.page, &Page::locationChanged);
        desk.answerTwo();
        QTRY_COMPARE(desk.source->opened, QStringList{u"b"_s});
        QCOMPARE(moved.count(), 0); // nobody went anywhere
        desk.answerOpening("b", {test::messageOf("m1", "user", 0, "Hello")});
        QTRY_COMPARE(desk.transcript()->rowCount(), 1);
        QTest::keyClick(desk.list(), Qt::Key_J);
        QTRY_COMPARE(desk.source->opened, (QStringList{u"b"_s, u"a"_s}));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(desk.page.location().id, u"a"_s);
        QTest::keyClick(desk.list(), Qt::Key_K);
        QCOMPARE(desk.source->opened.last(), u"b"_s);
    }

    void filtersWhileOneTypes()
    {
        Desk desk;
        desk.answerTwo();
        QTRY_COMPARE(desk.sessions()->rowCount(), 2);
        QTest::keyClick(desk.list(), Qt::Key_Slash);
        auto* text = desk.part<QLineEdit>("sessionFilter");
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, u"ann"_s);
        QTRY_COMPARE(desk.source->queries.last().filter.text, std::string("ann"));
        QVERIFY(desk.source->queries.size() <= 3); // not one query a letter
        desk.source->pages.last().answer(SessionPage{});
        QTRY_VERIFY(textsOf(desk.part<StatePanel>("listState")).contains(u"Nothing matches"_s));
    }

    void namesTheTimeThatIsFiltered()
    {
        Desk desk;
        auto* menu = desk.part<QMenu>("filterMenu");
        emit menu->aboutToShow();
        for (QAction* action : menu->findChildren<QAction*>())
            if (action->text() == u"last 7 days")
                action->trigger();
        auto* chip = desk.part<QAbstractButton>("timeChip");
        QCOMPARE(chip->text(), u"last 7 days"_s);
        desk.page.open(*Location::parse(u"gatehouse://demo/sessions?from=2026-03-01T00:00:00Z"_s));
        QVERIFY2(chip->text().contains(u"2026"_s), qPrintable(chip->text()));
    }

    void keepsRowsAndSaysSoWhenTheServerGoes()
    {
        Desk desk;
        desk.answerTwo();
        QTRY_COMPARE(desk.sessions()->rowCount(), 2);
        QTRY_VERIFY(desk.source->pages.size() >= 2); // it polls
        desk.source->pages.last().answer(Problem{ConnectionProblem::Lost, {"db:5432"}});
        QTRY_VERIFY(desk.page.messageBar()->text().contains(u"db:5432"_s));
        QCOMPARE(desk.sessions()->rowCount(), 2);
    }

    void jumpsToTheMessageOfALink()
    {
        Desk desk;
        desk.page.open(*Location::parse(u"gatehouse://demo/sessions/z/m40"_s));
        QCOMPARE(desk.source->opened, QStringList{u"z"_s});
        std::vector<MessageRecord> messages;
        for (int i = 0; i < 80; ++i)
            messages.push_back(test::messageOf("m" + std::to_string(i), i % 2 ? "assistant" : "user", i,
                                               "Words " + std::to_string(i)));
        desk.answerOpening("z", messages);
        QTRY_COMPARE(desk.view()->currentRow(), 40);
        QCOMPARE(desk.page.location().subId, u"m40"_s);
        QVERIFY(!desk.view()->isAtEnd());
        // and is copied with the keyboard
        QTest::keyClick(desk.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Words 40"_s);
        QTest::keyClick(desk.view(), Qt::Key_J);
        QCOMPARE(desk.view()->currentRow(), 41);
        QTest::keyClick(desk.view(), Qt::Key_End);
        QVERIFY(desk.view()->isAtEnd());
    }

    void asksBeforeALinkIsOpened_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<bool>("isOffered");
        QTest::newRow("the web") << u"[click](https://example.com/x)"_s << true;
        QTest::newRow("a script") << u"[click](javascript:alert(1))"_s << false;
        QTest::newRow("a file") << u"[click](file:///etc/passwd)"_s << false;
    }
    void asksBeforeALinkIsOpened()
    {
        QFETCH(QString, markdown);
        QFETCH(bool, isOffered);
        Desk desk;
        QList<QUrl> openedUrls;
        desk.page.setLinkOpener([&openedUrls](const QUrl& url) { openedUrls << url; });
        desk.page.open(*Location::parse(u"gatehouse://demo/sessions/z"_s));
        desk.answerOpening("z", {test::messageOf("m", "user", 0, markdown.toStdString())});
        QTRY_COMPARE(desk.transcript()->rowCount(), 1);
        QTest::mouseClick(desk.view()->viewport(), Qt::LeftButton, {}, QPoint(72, 52));
        QTRY_VERIFY(desk.page.findChild<QMessageBox*>(u"linkQuestion"_s));
        QVERIFY(openedUrls.isEmpty());
        auto* box = desk.page.findChild<QMessageBox*>(u"linkQuestion"_s);
        auto* open = box->findChild<QPushButton*>(u"openLink"_s);
        QCOMPARE(open != nullptr, isOffered);
        if (open) {
            QVERIFY(box->informativeText().contains(u"https://example.com/x"_s));
            open->click();
            QCOMPARE(openedUrls, QList<QUrl>{QUrl(u"https://example.com/x"_s)});
        }
    }

    void leadsToTheTrace()
    {
        Desk desk;
        desk.page.open(*Location::parse(u"gatehouse://demo/sessions/z"_s));
        MessageRecord message = test::messageOf("m", "assistant", 0, "Hi");
        message.metadata = "{\"trace_id\":\"c85990d2e844c762939ae232588efbce\"}";
        desk.answerOpening("z", {message});
        QTRY_COMPARE(desk.transcript()->rowCount(), 1);
        QSignalSpy requested(&desk.page, &Page::openRequested);
        auto* link = desk.part<QAbstractButton>("traceLink");
        QTRY_VERIFY(link->isVisible());
        link->click();
        QCOMPARE(requested.count(), 1);
        const auto place = requested[0][0].value<Location>();
        QCOMPARE(place.page, u"traces"_s);
        QCOMPARE(place.id, u"c85990d2e844c762939ae232588efbce"_s);
    }

    void saysWhyThereIsNoTrace()
    {
        Desk desk;
        desk.page.open(*Location::parse(u"gatehouse://demo/sessions/z"_s));
        desk.answerOpening("z", {test::messageOf("m", "assistant", 0, "Hi")});
        QTRY_VERIFY(desk.part<QLabel>("noTrace")->isVisible());
        QVERIFY(!desk.part<QLabel>("noTrace")->text().isEmpty());
    }

    void saysWhyASessionCannotBeOpened()
    {
        Desk desk;
        desk.page.open(*Location::parse(u"gatehouse://demo/sessions/z"_s));
        desk.source->openings.last().answer(Problem{ChatProblem::SessionNotFound, {"z"}});
        QTRY_VERIFY(textsOf(desk.part<StatePanel>("transcriptState")).contains(u"no session z"_s));
    }

    void foldsCardsAndHidesThemOnDemand()
    {
        Desk desk;
        desk.page.open(*Location::parse(u"gatehouse://demo/sessions/z"_s));
        MessageRecord call = test::messageOf("m1", "assistant", 1, "");
        call.toolCalls = "[{\"id\":\"k\",\"name\":\"f\",\"arguments\":{\"a\":1}}]";
        MessageRecord result = test::messageOf("m2", "tool", 2, "");
        result.toolResults = "[{\"id\":\"k\",\"result\":null,\"is_error\":true}]";
        desk.answerOpening("z", {test::messageOf("m0", "user", 0, "Go"), call, result});
        QTRY_COMPARE(desk.transcript()->rowCount(), 2);
        QVERIFY(desk.page.sights().contains(u"failed-call"_s));
        desk.view()->showRow(1);
        const QImage before = desk.view()->grab().toImage();
        QTest::keyClick(desk.view(), Qt::Key_Return);
        const QImage folded = desk.view()->grab().toImage();
        QVERIFY(before != folded);
        desk.part<QAbstractButton>("conversationOnly")->click();
        QVERIFY(desk.view()->grab().toImage() != folded);
        QVERIFY(desk.view()->conversationOnly());
    }

    void namesEverythingForScreenReaders()
    {
        Desk desk;
        desk.answerTwo();
        QTRY_COMPARE(desk.sessions()->rowCount(), 2);
        for (const QWidget* widget : desk.page.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->parent() == nullptr)
                continue;
            if (widget->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface* spoken =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                widget->objectName()));
        }
    }
};

GATEHOUSE_TEST(SessionsPageTest)
#include "tst_sessionspage.moc"
