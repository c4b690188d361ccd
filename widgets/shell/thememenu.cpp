#include "thememenu.h"
#include "messagebar.h"
#include "page.h"
#include "settings.h"
#include "theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace gatehouse
{
namespace
{

struct ThemeText {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ThemeText)
};

} // namespace

void applyTheme(Settings::ThemeSetting setting)
{
    const ThemeChoice choice = setting == Settings::ThemeSetting::Light  ? ThemeChoice::Light
                               : setting == Settings::ThemeSetting::Dark ? ThemeChoice::Dark
                                                                         : ThemeChoice::System;
    Theme::apply(*qApp, choice);
}

void addThemeMenu(QMenu& menu, Settings& settings)
{
    QMenu* themes = menu.addMenu(ThemeText::tr("Theme"));
    auto* group = new QActionGroup(themes);
    const auto add = [&](const QString& text, Settings::ThemeSetting setting) {
        QAction* action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(settings.theme() == setting);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &settings,
                         [&settings, setting] { settings.setTheme(setting); });
    };
    add(ThemeText::tr("As the system"), Settings::ThemeSetting::System);
    add(ThemeText::tr("Light"), Settings::ThemeSetting::Light);
    add(ThemeText::tr("Dark"), Settings::ThemeSetting::Dark);
    QObject::connect(&settings, &Settings::themeChanged, group, &applyTheme);
}

void copyLink(const Location& location, Page* page)
{
    if (location.isEmpty())
        return;
    QApplication::clipboard()->setText(location.toLink());
    if (page != nullptr)
        page->messageBar()->showNote(ThemeText::tr("The link to this place is on the clipboard."));
}

} // namespace gatehouse
