#include "screenshotscene.h"
#include "firstrunpage.h"
#include "mainwindow.h"
#include "navigator.h"
#include "openprofile.h"
#include "page.h"
#include "pagestack.h"
#include "profiledialog.h"
#include "shortcutlist.h"
#include "tracescenes.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTextCursor>

#include <memory>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

/// For a console without a session to take one from.
constexpr auto someId = "9000bfc7-0d0f-4e2c-9a5e-0123456789ab"_L1;

QWidget* paletteWith(MainWindow& window, const QString& text)
{
    window.showPalette();
    if (auto* input = window.findChild<QLineEdit*>(u"paletteInput"_s))
        input->setText(text);
    return &window;
}

void closePalette(MainWindow& window)
{
    window.showPalette();
}

QString idAtHand(MainWindow& window)
{
    const Page* page = window.pages().current();
    const QString id = page != nullptr ? page->location().id : QString();
    return id.isEmpty() ? QString(someId) : id;
}

ScreenshotScene dialogScene(const QString& name, const std::function<QWidget*(MainWindow&)>& make)
{
    auto dialog = std::make_shared<QPointer<QWidget>>();
    return {name, u"overview"_s,
            [make, dialog](MainWindow& window) {
                // Never shown: drawn as it would be, whatever the platform can do with windows.
                *dialog = make(window);
                (*dialog)->ensurePolished();
                (*dialog)->adjustSize();
                return dialog->data();
            },
            [dialog](MainWindow&) { delete dialog->data(); }};
}

QWidget* makeProfileDialog(MainWindow& window)
{
    const Page* page = window.pages().current();
    const OpenProfile* open = page != nullptr ? page->profile() : nullptr;
    return new ProfileDialog(open != nullptr ? open->profile() : Profile(), ProfileDialog::Access::Editable,
                             &window);
}

QWidget* makeShortcutList(MainWindow& window)
{
    Page* page = window.pages().current();
    return new ShortcutList(window.actions(), page != nullptr ? page->pageActions() : QList<QAction*>(),
                            page != nullptr ? page->title() : QString(), &window);
}

/// A view of the rules by its tab; the first is the page as it opens.
ScreenshotScene rulesView(const QString& name, int tab)
{
    const auto show = [](const MainWindow& window, int wanted) {
        if (auto* tabs = window.findChild<QTabBar*>(u"rulesTabs"_s))
            tabs->setCurrentIndex(wanted);
    };
    return {name, u"rules"_s,
            [show, tab](MainWindow& window) -> QWidget* {
                show(window, tab);
                return &window;
            },
            [show](MainWindow& window) { show(window, 0); }};
}

/// Behind the document; gone again at the end of the scene.
void typeIntoRules(const MainWindow& window, const QString& text)
{
    auto* editor = window.findChild<QPlainTextEdit*>(u"rulesText"_s);
    if (editor == nullptr)
        return;
    editor->moveCursor(QTextCursor::End);
    editor->insertPlainText(text);
}

void forgetTyping(const MainWindow& window, const QString& text)
{
    auto* editor = window.findChild<QPlainTextEdit*>(u"rulesText"_s);
    if (editor == nullptr || !editor->toPlainText().endsWith(text))
        return;
    editor->moveCursor(QTextCursor::End);
    for (qsizetype i = 0; i < text.size(); ++i)
        editor->textCursor().deletePreviousChar();
}

ScreenshotScene brokenRules()
{
    return {u"rules-broken"_s, u"rules"_s,
            [](MainWindow& window) -> QWidget* {
                typeIntoRules(window, u",,"_s);
                return &window;
            },
            [](MainWindow& window) { forgetTyping(window, u",,"_s); }};
}

void replaceInRules(const MainWindow& window, const QString& before, const QString& after)
{
    auto* editor = window.findChild<QPlainTextEdit*>(u"rulesText"_s);
    QTextCursor found = editor != nullptr ? editor->document()->find(before) : QTextCursor();
    if (!found.isNull())
        found.insertText(after);
}

/// A limit of the demo's rules is halved, and stands again as it was at the end.
ScreenshotScene appliedRules()
{
    return {u"rules-apply"_s, u"rules"_s,
            [](MainWindow& window) -> QWidget* {
                replaceInRules(window, u"65536"_s, u"32768"_s);
                if (auto* apply = window.findChild<QPushButton*>(u"apply"_s))
                    apply->click();
                auto* dialog = window.findChild<QWidget*>(u"rulesChangeDialog"_s);
                return dialog != nullptr ? dialog : &window;
            },
            [](MainWindow& window) {
                if (auto* dialog = window.findChild<QWidget*>(u"rulesChangeDialog"_s))
                    dialog->close();
                replaceInRules(window, u"32768"_s, u"65536"_s);
            }};
}

} // namespace

QList<ScreenshotScene> screenshotScenes()
{
    const auto firstRun = [](MainWindow& window) -> QWidget* {
        window.pages().showInstead(new FirstRunPage(u"scripts/demo"_s, FirstRunPage::Demo::CommandOnly));
        return &window;
    };
    const QList<ScreenshotScene> shell{
        {u"palette"_s, u"overview"_s, [](MainWindow& window) { return paletteWith(window, {}); },
         closePalette},
        {u"palette-words"_s, u"overview"_s, [](MainWindow& window) { return paletteWith(window, u"re"_s); },
         closePalette},
        {u"palette-id"_s, u"sessions"_s,
         [](MainWindow& window) { return paletteWith(window, idAtHand(window)); }, closePalette},
        {u"palette-unknown-id"_s, u"sessions"_s,
         [](MainWindow& window) { return paletteWith(window, someId); }, closePalette},
        rulesView(u"rules-json"_s, 1),
        rulesView(u"rules-history"_s, 2),
        brokenRules(),
        appliedRules(),
        dialogScene(u"profile-dialog"_s, makeProfileDialog),
        dialogScene(u"shortcuts"_s, makeShortcutList),
        {u"first-run"_s, u"overview"_s, firstRun,
         [](MainWindow& window) { window.navigator().goToPage(window.pages().entries().first().id); }}};
    return traceScenes() + shell;
}

} // namespace gatehouse
