#pragma once

#include <QString>

namespace gatehouse
{

/// Untrusted text for the screen: bidi controls, zero-width and other invisible or control
/// characters become ⟨U+202E⟩, line ends \n, and encoded data of over 1 KB its size. Joiners
/// stay between letters and signs that need them. Nothing visible is lost.
QString visibleText(const QString& text);
/// The same, with encoded data as it is.
QString visibleCharacters(const QString& text);

} // namespace gatehouse
