#include "screenshotscene.h"
#include "firstrunpage.h"
#include "mainwindow.h"
#include "navigator.h"
#include "openprofile.h"
#include "page.h"
#include "pagestack.h"
#include "profiledialog.h"
#include "shortcutlist.h"

#include <QLineEdit>

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

} // namespace

QList<ScreenshotScene> screenshotScenes()
{
    const auto firstRun = [](MainWindow& window) -> QWidget* {
        window.pages().showInstead(new FirstRunPage(u"scripts/demo"_s, FirstRunPage::Demo::CommandOnly));
        return &window;
    };
    return {{u"palette"_s, u"overview"_s, [](MainWindow& window) { return paletteWith(window, {}); },
             closePalette},
            {u"palette-words"_s, u"overview"_s,
             [](MainWindow& window) { return paletteWith(window, u"re"_s); }, closePalette},
            {u"palette-id"_s, u"sessions"_s,
             [](MainWindow& window) { return paletteWith(window, idAtHand(window)); }, closePalette},
            {u"palette-unknown-id"_s, u"sessions"_s,
             [](MainWindow& window) { return paletteWith(window, someId); }, closePalette},
            dialogScene(u"profile-dialog"_s, makeProfileDialog),
            dialogScene(u"shortcuts"_s, makeShortcutList),
            {u"first-run"_s, u"overview"_s, firstRun,
             [](MainWindow& window) { window.navigator().goToPage(window.pages().entries().first().id); }}};
}

} // namespace gatehouse
