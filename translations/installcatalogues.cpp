#include "installcatalogues.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

void install(QCoreApplication& app, const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&app);
    if (translator->load(locale, name, u"_"_s, folder))
        app.installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installCatalogues(QCoreApplication& app, const QLocale& locale)
{
    // The one installed last is asked first.
    install(app, QLocale(QLocale::English), u"gatehouse"_s, u":/i18n"_s);
    install(app, locale, u"gatehouse"_s, u":/i18n"_s);
    install(app, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace gatehouse
