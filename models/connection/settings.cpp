#include "settings.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr auto themeKey = "appearance/theme";
constexpr auto geometryKey = "window/geometry";
constexpr auto placeKey = "window/place";
constexpr auto traceSearchesKey = "traces/searches";

} // namespace

Settings::Settings(QObject* parent)
    : QObject(parent)
    , m_store(QSettings::IniFormat, QSettings::UserScope, u"gatehouse"_s, u"gatehouse"_s)
{
}

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent)
    , m_store(file, QSettings::IniFormat)
{
}

Settings::ThemeSetting Settings::theme() const
{
    const QString word = m_store.value(QLatin1String(themeKey)).toString();
    if (word == "light"_L1)
        return ThemeSetting::Light;
    if (word == "dark"_L1)
        return ThemeSetting::Dark;
    return ThemeSetting::System;
}

void Settings::setTheme(ThemeSetting theme)
{
    if (theme == this->theme())
        return;
    m_store.setValue(QLatin1String(themeKey), theme == ThemeSetting::Light  ? u"light"_s
                                              : theme == ThemeSetting::Dark ? u"dark"_s
                                                                            : u"system"_s);
    emit themeChanged(theme);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(QLatin1String(geometryKey)).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    if (geometry != windowGeometry())
        m_store.setValue(QLatin1String(geometryKey), geometry);
}

QString Settings::lastPlace() const
{
    return m_store.value(QLatin1String(placeKey)).toString();
}

void Settings::setLastPlace(const QString& link)
{
    if (link != lastPlace())
        m_store.setValue(QLatin1String(placeKey), link);
}

QVariantMap Settings::savedTraceSearches() const
{
    const QByteArray json = m_store.value(QLatin1String(traceSearchesKey)).toString().toUtf8();
    return QJsonDocument::fromJson(json).object().toVariantMap();
}

void Settings::setSavedTraceSearches(const QVariantMap& searches)
{
    if (searches == savedTraceSearches())
        return;
    // A map of QSettings' own would be bytes that nobody can read.
    const QByteArray json =
        QJsonDocument(QJsonObject::fromVariantMap(searches)).toJson(QJsonDocument::Compact);
    m_store.setValue(QLatin1String(traceSearchesKey), QString::fromUtf8(json));
}

} // namespace gatehouse
