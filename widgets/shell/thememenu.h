#pragma once

#include "settings.h"

class QMenu;

namespace gatehouse
{

class Page;
struct Location;

/// A sub-menu with light, dark and as the system; it changes the setting and the application.
void addThemeMenu(QMenu& menu, Settings& settings);
/// What the setting asks for, for the whole application.
void applyTheme(Settings::ThemeSetting setting);
/// Puts the place's link on the clipboard and says so on the page.
void copyLink(const Location& location, Page* page);

} // namespace gatehouse
