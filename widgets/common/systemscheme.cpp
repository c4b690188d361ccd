#include "systemscheme.h"
#include "theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colorScheme = "color-scheme"_L1;

} // namespace

SystemScheme& SystemScheme::of(QApplication& app)
{
    static constexpr auto name = "gatehouseSystemScheme"_L1;
    if (auto* known = app.findChild<SystemScheme*>(name, Qt::FindDirectChildrenOnly))
        return *known;
    auto* made = new SystemScheme(app);
    made->setObjectName(name);
    return *made;
}

SystemScheme::SystemScheme(QApplication& app)
    : QObject(&app)
    , m_app(app)
    , m_dark(QPalette().color(QPalette::Window).lightness() < 128)
{
    askPortal();
}

void SystemScheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                // The blanks are clang-format's.
                SLOT(takeSetting(QString, QString, QDBusVariant))); // clazy:exclude=connect-not-normalized
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    question << QString(appearance) << QString(colorScheme);
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* watcher) {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid())
            take(reply.value().variant());
    });
}

void SystemScheme::takeSetting(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance && key == colorScheme)
        take(value.variant());
}

void SystemScheme::take(const QVariant& value)
{
    // Read wraps the value twice, SettingChanged once. 1 asks for dark, 2 for light, 0 does not mind.
    const QVariant plain = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const bool dark = plain.toUInt() == 1;
    if (dark == m_dark)
        return;
    m_dark = dark;
    if (Theme::choice() == ThemeChoice::System)
        Theme::apply(m_app, ThemeChoice::System);
}

} // namespace gatehouse
