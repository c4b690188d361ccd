#pragma once

#include <QObject>

class QApplication;
class QDBusPendingCallWatcher;
class QDBusVariant;

namespace gatehouse
{

/// Whether the desktop asks for dark colours: the desktop portal's `color-scheme` where one
/// answers, else the palette the system gave us. It never waits for the bus: the palette counts
/// until the portal has answered, and then the theme is applied again.
class SystemScheme : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemScheme)

public:
    /// The one of this application; asks the portal at its first use.
    static SystemScheme& of(QApplication& app);

    bool prefersDark() const { return m_dark; }

private slots:
    void takeSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    explicit SystemScheme(QApplication& app);
    void askPortal();
    void take(const QVariant& value);

    QApplication& m_app;
    bool m_dark = false;
};

} // namespace gatehouse
