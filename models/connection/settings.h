#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QVariantMap>

namespace gatehouse
{

/// What a person prefers, apart from profiles, in Qt's native place. Every key is named in
/// settings.cpp and nowhere else.
class Settings : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)

public:
    explicit Settings(QObject* parent = nullptr);
    /// In a file of the caller's, for tests and for runs that must leave nothing behind.
    explicit Settings(const QString& file, QObject* parent = nullptr);

    enum class ThemeSetting { System, Light, Dark };
    ThemeSetting theme() const;
    void setTheme(ThemeSetting theme);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// The link of where the console was closed; it holds no search text.
    QString lastPlace() const;
    void setLastPlace(const QString& link);

    /// Searches among traces by the names that somebody gave them, as text. They hold what was typed, so
    /// nothing gets here unless it is saved by hand.
    QVariantMap savedTraceSearches() const;
    void setSavedTraceSearches(const QVariantMap& searches);

signals:
    void themeChanged(gatehouse::Settings::ThemeSetting theme);

private:
    QSettings m_store;
};

} // namespace gatehouse
