#pragma once

class QCoreApplication;
class QLocale;

namespace gatehouse
{

/// Texts in the locale's first language that there is a catalogue for, English otherwise; with Qt's
/// own texts. English numbers have their plural forms in any case.
void installCatalogues(QCoreApplication& app, const QLocale& locale);

} // namespace gatehouse
