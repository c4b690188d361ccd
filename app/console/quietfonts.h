#pragma once

namespace gatehouse
{

/// Keeps one line of Qt's off standard error, and nothing else: that the font of the window lacks
/// the tables of a script, which it writes for every size although it then takes the next font,
/// as it should. No choice of families avoids it: Qt asks the first family for each script anew.
void keepFontFallbackQuiet();

} // namespace gatehouse
